import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { PanelSource } from '@/domain/panel/panel-source';
import type { TimelineOrigin, TimelineStatement } from '@/domain/panel/timeline-view';
import { Axis } from '../Axis';
import { formatDate } from '../format-value';
import { reportNames } from '../report-names';
import { nameOfSource } from '../source-name';
import { More } from './More';
import { SourceLink } from './StatementItem';
import { drawTimeline, radiusOf, type Dot } from './timeline-picture';
import { usePaged } from '../use-paged';

type Props = {
  origins: readonly TimelineOrigin[];
  sources: ReadonlyMap<string, PanelSource>;
  pack: string;
};

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

const laneHeight = 22;

const DotView = ({ dot: { at, from, to, standing, superseded } }: { dot: Dot }) => {
  const y = laneHeight / 2;
  const inner = radiusOf(standing);
  return (
    <g>
      {to - from > 0.04 && <line class="dot-span" x1={percent(from)} x2={percent(to)} y1={y} y2={y} />}
      {superseded > 0 && (
        <circle
          class="dot-hollow"
          cx={percent(at)}
          cy={y}
          r={Math.max(radiusOf(superseded), inner > 0 ? inner + 2.5 : 0)}
        />
      )}
      {standing > 0 && <circle class="lane-dot" cx={percent(at)} cy={y} r={inner} />}
    </g>
  );
};

/** Whose report it is: who is retold, else who tells it. */
const OriginName = ({ origin, sources }: { origin: TimelineOrigin; sources: Props['sources'] }) => {
  if (origin.reports.length > 0) return <>{i18n.t('panel.originOf', [reportNames(origin.reports)])}</>;
  const names = origin.sources.map((id) => {
    const source = sources.get(id);
    return source ? nameOfSource(source) : id;
  });
  return <>{names.join(i18n.t('value.comma'))}</>;
};

const Picture = ({ origins, sources }: Omit<Props, 'pack'>) => {
  const { axis, lanes } = drawTimeline(origins);
  return (
    <figure class="timeline-picture">
      <figcaption class="panel-note">{i18n.t('panel.timelinePicture')}</figcaption>
      {origins.map((origin, i) => (
        <div class="timeline-lane" key={origin.origin}>
          <p class="timeline-name">
            <OriginName origin={origin} sources={sources} />{' '}
            <span class="name-count">{i18n.t('panel.statementsCount', origin.statements.length)}</span>
          </p>
          <svg class="lane" aria-hidden="true" height={laneHeight}>
            <line class="lane-line" x1="0" x2="100%" y1={laneHeight / 2} y2={laneHeight / 2} />
            {lanes[i]?.map((dot) => (
              <DotView dot={dot} key={dot.at} />
            ))}
          </svg>
        </div>
      ))}
      <Axis picture={{ kind: 'time', axis, lanes: [] }} hasTicks={false} />
    </figure>
  );
};

/** Lines of an origin that are shown at first. */
const rowsAtFirst = 12;

const StatementRow = ({
  statement,
  source,
  pack,
}: {
  statement: TimelineStatement;
  source: PanelSource | undefined;
  pack: string;
}) => (
  <tr class="timeline-statement" data-superseded={statement.supersededBy !== undefined}>
    <td>
      <span class="statement-label">{statement.label}</span> {statement.text}
      <span class="statement-meta">
        {' '}
        {source && <SourceLink source={source} pack={pack} />} · {i18n.t(`hedge.${statement.hedge}`)}
        {statement.supersededBy !== undefined && (
          <>
            {' · '}
            <span class="superseded">{i18n.t('panel.superseded', [formatDate(statement.supersededBy)])}</span>
          </>
        )}
      </span>
    </td>
  </tr>
);

const OriginTable = ({ origin, sources, pack }: Omit<Props, 'origins'> & { origin: TimelineOrigin }) => {
  const { shown, left, showMore } = usePaged(origin.statements, { first: rowsAtFirst, step: 60 });
  return (
    <Fragment>
      <table class="timeline-table">
        <caption>
          <OriginName origin={origin} sources={sources} />
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{i18n.t('panel.claims')}</th>
          </tr>
        </thead>
        {[...Map.groupBy(shown, ({ date }) => date)].map(([date, same]) => (
          <tbody key={date}>
            <tr>
              <th scope="rowgroup" class="timeline-date">
                <time dateTime={date}>{formatDate(date)}</time>
              </th>
            </tr>
            {same.map((statement) => (
              <StatementRow
                statement={statement}
                source={sources.get(statement.source)}
                pack={pack}
                key={statement.id}
              />
            ))}
          </tbody>
        ))}
      </table>
      <More left={left} onMore={showMore} />
    </Fragment>
  );
};

/** Origins that are shown at first. */
const originsAtFirst = 8;

/** All statements by date and origin: drawn, then as tables. What something newer has replaced is labelled so. */
export const Timeline = ({ origins, sources, pack }: Props) => {
  const { shown, left, showMore } = usePaged(origins, { first: originsAtFirst });
  return origins.length === 0 ? null : (
    <>
      <Picture origins={shown} sources={sources} />
      {shown.map((origin) => (
        <OriginTable origin={origin} sources={sources} pack={pack} key={origin.origin} />
      ))}
      <More left={left} onMore={showMore} />
    </>
  );
};
