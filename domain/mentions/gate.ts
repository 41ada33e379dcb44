import { gatherEvidence, type BlockFindings, type Kin, type PageEvidence, type Settled } from './evidence';
import type { Candidate, Sense } from './findings';
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
  why: Reason[];
};

/** The gate is a small sum of named rules: a sense counts when what they add reaches this. */
export const threshold = 2;

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

const isFullName = ({ sense }: Weighed) => sense.kind !== 'surname' && sense.kind !== 'short';

/** Names behind a gate that the first look lets through: full names that surnames may follow, and what the others mean. */
const settle = (weighed: readonly Weighed[]): Settled =>
  Map.groupBy(
    weighed.filter((it) => it.sense.gate === 'context' && isFullName(it) && score(it.why) >= threshold),
    ({ sense }) => sense.entity,
  );

const best = (senses: readonly Weighed[]): Weighed[] => {
  const counting = senses.filter(({ why }) => score(why) >= threshold);
  const highest = Math.max(...counting.map(({ why }) => score(why)));
  return counting.filter(({ why }) => score(why) === highest);
};

/**
 * Decides over all blocks of a page that are known so far; called again as text arrives. Pure: the same findings give the
 * same mentions, in the order of the blocks and of the text. Of several senses the one with most evidence counts; two
 * with equal evidence both do.
 */
export const decide = (page: readonly BlockFindings[], kin: Kin): Mention[] => {
  const settled = settle(weighAll(page, gatherEvidence(page, kin)));
  const second = weighAll(page, gatherEvidence(page, kin, settled));
  return [...Map.groupBy(second, ({ candidate }) => candidate).values()].flatMap((senses) =>
    best(senses).map(({ block, candidate: { start, end, surface }, sense: { entity }, why }) => ({
      block,
      start,
      end,
      surface,
      entity,
      why,
    })),
  );
};
