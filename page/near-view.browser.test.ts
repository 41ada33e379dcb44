import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureNear, meets, type Band } from './near-view';

/** Items one below the other, and how many of them have been measured. */
const column = (heights: readonly number[]) => {
  let top = 0;
  const bands = heights.map((height): Band => ({ top, bottom: (top += height) }));
  let measured = 0;
  const near = (band: Band) => {
    const measure = (item: Band) => {
      measured++;
      return item;
    };
    const found = [...measureNear(bands, measure, band)].filter(([, place]) => place && meets(place, band));
    return new Set(found.map(([item]) => item));
  };
  return { bands, near, measured: () => measured };
};

test('of items one below the other, those in the band are found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { maxLength: 400 }),
      fc.nat(5000),
      fc.nat(900),
      (heights, top, height) => {
        const { bands, near } = column(heights);
        const band = { top, bottom: top + height };
        expect(near(band)).toEqual(new Set(bands.filter((place) => meets(place, band))));
      },
    ),
  );
});

test('few of many are measured', () => {
  const { near, measured } = column(Array<number>(50_000).fill(20));
  expect(near({ top: 400_005, bottom: 400_995 }).size).toBe(50);
  expect(measured()).toBeLessThan(400);
});

test('a column beside another is found as well', () => {
  const left = column(Array<number>(1000).fill(20)).bands;
  const right = column(Array<number>(40).fill(20)).bands;
  const band = { top: 100, bottom: 300 };
  const found = [...measureNear([...left, ...right], (item) => item, band)];
  const wanted = [...left, ...right].filter((place) => meets(place, band));
  expect(found.filter(([, place]) => place && meets(place, band))).toHaveLength(wanted.length);
});

test('what has no box is measured and no more', () => {
  expect([...measureNear([1, 2, 3], () => undefined, { top: 0, bottom: 1 }).keys()].sort()).toEqual([
    1, 2, 3,
  ]);
});
