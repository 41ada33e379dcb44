import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAmountAxis, type Amounts } from './amount-axis';

const amount = fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1e15, noNaN: true }));
const range = fc
  .tuple(amount, amount, fc.constantFrom('both', 'min', 'max'))
  .map(([a, b, ends]): Amounts => ({
    ...(ends !== 'max' && { min: Math.min(a, b) }),
    ...(ends !== 'min' && { max: Math.max(a, b) }),
  }));

describe('14 a scale of amounts', () => {
  test('holds every range, the smaller before the larger', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), (ranges) => {
        const axis = createAmountAxis(ranges);
        expect(axis.first).toBeLessThan(axis.last);
        for (const it of ranges) {
          const { start, end } = axis.bar(it);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1);
          expect(start).toBeLessThanOrEqual(end);
        }
        const points = ranges.flatMap(({ min, max }) => [min ?? [], max ?? []].flat()).sort((a, b) => a - b);
        const places = points.map((it) => axis.bar({ min: it, max: it }).start);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  test('has a few ticks, evenly, all within', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), (ranges) => {
        const { ticks } = createAmountAxis(ranges);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every((tick) => tick > 0 && tick < 1)).toBe(true);
      }),
    );
  });

  test.each<[string, Amounts[], number, number]>([
    [
      'from nothing',
      [
        { min: 2, max: 2 },
        { min: 9, max: 9 },
      ],
      0,
      10,
    ],
    ['from nothing for one amount', [{ min: 70, max: 70 }], 0, 80],
    [
      'near amounts that are close',
      [
        { min: 66, max: 66 },
        { min: 72, max: 72 },
      ],
      66,
      72,
    ],
    ['with room for an open end', [{ min: 550 }, { min: 650, max: 650 }], 550, 670],
    [
      'in decimals',
      [
        { min: 0.1, max: 0.1 },
        { min: 0.3, max: 0.3 },
      ],
      0,
      0.3,
    ],
    ['for nothing at all', [{ min: 0, max: 0 }], 0, 0.5],
  ])('runs %s', (_, ranges, first, last) => {
    const axis = createAmountAxis(ranges);
    expect(axis.first).toBeLessThanOrEqual(first);
    expect(axis.last).toBeGreaterThanOrEqual(last);
    expect(axis.last - axis.first).toBeLessThanOrEqual((last - first) * 1.4);
  });

  test('an open end goes on to the edge', () => {
    const axis = createAmountAxis([{ min: 600 }, { min: 100, max: 300 }]);
    expect(axis.bar({ min: 600 })).toMatchObject({ end: 1, isOpenAfter: true });
    expect(axis.bar({ min: 600 }).start).toBeLessThan(1);
    expect(axis.bar({ max: 300 })).toMatchObject({ start: 0, isOpenBefore: true });
  });
});
