import type { Mention } from './gate';

/** What a page names, in the order of the first mention. It holds no address and no text of the page. */
export type PageSummary = { mentions: NamedEntity[] };

export type NamedEntity = { entity: string; name: string; count: number; differences: number };

type Card = { name: string; differences: readonly unknown[] };

/** Counts the mentions of each entity; entities without a card are left out. */
export const summarise = (mentions: readonly Mention[], cards: ReadonlyMap<string, Card>): PageSummary => ({
  mentions: [...Map.groupBy(mentions, ({ entity }) => entity)].flatMap(([entity, { length: count }]) => {
    const card = cards.get(entity);
    return card ? { entity, name: card.name, count, differences: card.differences.length } : [];
  }),
});
