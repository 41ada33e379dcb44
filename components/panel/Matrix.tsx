import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MatrixView, MatrixViewRow } from '@/domain/panel/matrix-view';
import type { Copy } from './CopyMenu';
import type { Cell } from './grid-keys';
import { AttributeRow, HeadRow, NotesRow } from './MatrixRows';
import { MatrixWords } from './MatrixWords';
import { useGrid } from './use-grid';

type Props = { matrix: MatrixView; entity: string; pack: string; copy: Copy };

/** Sources that have a column at first. */
const columnsAtFirst = 30;

/** A row of the matrix as the grid has it: the head, an attribute, or the notes on the one before. */
type GridRow = { is: 'head' } | { is: 'attribute' | 'notes'; row: MatrixViewRow };

const gridRowsOf = ({ rows }: MatrixView): GridRow[] => [
  { is: 'head' },
  ...rows.flatMap((row): GridRow[] => [
    { is: 'attribute', row },
    ...(row.notes.length > 0 ? [{ is: 'notes' as const, row }] : []),
  ]),
];

/** What each source says on each attribute, as a grid; where there is little room, a card for each attribute. */
export const Matrix = ({ matrix, entity, pack, copy }: Props) => {
  const [columnCount, setColumnCount] = useState(columnsAtFirst);
  const [chosen, setChosen] = useState<Cell>();
  const table = useRef<HTMLTableElement>(null);
  const helpId = useId();
  const columns = matrix.columns.slice(0, columnCount);
  const gridRows = gridRowsOf(matrix);
  const widths = gridRows.map(({ is }) => (is === 'notes' ? 1 : columns.length + 1));

  const { gridProps, elementAt } = useGrid(table, widths, {
    chosen,
    choose: (cell) => cell.row > 0 && setChosen(cell),
  });

  const chosenRow = chosen && gridRows[chosen.row];
  const chosenSource = chosen && columns[chosen.column - 1];
  const left = matrix.columns.length - columns.length;
  return (
    <div class="matrix">
      <p class="panel-note" id={helpId}>
        {i18n.t('panel.matrixHelp')}
      </p>
      <div class="matrix-scroll">
        <table role="grid" aria-label={i18n.t('panel.matrix')} aria-describedby={helpId} ref={table}>
          <thead role="rowgroup">
            <HeadRow columns={columns} pack={pack} gridProps={gridProps} />
          </thead>
          <tbody role="rowgroup">
            {gridRows.map((it, at) =>
              it.is === 'attribute' ? (
                <AttributeRow
                  row={it.row}
                  columns={columns}
                  at={at}
                  gridProps={gridProps}
                  key={it.row.attribute}
                />
              ) : it.is === 'notes' ? (
                <NotesRow
                  notes={it.row.notes}
                  span={columns.length + 1}
                  props={gridProps(at, 0)}
                  key={`${it.row.attribute} notes`}
                />
              ) : null,
            )}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <button type="button" class="more" onClick={() => setColumnCount(columnCount + columnsAtFirst)}>
          {i18n.t('panel.moreSources', [left])}
        </button>
      )}
      {chosenRow && chosenRow.is !== 'head' && (
        <MatrixWords
          row={chosenRow.row}
          claims={
            chosenSource
              ? (chosenRow.row.cells[chosen.column - 1] ?? [])
              : chosenRow.row.cells.slice(0, columns.length).flat()
          }
          columns={columns}
          entity={entity}
          pack={pack}
          copy={copy}
          cell={elementAt(chosen)}
          onClose={() => {
            setChosen(undefined);
            elementAt(chosen)?.focus();
          }}
        />
      )}
    </div>
  );
};
