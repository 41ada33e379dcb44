import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionPoint } from './partition-point';

test('it is the number of those before, wherever the search begins and ends', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 })).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1, max: 10 }), fc.nat(5), (list, limit, from) => {
      const isBefore = (index: number) => (list[index] ?? Infinity) < limit;
      const before = list.filter((number) => number < limit).length;
      const start = Math.min(from, before);
      expect(partitionPoint(start, list.length, isBefore)).toBe(before);
    }),
  );
});

test('of nothing it is where it begins', () => {
  expect(partitionPoint(3, 3, () => true)).toBe(3);
});
