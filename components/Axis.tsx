import { i18n } from '#i18n';
import { formatAmount, formatDate, formatQuarter } from './format-value';
import type { Lane, Picture } from './picture';

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** Pixels between the bars of a lane, one bar a source. */
const barGap = 7;

const Arrow = ({ x, y, path }: { x: string; y: number; path: string }) => (
  <svg x={x} y={y} overflow="visible">
    <path class="lane-arrow" d={path} />
  </svg>
);

const TimeBars = ({ lane: { bar, ticks } }: { lane: Lane }) => (
  <>
    {ticks.map((tick, i) => {
      const y = (i + 0.5) * barGap + 1;
      return (
        <g key={i}>
          {bar && <line class="lane-bar" x1={percent(bar.start)} x2={percent(bar.end)} y1={y} y2={y} />}
          {bar?.isOpenBefore && <Arrow x="0" y={y} path="M-1-3l-3 3 3 3" />}
          {bar?.isOpenAfter && <Arrow x="100%" y={y} path="M1-3l3 3-3 3" />}
          <line class="lane-tick" x1={percent(tick)} x2={percent(tick)} y1={y - 3.5} y2={y + 3.5} />
        </g>
      );
    })}
  </>
);

const AmountMark = ({ bar }: { bar: NonNullable<Lane['bar']> }) => {
  const y = barGap / 2 + 1;
  const isPoint = bar.start === bar.end;
  return isPoint ? (
    <circle class="lane-dot" cx={percent(bar.start)} cy={y} r="4" />
  ) : (
    <>
      <line class="lane-bar" x1={percent(bar.start)} x2={percent(bar.end)} y1={y} y2={y} />
      {!bar.isOpenBefore && <circle class="lane-dot" cx={percent(bar.start)} cy={y} r="3" />}
      {!bar.isOpenAfter && <circle class="lane-dot" cx={percent(bar.end)} cy={y} r="3" />}
      {bar.isOpenBefore && <Arrow x="0" y={y} path="M-1-3l-3 3 3 3" />}
      {bar.isOpenAfter && <Arrow x="100%" y={y} path="M1-3l3 3-3 3" />}
    </>
  );
};

/** A position on its axis; the words for it stand in its row, so that it is hidden from who cannot see it. */
export const LaneView = ({ kind, lane }: { kind: Picture['kind']; lane: Lane }) => (
  <svg class="lane" aria-hidden="true" height={Math.max(1, lane.ticks.length) * barGap + 2}>
    {kind === 'time' ? <TimeBars lane={lane} /> : lane.bar && <AmountMark bar={lane.bar} />}
  </svg>
);

const endsOf = (picture: Picture): [string, string] => {
  if (picture.kind === 'amount') {
    const { axis, sample } = picture;
    return [formatAmount(sample, axis.first), formatAmount(sample, axis.last)];
  }
  const { step, first, last } = picture.axis;
  const name = (month: string) =>
    step === 1 ? formatDate(month) : step === 3 ? formatQuarter(month) : formatDate(month.slice(0, 4));
  return [name(first), name(last)];
};

/** The axis that the lanes share, with its ends in words. */
export const Axis = ({ picture, hasTicks = true }: { picture: Picture; hasTicks?: boolean }) => {
  const [first, last] = endsOf(picture);
  return (
    <div class="axis" role="img" aria-label={i18n.t('value.range', [first, last])}>
      <svg class="axis-line" aria-hidden="true" height="5">
        <line x1="0" x2="100%" y1="0.5" y2="0.5" />
        {[0, ...picture.axis.ticks, 1].map((tick) => (
          <line x1={percent(tick)} x2={percent(tick)} y1="0" y2="5" key={tick} />
        ))}
      </svg>
      <span>{first}</span>
      {picture.kind === 'time' && hasTicks && <span>{i18n.t('value.sourceDate')}</span>}
      {last !== first && <span>{last}</span>}
    </div>
  );
};
