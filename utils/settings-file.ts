import { z } from 'zod';
import { cardChoices, readCardSettings, type CardSettings } from './card-settings';
import { markChoices, readMarkSettings, type MarkSettings } from './mark-settings';
import { correctionRows, keepCorrections, loadCorrections, type CorrectionRow } from './corrections';
import { cardSettings, markSettings, shownSettings, siteSettings } from './settings';
import { readShownSettings, type ShownSettings } from './shown-settings';
import { pagesChoices, readSiteSettings, sitesIn, type SiteSettings } from './site-settings';
import { offSites } from './sites';

/** Everything that the reader has chosen. What the browser has granted is not ours to carry. */
export type AllSettings = {
  card: CardSettings;
  marks: MarkSettings;
  sites: SiteSettings;
  offSites: string[];
  shown: ShownSettings;
};

/** Everything that is the reader's own, as one value. */
export type Mine = { settings: AllSettings; corrections: CorrectionRow[] };

/** Why a file is no settings file. */
export type FileProblem = 'too-large' | 'not-json' | 'not-settings' | 'newer' | 'wrong-value';

export type FileResult = { ok: true; mine: Mine } | { ok: false; problem: FileProblem; where?: string };

const format = 'variorum-settings';
/** Version 1 held no corrections. */
const version = 2;

/** UTF-16 units; two lists of 10,000 sites and 20,000 corrections are half of it. */
const sizeAtMost = 8_000_000;

const oneOf = <Choice extends string | number | boolean>(choices: readonly Choice[]) =>
  z.literal([...choices]);
const ids = z.array(z.string().min(1).max(300)).max(10_000);
const sites = z
  .array(z.string().max(300))
  .max(10_000)
  .refine((list) => sitesIn(list).length === new Set(list).size, 'each is the name of a site');

const settingsSchema = z.strictObject({
  card: z.strictObject({
    delay: oneOf(cardChoices.delay),
    modifier: oneOf(cardChoices.modifier),
    touch: oneOf(cardChoices.touch),
    theme: oneOf(cardChoices.theme),
    textSize: oneOf(cardChoices.textSize),
  }),
  marks: z.strictObject({
    style: oneOf(markChoices.style),
    which: oneOf(markChoices.which),
    limit: oneOf(markChoices.limit),
  }),
  sites: z.strictObject({ chosen: sites, news: sites.nullable(), pages: oneOf(pagesChoices) }),
  offSites: sites,
  shown: z.strictObject({ packsOff: ids, kindsOff: ids, entitiesOff: ids }),
});

const header = z.looseObject({ format: z.literal(format), version: z.int().min(1) });
const file = z.strictObject({
  format: z.literal(format),
  version: z.int().max(version),
  settings: settingsSchema,
  corrections: correctionRows.default([]),
});

/** Where in a file a value is not known, as far as it helps: `card.theme`. */
const placeOf = ([first, ...rest]: PropertyKey[] = []): string =>
  (first === 'settings' ? rest : [first, ...rest]).slice(0, 3).map(String).join('.');

/** Reads the text of a settings file: all of it or nothing. */
export const readSettingsFile = (text: string): FileResult => {
  if (text.length > sizeAtMost) return { ok: false, problem: 'too-large' };
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  const known = header.safeParse(content);
  if (!known.success) return { ok: false, problem: 'not-settings' };
  if (known.data.version > version) return { ok: false, problem: 'newer' };
  const read = file.safeParse(content);
  if (!read.success) return { ok: false, problem: 'wrong-value', where: placeOf(read.error.issues[0]?.path) };
  const { settings, corrections } = read.data;
  return { ok: true, mine: { settings, corrections } };
};

/** The text of a file that reads as these. */
export const writeSettingsFile = (mine: Mine): string =>
  `${JSON.stringify({ format, version, ...mine }, null, 2)}\n`;

/** The settings as they are now, made whole. */
export const loadAllSettings = async (): Promise<AllSettings> => {
  const [card, marks, siteChoices, off, shown] = await Promise.all([
    cardSettings.getValue(),
    markSettings.getValue(),
    siteSettings.getValue(),
    offSites.getValue(),
    shownSettings.getValue(),
  ]);
  return {
    card: readCardSettings(card),
    marks: readMarkSettings(marks),
    sites: readSiteSettings(siteChoices),
    offSites: sitesIn(off),
    shown: readShownSettings(shown),
  };
};

/** All that is the reader's own, as it is now; corrections in the order in which they were made. */
export const loadMine = async (): Promise<Mine> => ({
  settings: await loadAllSettings(),
  corrections: (await loadCorrections()).rows.toReversed(),
});

const storeAllSettings = async (settings: AllSettings): Promise<void> => {
  await Promise.all([
    cardSettings.setValue(settings.card),
    markSettings.setValue(settings.marks),
    siteSettings.setValue(settings.sites),
    offSites.setValue(settings.offSites),
    shownSettings.setValue(settings.shown),
  ]);
};

/** Puts settings in the place of those that were, and adds corrections to those that are kept. */
export const storeMine = async ({ settings, corrections }: Mine): Promise<void> => {
  await storeAllSettings(settings);
  await keepCorrections(corrections);
};

/** Every choice as it was at first. */
export const resetAllSettings = async (): Promise<void> => {
  await Promise.all(
    [cardSettings, markSettings, siteSettings, offSites, shownSettings].map((item) => item.removeValue()),
  );
};
