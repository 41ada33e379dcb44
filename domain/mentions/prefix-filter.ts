import { unitClass } from './unit-table';

/**
 * Two sets of hashes, as bits, that tell nearly every place where no term begins: by the first two classes of the terms,
 * and where these are no help by the first four. A bit may be set by chance, but none is missing.
 */
export type PrefixFilter = { pairs: Uint32Array<ArrayBuffer>; fours: Uint32Array<ArrayBuffer> };

/** Multiplicative hashing, by the golden ratio (Knuth, TAOCP 6.4). */
const spread = (value: number) => Math.imul(value, 0x9e3779b1);

/** Of the first two classes. */
export const hashPair = (first: number, second: number): number => spread((first << 16) | second);

/** Of the first four, made from the hash of the first two. */
export const hashFour = (pair: number, third: number, fourth: number): number =>
  spread(pair ^ spread((third << 16) | fourth) ^ 0x55555555);

/** Stands for the third and fourth class where these tell nothing. */
const anything = 0xffff;

/** Of a pair that begins a term of less than four letters, or one that goes on behind something invisible. */
export const hashOpen = (pair: number): number => hashFour(pair, anything, anything);

/** How far a hash has to be shifted to be the number of a bit of the set. */
export const shiftFor = (set: Uint32Array): number => Math.clz32(set.length) - 4;

/** Whether a hash seems to be in a set. */
export const has = (set: Uint32Array, shift: number, hash: number): boolean => {
  const bit = hash >>> shift;
  return (((set[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
};

const toSet = (hashes: readonly number[], bitsEach: number) => {
  const set = new Uint32Array(Math.max(64, 2 ** Math.ceil(Math.log2((hashes.length * bitsEach) / 32))));
  const shift = shiftFor(set);
  for (const hash of hashes) {
    const bit = hash >>> shift;
    set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return set;
};

/** Of terms as strings of classes. `allClasses` is what may follow a term of one letter. */
export const buildFilter = (keys: readonly string[], allClasses: readonly number[]): PrefixFilter => {
  const pairs = new Set<number>();
  const fours = new Set<number>();
  const addOpen = (first: number, second: number) => {
    pairs.add(hashPair(first, second));
    fours.add(hashOpen(hashPair(first, second)));
  };
  for (const key of keys) {
    const first = key.charCodeAt(0);
    const second = key.charCodeAt(1);
    addOpen(first, unitClass.ignorable);
    if (key.length === 1) for (const any of allClasses) addOpen(first, any);
    else if (key.length < 4) addOpen(first, second);
    else {
      pairs.add(hashPair(first, second));
      fours.add(hashFour(hashPair(first, second), key.charCodeAt(2), key.charCodeAt(3)));
    }
  }
  // Chance hits stay near 3 and 6 %.
  return { pairs: toSet([...pairs], 32), fours: toSet([...fours], 16) };
};
