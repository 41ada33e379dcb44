import type { Block } from './blocks';
import { comparePosition } from './dom';

/** A block that has its place among the blocks of the page. */
export type PlacedBlock = Block & { order: number };

const isBefore = (a: Block, b: Block): boolean => {
  const [one, other] = [a.pieces[0]?.node, b.pieces[0]?.node];
  return one !== undefined && other !== undefined && comparePosition(one, other) < 0;
};

/**
 * The place of a block that came later among blocks in their order: asking the DOM a few times, since every question may
 * go through all siblings. Where there is no number left between its neighbours, all get new ones.
 */
export const placeAmong = (placed: readonly PlacedBlock[], block: Block): number => {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = placed[middle];
    if (other && isBefore(other, block)) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [placed[low - 1]?.order, placed[low]?.order];
  if (before === undefined) return (after ?? 1) - 1;
  if (after === undefined) return before + 1;
  const between = (before + after) / 2;
  if (between > before && between < after) return between;
  for (const [i, other] of placed.entries()) other.order = i;
  return low - 0.5;
};
