import type { AliasHit } from './scan';

const length = ({ start, end }: AliasHit) => end - start;
const isSameSpan = (a: AliasHit, b: AliasHit) => a.start === b.start && a.end === b.end;

const gateRank = { open: 0, 'after-full-name': 1, context: 2 };

/** The longer name wins, then the surer gate, then the pack's order. */
const byPrecedence = (a: AliasHit, b: AliasHit) =>
  length(b) - length(a) ||
  gateRank[a.term.gate] - gateRank[b.term.gate] ||
  a.term.order - b.term.order ||
  a.start - b.start;

/** Of names that overlap, the longest; of one and the same stretch, one sense for each entity; in the order of the text. */
export const longestNames = (hits: readonly AliasHit[]): AliasHit[] => {
  const names: AliasHit[] = [];
  /** The names that stand at an offset, all of one stretch: one look-up a hit, where comparing all would be quadratic. */
  const standing = new Map<number, AliasHit[]>();
  for (const hit of hits.toSorted(byPrecedence)) {
    // What was kept before is at least as long, so it holds the first or the last unit of whatever it overlaps.
    const rivals = standing.get(hit.start) ?? standing.get(hit.end - 1) ?? [];
    const mayShare = rivals.every((other) => isSameSpan(other, hit) && other.term.entity !== hit.term.entity);
    if (!mayShare) continue;
    names.push(hit);
    rivals.push(hit);
    for (let at = hit.start; at < hit.end; at++) standing.set(at, rivals);
  }
  return names.sort((a, b) => a.start - b.start);
};
