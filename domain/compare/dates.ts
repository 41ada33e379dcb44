/** A calendar date as far as it is known (`2025`, `2025-12`, `2025-12-09`), as the days it covers. */
export type DaySpan = { first: number; last: number };

const msPerDay = 86_400_000;

/** Days since 1970-01-01 of a whole date, `2025-12-09`. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / msPerDay;

const readDays = (date: string): DaySpan => {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (day !== undefined) return { first: dayNumber(date), last: dayNumber(date) };
  const from = Date.UTC(year, month === undefined ? 0 : month - 1, 1);
  const next = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return { first: from / msPerDay, last: next / msPerDay - 1 };
};

/** Claims are compared with each other, so that a date is asked for thousands of times. */
const known = new Map<string, DaySpan>();

/** The days that a partial date covers: `2025-12` is 1 to 31 December 2025. */
export const daysOf = (date: string): DaySpan => {
  const days = known.get(date) ?? readDays(date);
  known.set(date, days);
  return days;
};

/** Whether every day of `a` comes after every day of `b`: `2025-12-09` is not later than `2025-12`. */
export const isLater = (a: string, b: string): boolean => daysOf(a).first > daysOf(b).last;

/** Newest first; of two that begin on one day, the more exact first. */
export const byNewest = (a: string, b: string): number => {
  const [one, other] = [daysOf(a), daysOf(b)];
  return other.first - one.first || one.last - other.last;
};

/** Oldest first; of two that begin on one day, the more exact first. */
export const byOldest = (a: string, b: string): number => {
  const [one, other] = [daysOf(a), daysOf(b)];
  return one.first - other.first || one.last - other.last;
};
