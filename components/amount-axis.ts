import type { Bar } from './time-axis';

/** An amount, or a range of amounts; an end that is left out is open. */
export type Amounts = { min?: number | undefined; max?: number | undefined };

export type AmountAxis = { first: number; last: number; ticks: number[]; bar: (amounts: Amounts) => Bar };

/** Steps on the axis, about. */
const stepsWanted = 4;

/** The round number (1, 2 or 5 times a power of ten) that is next above a share of the span. */
const roundStep = (span: number) => {
  const raw = span / stepsWanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((lead) => lead * power >= raw) ?? 10) * power;
};

/** From here on amounts are so close together that a scale from nothing would not tell them apart. */
const closeness = 0.8;

/** Less than this is nothing: such amounts are mistakes, and their steps would be too small for numbers. */
const leastSpan = 1e-6;

/** What binary fractions add to decimal ones is cut off. */
const clean = (amount: number) => Number(amount.toPrecision(12));

/**
 * An axis with round ends that holds all amounts; an open end has a step to itself. It begins at nothing, unless the
 * amounts lie so close together that they could not be told apart.
 */
export const createAmountAxis = (ranges: readonly Amounts[]): AmountAxis => {
  const known = ranges.flatMap(({ min, max }) => [min ?? [], max ?? []].flat());
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const isClose = lowest > highest * closeness && lowest < highest;
  const step = roundStep(Math.max(leastSpan, isClose ? highest - lowest : highest || 1));
  const isOpen = (end: keyof Amounts) => ranges.some((it) => it[end] === undefined);
  const below = isClose ? Math.floor(lowest / step) - Number(isOpen('min')) : 0;
  const first = Math.max(0, below);
  const last = Math.max(Math.ceil(highest / step), first + 1) + Number(isOpen('max'));
  const place = (amount: number) => Math.min(1, Math.max(0, (amount / step - first) / (last - first)));
  return {
    first: clean(first * step),
    last: clean(last * step),
    ticks: Array.from({ length: last - first - 1 }, (_, i) => (i + 1) / (last - first)),
    bar: ({ min, max }) => ({
      start: min === undefined ? 0 : place(min),
      end: max === undefined ? 1 : place(max),
      isOpenBefore: min === undefined,
      isOpenAfter: max === undefined,
    }),
  };
};
