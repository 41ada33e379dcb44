import { partitionPoint } from '@/domain/partition-point';
import type { Block } from './blocks';
import { comparePosition } from './dom';

/** A block that has its place among the blocks of the page. */
export type PlacedBlock = Block & { order: number };

const isBefore = (a: Block, b: Block): boolean => {
  const [one, other] = [a.pieces.anchor, b.pieces.anchor];
  return one !== undefined && other !== undefined && comparePosition(one, other) < 0;
};

/**
 * The place of a block that came later among blocks in their order: asking the DOM a few times, since every question may
 * go through all siblings. Where there is no number left between its neighbours, all get new ones.
 */
export const placeAmong = (placed: readonly PlacedBlock[], block: Block): number => {
  const place = partitionPoint(0, placed.length, (index) => {
    const other = placed[index];
    return other !== undefined && isBefore(other, block);
  });
  const [before, after] = [placed[place - 1]?.order, placed[place]?.order];
  if (before === undefined) return (after ?? 1) - 1;
  if (after === undefined) return before + 1;
  const between = (before + after) / 2;
  if (between > before && between < after) return between;
  for (const [i, other] of placed.entries()) other.order = i;
  return place - 0.5;
};
