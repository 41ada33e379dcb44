import { z } from 'zod';
import { fold } from '../text/fold';
import { commonWords } from './common-words';
import {
  dated,
  day,
  id,
  lang,
  line,
  link,
  localized,
  nameIn,
  partialDate,
  wholeText,
  wordsByLanguage,
} from './fields';
import { limits } from './limits';
import { value, valueType } from './value-schema';

/**
 * The one schema of an evidence pack ("variorum-pack/1"). Types, the JSON Schema for curators and the checks at every
 * door (file, store, command line) come from here. Unknown keys are refused: a pack is data, never logic.
 */

/** A question that sources answer about an entity. The core set is in `core-attributes.ts`; a pack may add its own. */
const attribute = z.strictObject({
  id,
  label: localized(60),
  type: valueType,
  /** Whether a later, different statement is news (`updates`) and not a contradiction (`differs`). */
  changesOverTime: z.boolean(),
  /** The options of a `choice`, as a small tree (`under`), or the positions of a `stage`, in order. */
  options: z
    .array(z.strictObject({ id, label: localized(80), under: id.optional() }))
    .max(60)
    .optional(),
});

/** One letter or two of Latin, a single Han character, and the commonest words are everywhere in running text. Folded, as it is looked for. */
const isEverywhere = (text: string) => {
  const folded = fold(text);
  return /^(?:[\p{Script=Latin}\p{N}]{1,2}|\p{Script=Han})$/u.test(folded) || commonWords.has(folded);
};

const alias = z
  .strictObject({
    text: line(limits.aliasLength),
    lang: lang.optional(),
    kind: z.enum([
      'name',
      'translation',
      'short',
      'surname',
      'nickname',
      'codename',
      'ticker',
      /** A wrong rendering that stands in a source, such as a person's surname taken for another person. */
      'misrendering',
    ]),
    /** `open` marks wherever it stands; the others only with evidence on the page. */
    gate: z.enum(['open', 'context', 'after-full-name']),
    caseSensitive: z.boolean().default(false),
    /** Phrases that contain the alias and mean something else. */
    not: z.array(line(limits.aliasLength)).max(50).optional(),
  })
  .refine((it) => it.gate === 'context' || !isEverywhere(it.text), {
    message: 'one or two letters, one Han character, or a word of every page need the gate "context"',
    path: ['gate'],
  });

const entity = z.strictObject({
  id,
  kind: z.enum(['model', 'lab', 'company', 'person', 'product', 'publication', 'concept']),
  name: localized(120),
  /** One neutral sentence. */
  summary: localized(300),
  aliases: z.array(alias).min(1).max(limits.aliasesPerEntity),
  related: z
    .array(
      z.strictObject({
        to: id,
        /** Read as "this entity is … of/by the other". */
        as: z.enum([
          'part-of',
          'made-by',
          'led-by',
          'works-at',
          'worked-at',
          'founded',
          'owned-by',
          'backed-by',
          'successor-of',
          'version-of',
          'competes-with',
          'used-by',
          'about',
        ]),
      }),
    )
    .max(60)
    .default([]),
  /** Words in whose company an alias means this entity. */
  cues: wordsByLanguage.default({}),
  /** Words in whose company it means something else. */
  counterCues: wordsByLanguage.default({}),
});

const source = z.strictObject({
  id,
  title: line(300),
  lang,
  publisher: line(120).optional(),
  url: link.optional(),
  published: dated.optional(),
  kind: z.enum(['report', 'aggregation', 'translation', 'commentary']),
  machineTranslated: z.boolean().optional(),
  /** The reports that it retells, by which independence is counted. */
  basedOn: z
    .array(z.strictObject({ publisher: nameIn(120), date: partialDate.optional() }))
    .max(20)
    .default([]),
});

/** A phrase, never a paragraph: at most 15 words or 40 Han characters. */
const isAPhrase = (text: string) => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text
    .replace(/\p{Script=Han}/gu, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return han <= limits.phraseHan && words <= limits.phraseWords;
};

const phrase = z.strictObject({
  /** Verbatim, in the source's language. */
  text: wholeText
    .min(2)
    .max(limits.phraseLength, { abort: true })
    .refine((text) => /[\p{L}\p{N}]/u.test(text), 'a phrase holds a word')
    .refine(
      isAPhrase,
      `a phrase has at most ${limits.phraseWords} words or ${limits.phraseHan} Chinese characters`,
    ),
  /** Words directly before and after it, where the phrase alone stands more than once. */
  prefix: line(60).optional(),
  suffix: line(60).optional(),
});

const claim = z.strictObject({
  id,
  source: id,
  entity: id,
  attribute: id,
  value,
  /** In our own words. */
  statement: localized(160),
  phrase,
  saidBy: z.strictObject({
    kind: z.enum(['company', 'named', 'document', 'anonymous', 'outlet']),
    who: nameIn(120).optional(),
  }),
  hedge: z.enum(['stated', 'reported', 'expected', 'denied']),
  /** The date the statement speaks of; else the source's. */
  asOf: partialDate.optional(),
});

const note = z.strictObject({
  id,
  claims: z.array(id).min(2).max(50),
  kind: z.enum(['translation-error', 'scope', 'wording', 'attribution', 'timing']),
  severity: z.enum(['high', 'medium', 'low']),
  text: localized(300),
});

export const packSchema = z.strictObject({
  format: z.literal('variorum-pack/1', {
    error: ({ input }) =>
      typeof input === 'string' && /^variorum-pack\/\d+$/.test(input)
        ? 'the pack is of another format: read it with a newer version of Variorum'
        : 'a pack says that its format is "variorum-pack/1"',
  }),
  id,
  /** Grows with every change; the higher revision of the same id wins. */
  revision: z.int().min(1).max(1e9),
  updated: day,
  title: localized(120),
  description: localized(600),
  /** SPDX identifier. */
  licence: z.string().regex(/^[A-Za-z0-9.+-]{2,40}$/, 'an SPDX identifier like CC-BY-4.0'),
  attributes: z.array(attribute).max(limits.attributes).default([]),
  entities: z.array(entity).max(limits.entities),
  sources: z.array(source).max(limits.sources),
  claims: z.array(claim).max(limits.claims),
  notes: z.array(note).max(limits.notes).default([]),
});

/** The schemas of what a pack's lists hold, with the most that each may hold. */
export const packLists = {
  attributes: { item: attribute, most: limits.attributes, isOptional: true },
  entities: { item: entity, most: limits.entities, isOptional: false },
  sources: { item: source, most: limits.sources, isOptional: false },
  claims: { item: claim, most: limits.claims, isOptional: false },
  notes: { item: note, most: limits.notes, isOptional: true },
} as const;

export type Pack = z.output<typeof packSchema>;
export type Localized = Pack['title'];
export type Attribute = Pack['attributes'][number];
export type Entity = Pack['entities'][number];
export type Alias = Entity['aliases'][number];
export type Source = Pack['sources'][number];
export type Claim = Pack['claims'][number];
export type Value = Claim['value'];
export type Note = Pack['notes'][number];
/** A language of the interface, as packs name it. */
export type InterfaceLanguage = keyof Localized;
