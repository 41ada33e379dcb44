import { finish } from '../finish';
import type { SettledName } from './bearers';
import { createCorrected, type Correction } from './corrections';
import { gatherEvidence, type Kin } from './evidence';
import type { BlockFindings, Sense } from './findings';
import { rulesFor, type Case, type Rule, type RuleDefinition } from './rules';

/** Why a candidate counts: the rule, what it adds, and the words of the page that fulfil it. */
export type Reason = { rule: Rule; weight: number; evidence: string };

export type Mention = {
  /** The block's id. */
  block: number;
  /** UTF-16 units of the block's text. */
  start: number;
  end: number;
  surface: string;
  entity: string;
  /** The name as the pack writes it. */
  alias: string;
  why: Reason[];
};

/** The gate is a small sum of named rules: a sense counts when what they add reaches this. */
const threshold = 2;

const apply = (rules: readonly (RuleDefinition & { id: Rule })[], it: Case): Reason[] => {
  const reasons: Reason[] = [];
  for (const { id, weight, find } of rules) {
    const evidence = find(it);
    if (evidence !== undefined) reasons.push({ rule: id, weight, evidence });
  }
  return reasons;
};

const score = (why: readonly Reason[]) => why.reduce((sum, { weight }) => sum + weight, 0);

/** Names after which a decision can be interrupted within a block. */
const namesAStep = 200;

/** A candidate in one of its senses. `why` is what the last look has found. */
type Weighed = SettledName & { sense: Sense; why: readonly Reason[]; weight: number };

const counts = ({ weight }: Weighed) => weight >= threshold;

/** Surnames and short forms lean on full names; they settle nothing themselves. */
const isFullName = ({ kind }: Sense) => kind !== 'surname' && kind !== 'short' && kind !== 'ticker';

/**
 * Looks at a page: first open names alone are evidence, then every full name that the look before has let through. What
 * three looks have not settled stays out.
 */
const looks = 3;

const best = (senses: readonly Weighed[]): readonly Weighed[] => {
  const counting = senses.filter(counts);
  if (counting.length < 2) return counting;
  const highest = Math.max(...counting.map(({ weight }) => weight));
  return counting.filter(({ weight }) => weight === highest);
};

const toMention = ({
  block,
  candidate: { start, end, surface },
  sense: { entity, alias },
  why,
}: Weighed): Mention => ({
  block,
  start,
  end,
  surface,
  entity,
  alias,
  why: [...why],
});

/**
 * What an open name counts by does not depend on where it stands while nothing on the page speaks against its entity: it
 * is weighed once for each way of writing it. Most names of a page are such.
 */
const createPlain = (isPlain: (sense: Sense) => boolean) => {
  type Weight = { why: Reason[]; weight: number };
  const known = new Map<string, Map<string, Weight>>();
  return (it: Case): Weight | undefined => {
    const { sense, candidate } = it;
    if (sense.gate !== 'open' || !isPlain(sense)) return undefined;
    let ofEntity = known.get(sense.entity);
    if (!ofEntity) known.set(sense.entity, (ofEntity = new Map<string, Weight>()));
    let weighed = ofEntity.get(candidate.surface);
    if (!weighed) {
      const why = apply(rulesFor.open, it);
      ofEntity.set(candidate.surface, (weighed = { why, weight: score(why) }));
    }
    return weighed;
  };
};

/**
 * Decides over all blocks of a page that are known so far, in steps between which others may go first; called again as text
 * arrives. Gives the mentions of each block. Pure: the same findings give the same mentions, in the order of the blocks and
 * of the text. Of several senses the one with most evidence counts; two with equal evidence both do. What the reader has
 * ruled out counts nowhere, as evidence neither.
 */
export function* decideInSteps(
  page: readonly BlockFindings[],
  kin: Kin,
  corrections: readonly Correction[] = [],
): Generator<undefined, Mention[][]> {
  const isCorrected = createCorrected(corrections);
  const evidenceGiven = gatherEvidence(page, kin, isCorrected);
  yield;
  const first = evidenceGiven([]);
  const spokenAgainst = new Set<string>();
  for (const { cues } of page)
    for (const { entity, speaks } of cues) if (speaks === 'against') spokenAgainst.add(entity);
  const plainWeight = createPlain((sense) => !spokenAgainst.has(sense.entity) && !isCorrected(sense));
  const all: Weighed[] = [];
  const doubtful: Weighed[] = [];
  const ends: number[] = [];
  for (const { block, candidates } of page) {
    for (const candidate of candidates)
      for (const sense of candidate.senses) {
        const plain = plainWeight({ block, candidate, sense, page: first });
        const { why, weight } = plain ?? { why: [], weight: 0 };
        const weighed = { entity: sense.entity, block, candidate, sense, why, weight };
        all.push(weighed);
        if (!plain) doubtful.push(weighed);
        // One block may hold the whole page.
        if (all.length % namesAStep === 0) yield;
      }
    ends.push(all.length);
    yield;
  }
  let settled: Weighed[] = all.filter(({ sense }) => sense.gate === 'open' && !isCorrected(sense));
  for (let look = 0; look < looks && doubtful.length > 0; look++) {
    yield;
    const evidence = evidenceGiven(settled);
    yield;
    for (const weighed of doubtful) {
      const { block, candidate, sense } = weighed;
      weighed.why = apply(rulesFor[sense.gate], { block, candidate, sense, page: evidence });
      weighed.weight = score(weighed.why);
      yield;
    }
    settled = all.filter((it) => isFullName(it.sense) && counts(it));
  }
  const mentions: Mention[][] = [];
  let at = 0;
  for (const end of ends) {
    const ours: Mention[] = [];
    while (at < end) {
      const from = at;
      const candidate = all[from]?.candidate;
      while (at < end && all[at]?.candidate === candidate) at++;
      for (const weighed of best(all.slice(from, at))) ours.push(toMention(weighed));
      if (ours.length % namesAStep === 0) yield;
    }
    mentions.push(ours);
    yield;
  }
  return mentions;
}

/** The same in one go, as one list. */
export const decide = (
  page: readonly BlockFindings[],
  kin: Kin,
  corrections: readonly Correction[] = [],
): Mention[] => finish(decideInSteps(page, kin, corrections)).flat();
