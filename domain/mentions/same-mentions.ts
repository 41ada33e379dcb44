import type { Mention } from './gate';

const isSame = (a: Mention, b: Mention | undefined) =>
  a === b ||
  (b !== undefined &&
    a.block === b.block &&
    a.start === b.start &&
    a.surface === b.surface &&
    a.entity === b.entity &&
    a.why.length === b.why.length &&
    a.why.every(({ rule, evidence }, i) => b.why[i]?.rule === rule && b.why[i].evidence === evidence));

/** Whether two decisions came to the same mentions, for the same reasons. */
export const areSameMentions = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a === b || (a.length === b.length && a.every((mention, i) => isSame(mention, b[i])));
