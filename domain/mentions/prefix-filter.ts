import type { Reading } from './reading';

/**
 * Two sets of hashes, as bits, that tell nearly every place where no term begins: by the first two classes of the terms, and
 * by their heads. A bit may be set by chance, but none is missing.
 */
export type PrefixFilter = { pairs: Uint32Array<ArrayBuffer>; heads: Uint32Array<ArrayBuffer> };

/** The longest head. A term's head is its first eight classes, or as many pairs of them as it has. */
const headLength = 8;

/** Of two classes more than `hash` is of, by multiplication with the golden ratio (Knuth, TAOCP 6.4). */
const hashMore = (hash: number, first: number, second: number): number =>
  Math.imul(hash ^ ((first << 16) | second), 0x9e3779b1);

/** How far a hash has to be shifted to be the number of a bit of the set. */
const shiftFor = (set: Uint32Array): number => Math.clz32(set.length) - 4;

/** 1 where a hash seems to be in a set, else 0. */
const has = (set: Uint32Array, shift: number, hash: number): number => {
  const bit = hash >>> shift;
  return ((set[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
};

const toSet = (hashes: ReadonlySet<number>, bitsEach: number) => {
  const set = new Uint32Array(Math.max(64, 2 ** Math.ceil(Math.log2((hashes.size * bitsEach) / 32))));
  const shift = shiftFor(set);
  for (const hash of hashes) {
    const bit = hash >>> shift;
    set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return set;
};

const hashOf = (head: string) => {
  let hash = 0;
  for (let at = 0; at + 1 < head.length; at += 2)
    hash = hashMore(hash, head.charCodeAt(at), head.charCodeAt(at + 1));
  return hash;
};

/** Of terms as strings of classes. `allClasses` is what may follow a term of one letter. */
export const buildFilter = (keys: readonly string[], allClasses: readonly number[]): PrefixFilter => {
  const beginnings = keys.flatMap((key) =>
    key.length === 1 ? allClasses.map((any) => key + String.fromCharCode(any)) : key,
  );
  return {
    pairs: toSet(new Set(beginnings.map((key) => hashOf(key.slice(0, 2)))), 16),
    heads: toSet(new Set(beginnings.map((key) => hashOf(key.slice(0, headLength)))), 32),
  };
};

/** Keeps of the places of a reading those where a term may begin, in their order, and returns how many these are. */
export type Sieve = (reading: Reading) => number;

/**
 * Places are sifted in two rounds, each over all that are left, and what is found wanting is written over by the next: without
 * a branch, since a wrong guess at every other word would cost more than all the look-ups.
 */
export const createSieve = ({ pairs, heads }: PrefixFilter): Sieve => {
  const pairShift = shiftFor(pairs);
  const headShift = shiftFor(heads);

  const siftByPair = ({ classes, places, count }: Reading) => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const at = places[i] ?? 0;
      places[kept] = at;
      kept += has(pairs, pairShift, hashMore(0, classes[at] ?? 0, classes[at + 1] ?? 0));
    }
    return kept;
  };

  const siftByHead = ({ classes, places }: Reading, count: number) => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const at = places[i] ?? 0;
      places[kept] = at;
      const two = hashMore(0, classes[at] ?? 0, classes[at + 1] ?? 0);
      const four = hashMore(two, classes[at + 2] ?? 0, classes[at + 3] ?? 0);
      const six = hashMore(four, classes[at + 4] ?? 0, classes[at + 5] ?? 0);
      const eight = hashMore(six, classes[at + 6] ?? 0, classes[at + 7] ?? 0);
      kept +=
        has(heads, headShift, two) |
        has(heads, headShift, four) |
        has(heads, headShift, six) |
        has(heads, headShift, eight);
    }
    return kept;
  };

  return (reading) => siftByHead(reading, siftByPair(reading));
};
