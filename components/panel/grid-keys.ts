/** A cell of a grid, by row and column. */
export type Cell = { row: number; column: number };

/** How many cells each row has; one of a single cell spans the grid. */
type Rows = readonly number[];

const clampColumn = (rows: Rows, { row, column }: Cell): Cell => ({
  row,
  column: Math.max(0, Math.min(column, (rows[row] ?? 1) - 1)),
});

/** The cells from one on in a direction, the nearest first. */
function* onwards(rows: Rows, from: Cell, key: string): Generator<Cell> {
  const width = rows[from.row] ?? 0;
  if (key === 'ArrowLeft')
    for (let column = from.column - 1; column >= 0; column--) yield { ...from, column };
  if (key === 'ArrowRight')
    for (let column = from.column + 1; column < width; column++) yield { ...from, column };
  if (key === 'ArrowUp')
    for (let row = from.row - 1; row >= 0; row--) yield clampColumn(rows, { ...from, row });
  if (key === 'ArrowDown')
    for (let row = from.row + 1; row < rows.length; row++) yield clampColumn(rows, { ...from, row });
}

const all = (rows: Rows): Cell[] =>
  rows.flatMap((width, row) => Array.from({ length: width }, (_, column) => ({ row, column })));

const isSame = (a: Cell, b: Cell) => a.row === b.row && a.column === b.column;

type Move = { key: string; isWhole: boolean };

/**
 * Where a key leads in a grid (https://www.w3.org/WAI/ARIA/apg/patterns/grid/); undefined where it leads nowhere. Cells that
 * are not shown are passed over. Stacked, where rows have become cards, all keys go through the cells one by one.
 */
export const moveInGrid = (
  rows: Rows,
  from: Cell,
  { key, isWhole }: Move,
  isShown: (cell: Cell) => boolean,
  isStacked: boolean,
): Cell | undefined => {
  const shown = all(rows).filter(isShown);
  const inRow = shown.filter(({ row }) => row === from.row);
  if (key === 'Home') return (isWhole ? shown : inRow)[0];
  if (key === 'End') return (isWhole ? shown : inRow).at(-1);
  if (!key.startsWith('Arrow')) return undefined;
  if (isStacked) {
    const by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    return shown[shown.findIndex((cell) => isSame(cell, from)) + by];
  }
  return onwards(rows, from, key).find(isShown);
};
