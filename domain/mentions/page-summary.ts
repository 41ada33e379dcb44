import type { Mention } from './gate';

/**
 * What a page names: its entities in the order of the first mention, and the mentions one by one. It holds no address and
 * no text of the page but the names.
 */
export type PageSummary = { mentions: NamedEntity[]; inOrder: ListedMention[] };

export type NamedEntity = { entity: string; name: string; count: number; differences: number };

/** A name as the page writes it; its place in the list is its number, by which the page is asked to show it. */
export type ListedMention = { entity: string; surface: string };

/** A mention that the page is asked for: its number, and whom it names, since the page may have changed. */
export type MentionNumber = { number: number; entity: string };

/** Mentions listed one by one: more of them nobody goes through. */
export const listedAtMost = 2000;

type Card = { name: string; differences: readonly unknown[] };

/** Counts the mentions of each entity; entities without a card are left out of that. */
export const summarise = (
  mentions: readonly Mention[],
  cardOf: (entity: string) => Card | undefined,
): PageSummary => ({
  mentions: [...Map.groupBy(mentions, ({ entity }) => entity)].flatMap(([entity, { length: count }]) => {
    const card = cardOf(entity);
    return card ? { entity, name: card.name, count, differences: card.differences.length } : [];
  }),
  inOrder: mentions
    .slice(0, listedAtMost)
    .map(({ entity, surface }) => ({ entity, surface: surface.replace(/\s+/g, ' ').slice(0, 200) })),
});
