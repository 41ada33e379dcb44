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

/** One claim of each type of value, with the ids v0, v1 … */
const claimsOfEveryType = (): Claim[] =>
  Object.entries({
    'own-date': aDate('2025-12'),
    'own-choice': aChoice('fully'),
    capex: anAmount(66, 72),
    'team-size': aCount(50),
    'training-stage': aStage('testing'),
    developer: only('meta'),
    name: aRendering('酪梨', 'Hant'),
    focus: aText('Reasoning'),
    'release-window': absent,
  }).map(([attribute, value], i) => aClaim({ id: `v${i}`, attribute, value }));

/** A sound pack that uses every part of the format, for spoiling one part at a time. */
export const aFullPack = (): Pack =>
  aPack({
    attributes: [
      anAttribute({ id: 'own-choice', type: 'choice', options: options({ yes: '', fully: 'yes' }) }),
      anAttribute({ id: 'own-date', type: 'date' }),
    ],
    entities: [
      anEntity({
        aliases: [anAlias({ lang: 'en', not: ['avocado toast'] })],
        related: [{ to: 'meta', as: 'made-by' }],
        cues: { en: ['model'], 'zh-Hant': ['模型'], 'zh-Hans': ['模型'] },
        counterCues: { en: ['toast'] },
      }),
      anEntity({ id: 'meta', kind: 'company', name: { en: 'Meta', 'zh-Hant': 'Meta 公司' } }),
    ],
    sources: [
      aSource({ url: 'https://example.com/report', basedOn: [{ publisher: 'CNBC', date: '2025-12-09' }] }),
      aSource({ id: 's2', publisher: undefined, published: undefined }),
    ],
    claims: [
      aClaim({ phrase: { text: 'in the first quarter', prefix: 'released', suffix: 'of next year' } }),
      aClaim({ id: 'c2', source: 's2', asOf: '2025-12', saidBy: { kind: 'named', who: 'A person' } }),
      ...claimsOfEveryType(),
    ],
    notes: [aNote()],
  });

/**
 * A copy of a pack in which the place at `path` (`claims.0.phrase.text`) holds something else, fit or not; `undefined`
 * takes the key away.
 */
export const spoil = (pack: Pack, path: string, value: unknown): unknown => {
  type Holder = Record<string, unknown>;
  // Not structuredClone, which would spoil a value that two claims share in both of them.
  const copy = JSON.parse(JSON.stringify(pack)) as Holder;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((at, key) => at[key] as Holder, copy);
  holder[last] = value;
  return copy;
};
