import type { AliasHit } from './findings';

const length = ({ start, end }: AliasHit) => end - start;
const isSameSpan = (a: AliasHit, b: AliasHit) => a.start === b.start && a.end === b.end;
const overlap = (a: AliasHit, b: AliasHit) => a.start < b.end && b.start < a.end;

const gateRank = { open: 0, 'after-full-name': 1, context: 2 };

/** The longer name wins, then the surer gate, then the pack's order. */
const byPrecedence = (a: AliasHit, b: AliasHit) =>
  length(b) - length(a) ||
  gateRank[a.term.gate] - gateRank[b.term.gate] ||
  a.term.order - b.term.order ||
  a.start - b.start;

/** Runs of hits that overlap, each resolved by itself, so that the work stays linear in the text. */
const runsOf = (hits: readonly AliasHit[]): AliasHit[][] => {
  const runs: AliasHit[][] = [];
  let end = -1;
  for (const hit of hits) {
    if (hit.start < end) runs.at(-1)?.push(hit);
    else runs.push([hit]);
    end = Math.max(end, hit.end);
  }
  return runs;
};

const resolve = (run: readonly AliasHit[]): AliasHit[] => {
  const kept: AliasHit[] = [];
  for (const hit of run.toSorted(byPrecedence)) {
    const rivals = kept.filter((other) => overlap(other, hit));
    const mayShare = rivals.every((other) => isSameSpan(other, hit) && other.term.entity !== hit.term.entity);
    if (mayShare) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
};

/** Of names that overlap, the longest; of one and the same stretch, one sense for each entity. Hits come by start. */
export const longestNames = (hits: readonly AliasHit[]): AliasHit[] => runsOf(hits).flatMap(resolve);
