import type { SettledName } from './bearers';
import { createCorrected, type Correction, type IsCorrected } from './corrections';
import { gatherEvidence, type Kin, type PageEvidence } from './evidence';
import type { BlockFindings, Candidate, Sense } from './findings';
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

const apply = (rules: readonly (RuleDefinition & { id: Rule })[], it: Case): Reason[] =>
  rules.flatMap(({ id, weight, find }) => {
    const evidence = find(it);
    return evidence === undefined ? [] : { rule: id, weight, evidence };
  });

const score = (why: readonly Reason[]) => why.reduce((sum, { weight }) => sum + weight, 0);

type Weighed = { block: number; candidate: Candidate; sense: Sense; why: Reason[] };

const weighAll = (page: readonly BlockFindings[], evidence: PageEvidence): Weighed[] =>
  page.flatMap(({ block, candidates }) =>
    candidates.flatMap((candidate) =>
      candidate.senses.map((sense) => ({
        block,
        candidate,
        sense,
        why: apply(rulesFor[sense.gate], { block, candidate, sense, page: evidence }),
      })),
    ),
  );

const counts = ({ why }: Weighed) => score(why) >= threshold;

/** Surnames and short forms lean on full names; they settle nothing themselves. */
const isFullName = ({ sense: { kind } }: Weighed) =>
  kind !== 'surname' && kind !== 'short' && kind !== 'ticker';

const namesIn = (weighed: readonly Weighed[]): SettledName[] =>
  weighed
    .filter((it) => isFullName(it) && counts(it))
    .map(({ block, candidate, sense: { entity } }) => ({ block, candidate, entity }));

const openNames = (page: readonly BlockFindings[], isCorrected: IsCorrected): SettledName[] =>
  page.flatMap(({ block, candidates }) =>
    candidates.flatMap((candidate) =>
      candidate.senses
        .filter((sense) => sense.gate === 'open' && !isCorrected(sense))
        .map(({ entity }) => ({ block, candidate, entity })),
    ),
  );

/**
 * Looks at a page: first open names alone are evidence, then every full name that the look before has let through. What
 * three looks have not settled stays out.
 */
const looks = 3;

const best = (senses: readonly Weighed[]): Weighed[] => {
  const counting = senses.filter(counts);
  const highest = Math.max(...counting.map(({ why }) => score(why)));
  return counting.filter(({ why }) => score(why) === highest);
};

/**
 * Decides over all blocks of a page that are known so far; called again as text arrives. Pure: the same findings give the
 * same mentions, in the order of the blocks and of the text. Of several senses the one with most evidence counts; two
 * with equal evidence both do. What the reader has ruled out counts nowhere, as evidence neither.
 */
export const decide = (
  page: readonly BlockFindings[],
  kin: Kin,
  corrections: readonly Correction[] = [],
): Mention[] => {
  const isCorrected = createCorrected(corrections);
  const evidenceGiven = gatherEvidence(page, kin, isCorrected);
  let settled = openNames(page, isCorrected);
  let weighed: Weighed[] = [];
  for (let look = 0; look < looks; look++) {
    weighed = weighAll(page, evidenceGiven(settled));
    settled = namesIn(weighed);
  }
  return [...Map.groupBy(weighed, ({ candidate }) => candidate).values()].flatMap((senses) =>
    best(senses).map(({ block, candidate: { start, end, surface }, sense: { entity, alias }, why }) => ({
      block,
      start,
      end,
      surface,
      entity,
      alias,
      why,
    })),
  );
};
