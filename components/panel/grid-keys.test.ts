import { describe, expect, it } from 'vitest';
import { moveInGrid, type Cell } from './grid-keys';

/** A head, two rows of three, and a note that spans the grid. */
const rows = [3, 3, 1, 3];
const move = (
  from: [number, number],
  key: string,
  options: { isWhole?: boolean; hidden?: [number, number][]; isStacked?: boolean } = {},
) => {
  const { isWhole = false, hidden = [], isStacked = false } = options;
  const isShown = ({ row, column }: Cell) => !hidden.some(([r, c]) => r === row && c === column);
  const to = moveInGrid(rows, { row: from[0], column: from[1] }, { key, isWhole }, isShown, isStacked);
  return to && [to.row, to.column];
};

describe('in a grid', () => {
  it.each([
    ['ArrowRight', [1, 0], [1, 1]],
    ['ArrowRight', [1, 2], undefined],
    ['ArrowLeft', [1, 1], [1, 0]],
    ['ArrowDown', [0, 1], [1, 1]],
    ['ArrowUp', [1, 1], [0, 1]],
    ['ArrowDown', [3, 1], undefined],
    ['Home', [1, 2], [1, 0]],
    ['End', [1, 0], [1, 2]],
    ['a', [1, 0], undefined],
  ] as const)('%s leads from %j to %j', (key, from, to) => {
    expect(move([...from], key)).toEqual(to);
  });

  it('a row of one cell spans all columns', () => {
    expect(move([1, 2], 'ArrowDown')).toEqual([2, 0]);
  });

  it('Control with Home and End lead to its corners', () => {
    expect(move([1, 1], 'Home', { isWhole: true })).toEqual([0, 0]);
    expect(move([1, 1], 'End', { isWhole: true })).toEqual([3, 2]);
  });

  it('what is not shown is passed over', () => {
    expect(move([1, 0], 'ArrowRight', { hidden: [[1, 1]] })).toEqual([1, 2]);
    expect(
      move([0, 2], 'ArrowDown', {
        hidden: [
          [1, 2],
          [2, 0],
        ],
      }),
    ).toEqual([3, 2]);
  });

  it('stacked, each key goes to the next cell that is shown', () => {
    const options = {
      isStacked: true,
      hidden: [
        [0, 0],
        [0, 1],
        [0, 2],
      ] as [number, number][],
    };
    expect(move([1, 2], 'ArrowDown', options)).toEqual([2, 0]);
    expect(move([2, 0], 'ArrowRight', options)).toEqual([3, 0]);
    expect(move([1, 0], 'ArrowUp', options)).toBeUndefined();
  });
});
