import type {
  CardDifference,
  CardPosition,
  CardSource,
  CardValue,
  EntityCard,
} from '@/domain/cards/entity-card';

/** A source for tests, with one phrase. */
export const aCardSource = (id: string, parts: Partial<CardSource> = {}): CardSource => ({
  id,
  title: `The report ${id}`,
  publisher: `The ${id} Times`,
  lang: 'en',
  published: '2025-12-10',
  url: `https://example.com/${id}`,
  machineTranslated: false,
  basedOn: [],
  phrases: [{ text: `the words of ${id}` }],
  ...parts,
});

/** A difference between the sources a and b. */
export const aCardDifference = (attribute: string, parts: Partial<CardDifference> = {}): CardDifference => ({
  attribute,
  label: `The ${attribute}`,
  relation: 'differs',
  positions: [
    {
      value: { type: 'words', text: 'soon' },
      claims: [{ source: 'a', date: '2025-12-10' }],
    },
    {
      value: { type: 'words', text: 'late' },
      claims: [{ source: 'b', date: '2025-11' }],
    },
  ],
  notes: [],
  ...parts,
});

/** A card for tests: two sources that differ about one thing. */
export const aCard = (parts: Partial<EntityCard> = {}): EntityCard => ({
  id: 'avocado',
  kind: 'model',
  name: 'Avocado',
  otherNames: [{ text: '酪梨', lang: 'zh-Hant' }, { text: 'Project Avocado' }],
  misrenderings: [],
  summary: 'A model in development.',
  differences: [aCardDifference('release')],
  agreements: [],
  sources: [aCardSource('a'), aCardSource('b')],
  origins: 2,
  related: [],
  pack: { id: 'pack', updated: '2026-02-05' },
  ...parts,
});

/** A position: a value and who gives it when, `a 2025-12-10`. */
export const aPosition = (value: CardValue, ...said: string[]): CardPosition => ({
  value,
  claims: said.map((it) => {
    const [source = '', date = ''] = it.split(' ');
    return { source, date };
  }),
});
