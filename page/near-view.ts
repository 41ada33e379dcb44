/** A stretch of the page's height, in CSS pixels of the viewport. */
export type Band = { top: number; bottom: number };

export const meets = (a: Band, b: Band): boolean => a.top <= b.bottom && b.top <= a.bottom;

/** Parts that a part of the items is divided into, again and again. All of them are divided into more: what stands beside the rest is often short. */
const parts = 8;
const firstParts = (count: number) => Math.max(parts, Math.ceil(Math.sqrt(count)));

/**
 * Measures items in and around a band, of which `measure` tells where each stands. Few are: of items in the order of the
 * text one in each part, and those in between only where its ends have the band between them or touch it. The order need not
 * be that of the page (columns, what floats), as long as neighbours are mostly near each other.
 */
export const measureNear = <Item>(
  items: readonly Item[],
  measure: (item: Item) => Band | undefined,
  band: Band,
): Map<Item, Band | undefined> => {
  const measured = new Map<Item, Band | undefined>();
  const at = (index: number): Band | undefined => {
    const item = items[index];
    if (item === undefined) return undefined;
    if (!measured.has(item)) measured.set(item, measure(item));
    return measured.get(item);
  };
  const look = (from: number, to: number, into: number) => {
    const [first, last] = [at(from), at(to)];
    if (to - from < 2) return;
    const isAway =
      first &&
      last &&
      !meets({ top: Math.min(first.top, last.top), bottom: Math.max(first.bottom, last.bottom) }, band);
    if (isAway) return;
    const step = Math.max(1, (to - from) / into);
    for (let start = from; start < to - 0.5; start += step)
      look(Math.round(start), Math.min(to, Math.round(start + step)), parts);
  };
  if (items.length > 0) look(0, items.length - 1, firstParts(items.length));
  return measured;
};
