import { latestBySource } from '@/domain/cards/abridge';
import type { CardPosition, CardValue } from '@/domain/cards/entity-card';
import { daysOf } from '@/domain/compare/dates';
import { createAmountAxis, type AmountAxis } from './amount-axis';
import { createTimeAxis, type Bar, type Stretch, type TimeAxis } from './time-axis';

/** One position on the axis: its bar, and where on a time axis each of its sources stands. */
export type Lane = { bar: Bar | undefined; ticks: number[] };

/** The lanes of a difference's positions, in their order, on one axis; an amount is shown as `sample` is. */
export type Picture =
  | { kind: 'time'; axis: TimeAxis; lanes: Lane[] }
  | { kind: 'amount'; axis: AmountAxis; lanes: Lane[]; sample: Amount };

type Amount = Extract<CardValue, { type: 'money' | 'count' }>;

const stretchOf = (value: CardValue): Stretch | undefined => {
  if (value.type === 'interval') return value;
  if (value.type !== 'date') return undefined;
  const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const { first, last } = daysOf(value.date);
  return { from: dayOf(first), to: dayOf(last) };
};

const measureOf = (value: CardValue): string | undefined =>
  value.type === 'money' ? value.currency : value.type === 'count' ? value.unit : undefined;

const isAmount = (value: CardValue): value is Amount => measureOf(value) !== undefined;

/** Bars of one answer at most, one a source: more of them are a carpet. */
const ticksAtMost = 12;

const drawTime = (positions: readonly CardPosition[]): Picture => {
  const dates = positions.map(({ claims }) =>
    latestBySource(claims)
      .slice(0, ticksAtMost)
      .map(({ date }) => date),
  );
  const stretches = positions.map(({ value }) => stretchOf(value));
  const axis = createTimeAxis(
    stretches.filter((it) => it !== undefined),
    dates.flat(),
  );
  const lanes = stretches.map((stretch, i) => ({
    bar: stretch && axis.bar(stretch),
    ticks: dates[i]?.map(axis.placeOf) ?? [],
  }));
  return { kind: 'time', axis, lanes };
};

const drawAmounts = (positions: readonly CardPosition[], amounts: [Amount, ...Amount[]]): Picture => {
  const axis = createAmountAxis(amounts);
  const lanes = positions.map(({ value }) => ({
    bar: isAmount(value) ? axis.bar(value) : undefined,
    ticks: [],
  }));
  return { kind: 'amount', axis, lanes, sample: amounts[0] };
};

/**
 * What can be drawn of a difference: times on one axis, amounts of one measure on one scale. Words, names and choices
 * are not drawn; "not disclosed" has a lane without a bar.
 */
export const pictureOf = (positions: readonly CardPosition[]): Picture | undefined => {
  const values = positions.map(({ value }) => value).filter(({ type }) => type !== 'absent');
  if (values.length > 0 && values.every((value) => stretchOf(value))) return drawTime(positions);
  const [first, second, ...others] = values.filter(isAmount);
  if (!first || !second || others.length + 2 < values.length) return undefined;
  const amounts: [Amount, ...Amount[]] = [first, second, ...others];
  return new Set(amounts.map(measureOf)).size === 1 ? drawAmounts(positions, amounts) : undefined;
};
