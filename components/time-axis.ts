import { dayNumber, daysOf } from '@/domain/compare/dates';

/** A stretch of days as `YYYY-MM-DD`, both included; an end that is left out is open. */
export type Stretch = { from?: string | undefined; to?: string | undefined };

/** A stretch as parts of an axis's length, 0 to 1, and whether it goes on beyond. */
export type Bar = { start: number; end: number; isOpenBefore: boolean; isOpenAfter: boolean };

export type TimeAxis = {
  /** Months between two ticks: 1, 3, 12 or more. */
  step: number;
  /** The first and the last month on it, `YYYY-MM`. */
  first: string;
  last: string;
  /** Where steps begin, without the axis's own ends. */
  ticks: number[];
  bar: (stretch: Stretch) => Bar;
  /** The middle of the days that a partial date covers. */
  placeOf: (date: string) => number;
};

/** Months: one, a quarter, a year, five years … */
const steps = [1, 3, 12, 60, 120, 600, 1200, 12_000, 120_000] as const;

/** More steps than this are too many to tell apart on a card. */
const stepsAtMost = 8;

const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;

const firstDayOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

const nameOf = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The last month of a partial date: `2025` ends in December. */
const lastMonthOf = (date: string) => (date.length === 4 ? monthOf(date) + 11 : monthOf(date));

/** An axis of whole months, quarters or years that holds all stretches and dates; an open end has a step to itself. */
export const createTimeAxis = (stretches: readonly Stretch[], dates: readonly string[]): TimeAxis => {
  const known = [...stretches.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()), ...dates];
  const earliest = Math.min(...known.map(monthOf));
  const after = Math.max(...known.map(lastMonthOf)) + 1;
  const countSteps = (step: number) => Math.ceil(after / step) - Math.floor(earliest / step);
  const step = steps.find((it) => countSteps(it) <= stepsAtMost) ?? 120_000;
  const isOpen = (end: keyof Stretch) => stretches.some((it) => it[end] === undefined);
  const first = Math.max(0, (Math.floor(earliest / step) - Number(isOpen('from'))) * step);
  const end = (Math.ceil(after / step) + Number(isOpen('to'))) * step;

  const [start, length] = [firstDayOf(first), firstDayOf(end) - firstDayOf(first)];
  const place = (day: number) => (day - start) / length;
  return {
    step,
    first: nameOf(first),
    last: nameOf(end - 1),
    ticks: Array.from({ length: (end - first) / step - 1 }, (_, i) =>
      place(firstDayOf(first + (i + 1) * step)),
    ),
    bar: ({ from, to }) => ({
      start: from === undefined ? 0 : place(dayNumber(from)),
      end: to === undefined ? 1 : place(dayNumber(to) + 1),
      isOpenBefore: from === undefined,
      isOpenAfter: to === undefined,
    }),
    placeOf(date) {
      const span = daysOf(date);
      return place((span.first + span.last + 1) / 2);
    },
  };
};
