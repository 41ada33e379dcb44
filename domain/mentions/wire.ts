import type { Mention } from './gate';
import type { BlockMentions } from './page-reading';

/** Things that occur often, each kept once and named by its place. */
const createTable = <Item>() => {
  const items: Item[] = [];
  const places = new Map<string, number>();
  const placeOf = (item: Item): number => {
    const key = typeof item === 'string' ? item : JSON.stringify(item);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, items.length);
    return items.push(item) - 1;
  };
  return { items, placeOf };
};

/**
 * Mentions as they are sent: a page names few things, each of them often and mostly for the same reasons, and its thread
 * pays for every character that it has to parse.
 */
export type WireMentions = {
  surfaces: string[];
  names: Pick<Mention, 'entity' | 'alias'>[];
  whys: Mention['why'][];
  /** Five numbers a mention: start, end, and the places of surface, name and why. */
  blocks: { block: number; mentions: number[] }[];
};

export const toWire = (blocks: readonly BlockMentions[]): WireMentions => {
  const surfaces = createTable<string>();
  const names = createTable<Pick<Mention, 'entity' | 'alias'>>();
  const whys = createTable<Mention['why']>();
  const sent = blocks.map(({ block, mentions }) => ({
    block,
    mentions: mentions.flatMap(({ start, end, surface, entity, alias, why }) => [
      start,
      end,
      surfaces.placeOf(surface),
      names.placeOf({ entity, alias }),
      whys.placeOf(why),
    ]),
  }));
  return { surfaces: surfaces.items, names: names.items, whys: whys.items, blocks: sent };
};

export const fromWire = ({ surfaces, names, whys, blocks }: WireMentions): BlockMentions[] =>
  blocks.map(({ block, mentions: numbers }) => {
    const mentions: Mention[] = [];
    for (let i = 0; i < numbers.length; i += 5) {
      const name = names[numbers[i + 3] ?? -1];
      if (!name) continue;
      mentions.push({
        block,
        start: numbers[i] ?? 0,
        end: numbers[i + 1] ?? 0,
        surface: surfaces[numbers[i + 2] ?? -1] ?? '',
        entity: name.entity,
        alias: name.alias,
        why: whys[numbers[i + 4] ?? -1] ?? [],
      });
    }
    return { block, mentions };
  });
