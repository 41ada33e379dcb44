import { partitionPoint } from '@/domain/partition-point';
import { meets, type Band } from './near-view';

/** Milliseconds of measuring after which the rest is left: Chromium puts what follows after megabytes of text into one line, in which to ask where a name stands takes a quarter of a second. */
const measuredFor = 16;

/**
 * The items of one long text that stand in a band: a stretch in the order of the text, from the first that ends below the
 * band's upper edge on. It is looked for from the beginning in growing steps, so that little is measured beyond it.
 */
export const stretchIn = <Item>(
  items: readonly Item[],
  measure: (item: Item) => Band | undefined,
  band: Band,
  most: number,
): Item[] => {
  const placeAt = (index: number) => {
    const item = items[index];
    return item === undefined ? undefined : measure(item);
  };
  const isAbove = (index: number) => (placeAt(index)?.bottom ?? Infinity) < band.top;
  let high = 1;
  while (high < items.length && isAbove(high)) high *= 2;
  const first = partitionPoint(high >> 1, Math.min(high, items.length), isAbove);
  const found: Item[] = [];
  const start = performance.now();
  for (const item of items.slice(first, first + most)) {
    const place = measure(item);
    if (place && place.top > band.bottom) break;
    if (place && meets(place, band)) found.push(item);
    if (performance.now() - start > measuredFor) break;
  }
  return found;
};
