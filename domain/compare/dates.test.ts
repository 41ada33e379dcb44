import { describe, expect, test } from 'vitest';
import { byNewest, byOldest, dayNumber, daysOf, isLater } from './dates';

describe('dayNumber', () => {
  test('counts days from the first of January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('1969-12-31')).toBe(-1);
  });

  test('goes up by one over every kind of boundary', () => {
    expect(dayNumber('2025-03-31') - dayNumber('2025-03-30')).toBe(1);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2026-01-01') - dayNumber('2025-12-31')).toBe(1);
  });
});

describe('daysOf', () => {
  test.each([
    { date: '2025', first: '2025-01-01', last: '2025-12-31' },
    { date: '2025-12', first: '2025-12-01', last: '2025-12-31' },
    { date: '2025-01', first: '2025-01-01', last: '2025-01-31' },
    { date: '2024-02', first: '2024-02-01', last: '2024-02-29' },
    { date: '2025-02', first: '2025-02-01', last: '2025-02-28' },
    { date: '2025-12-09', first: '2025-12-09', last: '2025-12-09' },
  ])('$date covers $first to $last', ({ date, first, last }) => {
    expect(daysOf(date)).toEqual({ first: dayNumber(first), last: dayNumber(last) });
  });
});

describe('isLater', () => {
  test.each([
    ['2025-12-10', '2025-12-09'],
    ['2026-01', '2025-12'],
    ['2026-01-01', '2025-12'],
    ['2026', '2025-12-31'],
  ])('%s is later than %s, and not the other way round', (later, earlier) => {
    expect(isLater(later, earlier)).toBe(true);
    expect(isLater(earlier, later)).toBe(false);
  });

  test.each([
    ['2025-12-09', '2025-12-09'],
    ['2025-12-09', '2025-12'],
    ['2025-12-31', '2025'],
    ['2025-12', '2025'],
  ])('between %s and %s nobody can say which is later', (a, b) => {
    expect(isLater(a, b)).toBe(false);
    expect(isLater(b, a)).toBe(false);
  });
});

describe('byNewest', () => {
  test('sorts the newest first, and of those that begin on one day the more exact', () => {
    const newestFirst = ['2026-01-01', '2026-01', '2026', '2025-12-09', '2025-12-01', '2025-12', '2025'];
    expect(newestFirst.toReversed().sort(byNewest)).toEqual(newestFirst);
    expect(newestFirst.toSorted().sort(byNewest)).toEqual(newestFirst);
  });

  test('leaves two that are the same where they are', () => {
    expect(byNewest('2025-12', '2025-12')).toBe(0);
  });
});

describe('byOldest', () => {
  test('puts the earlier first, and of two that begin on one day the more exact', () => {
    const dates = ['2026', '2025-12', '2026-01-01', '2025-12-01', '2026-01', '2025-11-30'];
    expect(dates.sort(byOldest)).toEqual([
      '2025-11-30',
      '2025-12-01',
      '2025-12',
      '2026-01-01',
      '2026-01',
      '2026',
    ]);
  });
});
