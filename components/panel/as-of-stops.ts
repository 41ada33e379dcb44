import { daysOf } from '@/domain/compare/dates';

/** The days at which something was first known, oldest first, each once, of dates as far as they are known. */
export const stopsOf = (dates: readonly string[]): string[] =>
  [
    ...new Set(dates.map((date) => new Date(daysOf(date).first * 86_400_000).toISOString().slice(0, 10))),
  ].sort();

/** The stop at which a day is: the last one that is not after it; -1 where nothing was known yet. */
export const stopAt = (stops: readonly string[], day: string): number =>
  stops.findLastIndex((stop) => stop <= day);
