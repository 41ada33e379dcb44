import type { Attribute, Value } from '../pack/schema';
import { dayNumber, daysOf } from './dates';

/** How one value stands to another of the same attribute; the table is in docs/pack-format.md. */
export type ValueRelation =
  'same' | 'narrower' | 'broader' | 'overlaps' | 'apart' | 'variant' | 'not-comparable';

type Of<T extends Value['type']> = Extract<Value, { type: T }>;

/** A stretch of numbers, both ends included; infinite where it is open. */
type Range = { from: number; to: number };

const compareRanges = (a: Range, b: Range): ValueRelation => {
  if (a.from === b.from && a.to === b.to) return 'same';
  if (a.from >= b.from && a.to <= b.to) return 'narrower';
  if (a.from <= b.from && a.to >= b.to) return 'broader';
  return a.from <= b.to && b.from <= a.to ? 'overlaps' : 'apart';
};

const intervalRange = ({ from, to }: Of<'interval'>): Range => ({
  from: from === undefined ? -Infinity : dayNumber(from),
  to: to === undefined ? Infinity : dayNumber(to),
});

const numberRange = ({ min, max }: Of<'money'> | Of<'count'>): Range => ({
  from: min ?? -Infinity,
  to: max ?? Infinity,
});

const dateRange = ({ date }: Of<'date'>): Range => {
  const { first, last } = daysOf(date);
  return { from: first, to: last };
};

const compareChoices = (a: string, b: string, options: Attribute['options']): ValueRelation => {
  if (a === b) return 'same';
  if (ancestors(a, options).includes(b)) return 'narrower';
  return ancestors(b, options).includes(a) ? 'broader' : 'apart';
};

/** The options above one in the attribute's tree, nearest first; a cycle ends where it closes. */
const ancestors = (option: string, options: Attribute['options']): string[] => {
  const found: string[] = [];
  let above = options?.find(({ id }) => id === option)?.under;
  while (above !== undefined && !found.includes(above)) {
    found.push(above);
    above = options?.find(({ id }) => id === above)?.under;
  }
  return found;
};

/**
 * "A, among others" leaves room for "A and B": the longer list says more, so it is the narrower. Two lists that are
 * both complete, or whose shorter one is, can only share members.
 */
const compareSets = (a: Of<'entities'>, b: Of<'entities'>): ValueRelation => {
  const [ours, theirs] = [new Set(a.ids), new Set(b.ids)];
  const shared = ours.intersection(theirs).size;
  if (shared === 0) return 'apart';
  if (shared === ours.size && shared === theirs.size) return 'same';
  if (shared === theirs.size && !b.complete) return 'narrower';
  if (shared === ours.size && !a.complete) return 'broader';
  return 'overlaps';
};

const isSame = (a: string, b: string, otherwise: ValueRelation): ValueRelation =>
  a === b ? 'same' : otherwise;

/**
 * Compares two values of one attribute. Swapping them gives the converse (narrower for broader, the others as they
 * are). Values of different types are not comparable, but for `absent`, which stands apart from everything else.
 */
export const compareValues = (a: Value, b: Value, attribute: Pick<Attribute, 'options'>): ValueRelation => {
  if (a.type === 'absent' || b.type === 'absent') return isSame(a.type, b.type, 'apart');
  if (a.type === 'interval' && b.type === 'interval')
    return compareRanges(intervalRange(a), intervalRange(b));
  if (a.type === 'date' && b.type === 'date') return compareRanges(dateRange(a), dateRange(b));
  if (a.type === 'money' && b.type === 'money')
    return a.currency === b.currency ? compareRanges(numberRange(a), numberRange(b)) : 'not-comparable';
  if (a.type === 'count' && b.type === 'count')
    return a.unit === b.unit ? compareRanges(numberRange(a), numberRange(b)) : 'not-comparable';
  if (a.type === 'choice' && b.type === 'choice')
    return compareChoices(a.option, b.option, attribute.options);
  if (a.type === 'stage' && b.type === 'stage') return isSame(a.stage, b.stage, 'apart');
  if (a.type === 'entities' && b.type === 'entities') return compareSets(a, b);
  if (a.type === 'name' && b.type === 'name') return isSame(a.text, b.text, 'variant');
  return 'not-comparable';
};
