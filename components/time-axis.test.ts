import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimeAxis, type Stretch } from './time-axis';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const stretch = fc.tuple(day, day, fc.constantFrom('both', 'from', 'to')).map(([a, b, ends]): Stretch => {
  const [from, to] = a < b ? [a, b] : [b, a];
  return { ...(ends !== 'to' && { from }), ...(ends !== 'from' && { to }) };
});
const worlds = fc.tuple(
  fc.array(stretch, { minLength: 1, maxLength: 5 }),
  fc.array(partial, { maxLength: 5 }),
);

describe('14 a time axis', () => {
  test('holds every stretch and every date', () => {
    fc.assert(
      fc.property(worlds, ([stretches, dates]) => {
        const axis = createTimeAxis(stretches, dates);
        for (const { start, end } of stretches.map(axis.bar)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1);
          expect(start).toBeLessThan(end);
        }
        for (const place of dates.map(axis.placeOf)) {
          expect(place).toBeGreaterThan(0);
          expect(place).toBeLessThan(1);
        }
      }),
    );
  });

  test('keeps the order of days', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const axis = createTimeAxis([{ from: a < b ? a : b, to: a < b ? b : a }], []);
        expect(Math.sign(axis.placeOf(a) - axis.placeOf(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test('draws a longer stretch longer, and one inside another inside it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 4, maxLength: 4 }), (days) => {
        const [a, b, c, d] = days.toSorted() as [string, string, string, string];
        const axis = createTimeAxis([{ from: a, to: d }], []);
        const [outer, inner] = [axis.bar({ from: a, to: d }), axis.bar({ from: b, to: c })];
        expect(outer.start).toBeLessThan(inner.start);
        expect(inner.end).toBeLessThan(outer.end);
      }),
    );
  });

  test('has a few ticks in order, all within', () => {
    fc.assert(
      fc.property(worlds, ([stretches, dates]) => {
        const { ticks } = createTimeAxis(stretches, dates);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
        expect(ticks.every((tick) => tick > 0 && tick < 1)).toBe(true);
      }),
    );
  });

  test.each([
    ['months', '2026-01-05', '2026-03-20', 1, '2026-01', '2026-03'],
    ['quarters', '2025-12-01', '2026-09-20', 3, '2025-10', '2026-09'],
    ['years', '2022-05-01', '2026-02-20', 12, '2022-01', '2026-12'],
    ['five years', '1999-05-01', '2026-02-20', 60, '1995-01', '2029-12'],
  ])('counts in %s where they are few', (_, from, to, step, first, last) => {
    expect(createTimeAxis([{ from, to }], [])).toMatchObject({ step, first, last });
  });

  test('an open end has room beyond all that is known', () => {
    const axis = createTimeAxis([{ from: '2026-01-01' }, { to: '2026-03-31' }], []);
    expect(axis).toMatchObject({ first: '2025-12', last: '2026-04' });
    expect(axis.bar({ from: '2026-01-01' })).toMatchObject({
      end: 1,
      isOpenAfter: true,
      isOpenBefore: false,
    });
    expect(axis.bar({ to: '2026-03-31' })).toMatchObject({
      start: 0,
      isOpenBefore: true,
      isOpenAfter: false,
    });
  });
});
