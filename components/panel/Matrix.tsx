import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CellClaim, MatrixView, MatrixViewRow } from '@/domain/panel/matrix-view';
import type { PanelSource } from '@/domain/panel/panel-source';
import { formatDate } from '../format-value';
import { nameOfSource } from '../source-name';
import { languageOf } from '../text-language';
import { Value } from '../Value';
import type { Copy } from './CopyMenu';
import { moveInGrid, type Cell } from './grid-keys';
import { linkToSource } from './links';
import { MatrixWords } from './MatrixWords';

type Props = { matrix: MatrixView; entity: string; pack: string; copy: Copy };

/** Sources that have a column at first. */
const columnsAtFirst = 30;

export const standingOf = ({ standing }: MatrixViewRow): string =>
  standing === 'agrees' || standing === 'uncompared' || standing === 'lone'
    ? i18n.t(`panel.standing.${standing}`)
    : i18n.t(`relation.${standing}`);

const SourceName = ({ source }: { source: PanelSource }) => (
  <span class="cell-source" lang={languageOf(nameOfSource(source), source.lang)}>
    {nameOfSource(source)}
  </span>
);

/** How surely and when, each pair once: a source may say the same in its headline and in its text. */
const sayings = (claims: readonly CellClaim[]) => [
  ...new Map(claims.map(({ statement }) => [`${statement.hedge} ${statement.date}`, statement])).values(),
];

/** What a source says, each value once, with how surely and when. */
const CellContent = ({ claims }: { claims: readonly CellClaim[] }) => (
  <>
    {[...Map.groupBy(claims, ({ position }) => position)].map(([position, same]) => (
      <span class="cell-claim" key={position}>
        <span class="value">{same[0] && <Value value={same[0].value} />}</span>{' '}
        {sayings(same).map(({ id, hedge, date }) => (
          <span class="cell-meta" key={id}>
            {i18n.t(`hedge.${hedge}`)} · <time dateTime={date}>{formatDate(date)}</time>{' '}
          </span>
        ))}
      </span>
    ))}
  </>
);

type GridProps = (row: number, column: number) => object;

type RowProps = {
  row: MatrixViewRow;
  columns: readonly PanelSource[];
  at: number;
  gridProps: GridProps;
};

const Row = ({ row, columns, at, gridProps }: RowProps) => (
  <tr role="row">
    <th role="rowheader" scope="row" class="matrix-attribute" {...gridProps(at, 0)}>
      <span class="attribute">{row.label}</span> <span class="relation">{standingOf(row)}</span>
    </th>
    {columns.map((source, i) => {
      const claims = row.cells[i] ?? [];
      return (
        <td
          role="gridcell"
          class={claims.length === 0 ? 'cell cell-empty' : 'cell'}
          {...gridProps(at, i + 1)}
          key={source.id}
        >
          {claims.length === 0 ? (
            <>
              <span aria-hidden="true">–</span>
              <span class="unseen">{i18n.t('panel.silent')}</span>
            </>
          ) : (
            <>
              <SourceName source={source} />
              <CellContent claims={claims} />
            </>
          )}
        </td>
      );
    })}
  </tr>
);

const Notes = ({ row: { notes }, span, props }: { row: MatrixViewRow; span: number; props: object }) => (
  <tr role="row" class="matrix-notes">
    <td role="gridcell" colSpan={span} aria-colspan={span} {...props}>
      <span class="note-block">
        {notes.map((note, i) => (
          <span class="note" key={i}>
            {note}
          </span>
        ))}
      </span>
    </td>
  </tr>
);

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
  const [current, setCurrent] = useState<Cell>({ row: 1, column: 0 });
  const [chosen, setChosen] = useState<Cell>();
  const table = useRef<HTMLTableElement>(null);
  const helpId = useId();
  const columns = matrix.columns.slice(0, columnCount);
  const gridRows = gridRowsOf(matrix);
  const widths = gridRows.map(({ is }) => (is === 'notes' ? 1 : columns.length + 1));

  const elementAt = ({ row, column }: Cell) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`) ?? undefined;
  const isShown = (cell: Cell) => elementAt(cell)?.checkVisibility() === true;

  const focusOn = (cell: Cell) => {
    setCurrent(cell);
    elementAt(cell)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent, cell: Cell) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (altKey) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      if (cell.row === 0) elementAt(cell)?.querySelector('a')?.click();
      else setChosen(cell);
      return;
    }
    const isStacked = !isShown({ row: 0, column: 0 });
    const to = moveInGrid(widths, cell, { key, isWhole: ctrlKey || metaKey }, isShown, isStacked);
    if (to || key.startsWith('Arrow')) event.preventDefault();
    if (to) focusOn(to);
  };

  const gridProps: GridProps = (row, column) => ({
    'data-cell': `${row}-${column}`,
    'aria-selected': chosen?.row === row && chosen.column === column ? 'true' : undefined,
    tabIndex: current.row === row && current.column === column ? 0 : -1,
    onClick: () => {
      setCurrent({ row, column });
      setChosen({ row, column });
    },
    onFocus: () => setCurrent({ row, column }),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, { row, column }),
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
            <tr role="row">
              <th role="columnheader" scope="col" class="matrix-attribute" {...gridProps(0, 0)}>
                {i18n.t('panel.attribute')}
              </th>
              {columns.map((source, i) => (
                <th role="columnheader" scope="col" {...gridProps(0, i + 1)} key={source.id}>
                  <a href={linkToSource(pack, source.id)} tabIndex={-1}>
                    <SourceName source={source} />
                  </a>
                  <span class="cell-meta">
                    {source.published === undefined ? i18n.t('source.undated') : formatDate(source.published)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {gridRows.map((it, at) =>
              it.is === 'attribute' ? (
                <Row row={it.row} columns={columns} at={at} gridProps={gridProps} key={it.row.attribute} />
              ) : it.is === 'notes' ? (
                <Notes
                  row={it.row}
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
          onClose={() => {
            setChosen(undefined);
            elementAt(chosen)?.focus();
          }}
        />
      )}
    </div>
  );
};
