import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFilter, createSieve } from './prefix-filter';

const letters = [3, 4, 5, 6];
const key = fc.string({
  unit: fc.constantFrom(...letters.map((it) => String.fromCharCode(it))),
  minLength: 1,
});
const toClasses = (text: string) => Uint16Array.from(text.split(''), (unit) => unit.charCodeAt(0));

const siftAll = (keys: readonly string[], text: string) => {
  const sift = createSieve(buildFilter(keys, [...letters, 0]));
  const places = Uint32Array.from({ length: text.length }, (_, at) => at);
  const length = text.length;
  // Behind the end stands what the reading before has left.
  const classes = toClasses(`${text}${'\0\u0005\u0003'.repeat(3)}`);
  const count = sift({ classes, length, places, count: length, origins: undefined, isComplex: false });
  return Array.from(places.subarray(0, count));
};

describe('the sieve', () => {
  it('loses no place where a term begins, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1 }), fc.array(key), (keys, parts) => {
        const text = [...parts, ...keys].join('');
        const beginnings = Array.from(text.split('').keys()).filter((at) =>
          keys.some((one) => text.startsWith(one, at)),
        );
        const kept = siftAll(keys, text);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        expect(beginnings.filter((at) => !kept.includes(at))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps next to nothing else', () => {
    const words = Array.from({ length: 400 }, (_, i) =>
      String.fromCharCode(3 + i, 3 + ((i * 7) % 400), 9, 8, 7),
    );
    const text = Array.from({ length: 4_000 }, (_, i) => String.fromCharCode(3 + ((i * 31) % 397))).join('');
    expect(siftAll(words, text).length).toBeLessThan(0.02 * text.length);
  });
});
