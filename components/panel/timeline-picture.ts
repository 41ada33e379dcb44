import { daysOf } from '@/domain/compare/dates';
import type { TimelineOrigin, TimelineStatement } from '@/domain/panel/timeline-view';
import { createTimeAxis, type TimeAxis } from '../time-axis';

/** What an origin has said by one date: how many statements stand, how many have been replaced. */
export type Dot = { at: number; from: number; to: number; standing: number; superseded: number };

export type TimelinePicture = { axis: TimeAxis; lanes: Dot[][] };

const dotOf = (axis: TimeAxis, date: string, statements: readonly TimelineStatement[]): Dot => {
  const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const { first, last } = daysOf(date);
  const span = axis.bar({ from: dayOf(first), to: dayOf(last) });
  const superseded = statements.filter(({ supersededBy }) => supersededBy !== undefined).length;
  return {
    at: axis.placeOf(date),
    from: span.start,
    to: span.end,
    standing: statements.length - superseded,
    superseded,
  };
};

/** The origins as lanes on one axis, a dot for each date. */
export const drawTimeline = (origins: readonly TimelineOrigin[]): TimelinePicture => {
  const axis = createTimeAxis(
    [],
    origins.flatMap(({ statements }) => statements.map(({ date }) => date)),
  );
  const lanes = origins.map(({ statements }) =>
    [...Map.groupBy(statements, ({ date }) => date)].map(([date, same]) => dotOf(axis, date, same)),
  );
  return { axis, lanes };
};

/** The radius of a dot: its area grows with what it stands for. */
export const radiusOf = (count: number): number => (count === 0 ? 0 : Math.min(9, 2 + Math.sqrt(count)));
