import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { moveInGrid, type Cell } from './grid-keys';
import type { GridProps } from './MatrixRows';

const isSame = (a: Cell | undefined, b: Cell) => a?.row === b.row && a.column === b.column;

type Choice = {
  chosen: Cell | undefined;
  /** A click, Enter or the space bar on a cell; where it holds a link, the keys follow that. */
  choose: (cell: Cell) => void;
};

/** A grid that arrow keys go through, one of whose cells is in the order of the tab key (the one that had the focus last). */
export const useGrid = (
  root: RefObject<HTMLElement | null>,
  widths: readonly number[],
  { chosen, choose }: Choice,
) => {
  const [current, setCurrent] = useState<Cell>({ row: 1, column: 0 });

  const elementAt = ({ row, column }: Cell) =>
    root.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`) ?? undefined;
  const isShown = (cell: Cell) => elementAt(cell)?.checkVisibility() === true;

  const onKeyDown = (event: KeyboardEvent, cell: Cell) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const element = elementAt(cell);
    if (altKey || !element) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      const link = element.querySelector('a');
      if (link) link.click();
      else choose(cell);
      return;
    }
    const isStacked = !isShown({ row: 0, column: 0 });
    const to = moveInGrid(widths, cell, { key, isWhole: ctrlKey || metaKey }, isShown, isStacked);
    if (to || key.startsWith('Arrow')) event.preventDefault();
    if (to) elementAt(to)?.focus();
  };

  const gridProps: GridProps = (row, column) => {
    const cell = { row, column };
    return {
      'data-cell': `${row}-${column}`,
      'aria-selected': isSame(chosen, cell) ? 'true' : undefined,
      tabIndex: isSame(current, cell) ? 0 : -1,
      onClick: () => {
        setCurrent(cell);
        choose(cell);
      },
      onFocus: () => setCurrent(cell),
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, cell),
    };
  };

  return { gridProps, elementAt };
};
