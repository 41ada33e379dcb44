import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchIn } from './long-text';
import { meets, type Band } from './near-view';

const linesOf = (heights: readonly number[]) => {
  let top = 0;
  return heights.map((height): Band => ({ top, bottom: (top += height) }));
};

test('F3 of names one after another, those in the band are found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 400 }),
      fc.nat(5000),
      (heights, top) => {
        const items = linesOf(heights);
        const band = { top, bottom: top + 300 };
        const wanted = items.filter((place) => meets(place, band));
        expect(stretchIn(items, (place) => place, band, 1000)).toEqual(wanted);
      },
    ),
  );
});

test('F3 few are measured, and none far beyond the band', () => {
  const items = linesOf(Array<number>(120_000).fill(20));
  const measured: number[] = [];
  const measure = (place: Band) => {
    measured.push(place.top);
    return place;
  };
  const found = stretchIn(items, measure, { top: 400_005, bottom: 400_995 }, 1000);
  expect(found).toHaveLength(50);
  expect(measured.length).toBeLessThan(100);
  expect(Math.max(...measured)).toBeLessThan(2 * 400_995);
});

test('F3 where measuring takes long, the rest is left', () => {
  const items = linesOf(Array<number>(1000).fill(1));
  const slow = (place: Band) => {
    const start = performance.now();
    while (performance.now() - start < 5);
    return place;
  };
  const found = stretchIn(items, slow, { top: 0, bottom: 5000 }, 1000);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(10);
});
