import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CellClaim, MatrixView, MatrixViewRow } from '@/domain/panel/matrix-view';
import type { PanelSource } from '@/domain/panel/panel-source';
import { Axis, LaneView } from '../Axis';
import { formatDate } from '../format-value';
import { pictureOf, type Picture } from '../picture';
import { nameOfSource } from '../source-name';
import { languageOf } from '../text-language';
import { usePaged } from '../use-paged';
import { Value } from '../Value';
import { More } from './More';
import { Section } from './Section';

type Drawn = { row: MatrixViewRow; picture: Picture; claims: CellClaim[] };

/** Bars in one picture at most: more of them are a carpet. */
const lanesAtMost = 40;

/** What can be drawn of a row, which is times and amounts: a bar for each claim, so for each source. Positions stand together, as the differences have them. */
const draw = (row: MatrixViewRow): Drawn[] => {
  const claims = row.cells
    .flat()
    .toSorted((a, b) => a.position - b.position)
    .slice(0, lanesAtMost);
  if (claims.length < 2) return [];
  const picture = pictureOf(
    claims.map(({ value, statement: { source, date } }) => ({ value, claims: [{ source, date }] })),
  );
  return picture ? [{ row, picture, claims }] : [];
};

type PictureProps = { drawn: Drawn; sources: ReadonlyMap<string, PanelSource> };

/** One attribute, a bar a source: a table whose values are also drawn, on one axis. */
const PictureTable = ({ drawn: { row, picture, claims }, sources }: PictureProps) => (
  <figure class="picture">
    <table>
      <caption class="attribute">{row.label}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{i18n.t('panel.source')}</th>
          <th scope="col">{i18n.t('panel.value')}</th>
          <th scope="col">{i18n.t('panel.date')}</th>
          <th scope="col">{i18n.t('panel.pictures')}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ value, statement: { id, source, date } }, i) => {
          const from = sources.get(source);
          const lane = picture.lanes[i];
          return (
            <tr key={id}>
              <th scope="row" lang={from && languageOf(nameOfSource(from), from.lang)}>
                {from ? nameOfSource(from) : source}
              </th>
              <td class="value">
                <Value value={value} />
              </td>
              <td class="picture-date">
                <time dateTime={date}>{formatDate(date)}</time>
              </td>
              <td class="picture-lane">{lane && <LaneView kind={picture.kind} lane={lane} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
    <Axis picture={picture} />
  </figure>
);

/** Pictures that are shown at first: they stand below the matrix. */
const picturesAtFirst = 2;

/** What of the matrix can be drawn; nothing where nothing can. */
export const Pictures = ({ matrix }: { matrix: MatrixView }) => {
  const drawn = useMemo(() => matrix.rows.flatMap(draw), [matrix]);
  const { shown, left, showMore } = usePaged(drawn, { first: picturesAtFirst });
  const sources = new Map(matrix.columns.map((source) => [source.id, source]));
  return drawn.length === 0 ? null : (
    <Section id="pictures" title={i18n.t('panel.pictures')}>
      {shown.map((one) => (
        <PictureTable drawn={one} sources={sources} key={one.row.attribute} />
      ))}
      <More left={left} onMore={showMore} />
    </Section>
  );
};
