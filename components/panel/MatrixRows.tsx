import { i18n } from '#i18n';
import type { CellClaim, MatrixViewRow } from '@/domain/panel/matrix-view';
import type { PanelSource } from '@/domain/panel/panel-source';
import { formatDate } from '../format-value';
import { nameOfSource } from '../source-name';
import { languageOf } from '../text-language';
import { Value } from '../Value';
import { linkToSource } from './links';

/** What makes an element a cell of the grid, by its row and column. */
export type GridProps = (row: number, column: number) => object;

type Columns = { columns: readonly PanelSource[]; gridProps: GridProps };

/** How the sources stand on an attribute, in words. */
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

/** The sources with their dates, each leading to all that is taken from it. */
export const HeadRow = ({ columns, pack, gridProps }: Columns & { pack: string }) => (
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
);

type CellProps = { source: PanelSource; claims: readonly CellClaim[]; props: object };

const SourceCell = ({ source, claims, props }: CellProps) =>
  claims.length === 0 ? (
    <td role="gridcell" class="cell cell-empty" {...props}>
      <span aria-hidden="true">–</span>
      <span class="unseen">{i18n.t('panel.silent')}</span>
    </td>
  ) : (
    <td role="gridcell" class="cell" {...props}>
      <SourceName source={source} />
      <CellContent claims={claims} />
    </td>
  );

/** An attribute, how the sources stand on it, and what each of them says. */
export const AttributeRow = ({
  row,
  columns,
  at,
  gridProps,
}: Columns & { row: MatrixViewRow; at: number }) => (
  <tr role="row">
    <th role="rowheader" scope="row" class="matrix-attribute" {...gridProps(at, 0)}>
      <span class="attribute">{row.label}</span> <span class="relation">{standingOf(row)}</span>
    </th>
    {columns.map((source, i) => (
      <SourceCell source={source} claims={row.cells[i] ?? []} props={gridProps(at, i + 1)} key={source.id} />
    ))}
  </tr>
);

/** The notes on the attribute before, over all columns. */
export const NotesRow = ({ notes, span, props }: { notes: string[]; span: number; props: object }) => (
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
