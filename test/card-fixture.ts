import type { CardDifference, CardSource, EntityCard } from '@/domain/cards/entity-card';

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
  phrases: [{ claim: `${id}-1`, attribute: 'release-window', text: `the words of ${id}` }],
  ...parts,
});

/** A difference between the sources a and b. */
export const aCardDifference = (attribute: string, parts: Partial<CardDifference> = {}): CardDifference => ({
  attribute,
  label: `The ${attribute}`,
  relation: 'differs',
  severity: 'high',
  positions: [
    {
      value: { type: 'words', text: 'soon' },
      claims: [
        { id: 'a-1', source: 'a', date: '2025-12-10', hedge: 'reported', statement: 'It comes soon.' },
      ],
    },
    {
      value: { type: 'words', text: 'late' },
      claims: [{ id: 'b-1', source: 'b', date: '2025-11', hedge: 'stated', statement: 'It comes late.' }],
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
  otherNames: ['酪梨', 'Project Avocado'],
  misrenderings: [],
  summary: 'A model in development.',
  differences: [aCardDifference('release')],
  agreements: [],
  sources: [aCardSource('a'), aCardSource('b')],
  origins: 2,
  pack: { id: 'pack', title: 'A pack', updated: '2026-02-05' },
  ...parts,
});
