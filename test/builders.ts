import type { Alias, Attribute, Claim, Entity, Note, Pack, Source, Value } from '@/domain/pack/schema';

/** The days from one to another, either end open: `aWindow('2026-01-01')` is "from 2026 on". */
export const aWindow = (from?: string, to?: string, words = 'some day'): Value => ({
  type: 'interval',
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  words,
});

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** A date as exact as it is written: `2025`, `2025-12` or `2025-12-09`. */
export const aDate = (date: string): Value => ({
  type: 'date',
  date,
  precision: precisions[date.length as keyof typeof precisions],
});

export const aCount = (min?: number, max?: number, unit = 'people'): Value => ({
  type: 'count',
  unit,
  min,
  max,
});

export const anAmount = (min?: number, max?: number, currency = 'USD'): Value => ({
  type: 'money',
  currency,
  min,
  max,
});

export const aChoice = (option: string): Value => ({ type: 'choice', option });

export const aStage = (stage: string): Value => ({ type: 'stage', stage });

/** "These and nobody else." */
export const only = (...ids: string[]): Value => ({ type: 'entities', ids, complete: true });

/** "These, among others." */
export const amongOthers = (...ids: string[]): Value => ({ type: 'entities', ids, complete: false });

export const aRendering = (text: string, script: 'Latn' | 'Hant' = 'Latn'): Value => ({
  type: 'name',
  text,
  script,
});

export const aText = (en: string): Value => ({ type: 'text', text: { en } });

export const absent: Value = { type: 'absent' };

/** The first quarter of 2026, which is what a claim says unless told otherwise. */
export const firstQuarter = aWindow('2026-01-01', '2026-03-31', 'the first quarter');

export const secondQuarter = aWindow('2026-04-01', '2026-06-30', 'the second quarter');

export const anAlias = (parts: Partial<Alias> = {}): Alias => ({
  text: 'Avocado',
  kind: 'codename',
  gate: 'open',
  caseSensitive: false,
  ...parts,
});

export const anEntity = (parts: Partial<Entity> = {}): Entity => ({
  id: 'avocado',
  kind: 'model',
  name: { en: 'Avocado' },
  summary: { en: 'A model in development.' },
  aliases: [anAlias()],
  related: [],
  cues: {},
  counterCues: {},
  ...parts,
});

/** A report of its own, with a publisher that no other source has, so that it is an origin of its own. */
export const aSource = (parts: Partial<Source> = {}): Source => {
  const { id = 's1' } = parts;
  return {
    id,
    title: `The report ${id}`,
    lang: 'en',
    publisher: `The paper of ${id}`,
    published: { date: '2025-12-10', precision: 'day' },
    kind: 'report',
    basedOn: [],
    ...parts,
  };
};

/** When a source came out, to the day. */
export const publishedOn = (date: string) => ({ published: { date, precision: 'day' as const } });

export const aClaim = (parts: Partial<Claim> = {}): Claim => ({
  id: 'c1',
  source: 's1',
  entity: 'avocado',
  attribute: 'release-window',
  value: firstQuarter,
  statement: { en: 'It comes in the first quarter.' },
  phrase: { text: 'in the first quarter' },
  saidBy: { kind: 'outlet' },
  hedge: 'reported',
  ...parts,
});

export const aNote = (parts: Partial<Note> = {}): Note => ({
  id: 'n1',
  claims: ['c1', 'c2'],
  kind: 'wording',
  severity: 'medium',
  text: { en: 'The two word it differently.' },
  ...parts,
});

export const anAttribute = (parts: Partial<Attribute> = {}): Attribute => ({
  id: 'own-attribute',
  label: { en: 'Own attribute' },
  type: 'interval',
  changesOverTime: false,
  ...parts,
});

/** The options of an attribute from `child: parent` pairs; an empty parent means none. */
export const options = (parents: Record<string, string>): NonNullable<Attribute['options']> =>
  Object.entries(parents).map(([id, under]) => ({ id, label: { en: id }, ...(under !== '' && { under }) }));

/** A small pack that `readPack` accepts: one entity, one source, one claim. */
export const aPack = (parts: Partial<Pack> = {}): Pack => ({
  format: 'variorum-pack/1',
  id: 'test-pack',
  revision: 1,
  updated: '2026-01-15',
  title: { en: 'A test pack' },
  description: { en: 'For tests.' },
  licence: 'CC-BY-4.0',
  attributes: [],
  entities: [anEntity()],
  sources: [aSource()],
  claims: [aClaim()],
  notes: [],
  ...parts,
});

/** The bytes of a file with this JSON in it, well formed or not. */
export const asFile = (content: unknown): Uint8Array =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
