import type { Candidate, Cue, Findings, Sense } from './findings';

/**
 * The gate decides which candidates are mentions. It is a small sum of named rules: a sense counts when its weights add
 * up to `threshold`, and the rules that took part are its reason.
 */
export type Rule =
  | 'open-name'
  | 'full-name-on-page'
  | 'cue-in-sentence'
  | 'cue-near-by'
  | 'related-in-paragraph'
  | 'related-on-page'
  | 'counter-cue-in-sentence'
  | 'counter-cue-near-by';

/** Why a candidate counts: the rule, its weight, and the words of the page that fulfil it. */
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

/** The findings of one block of text, under the id that the reader gave it. */
export type BlockFindings = Findings & { block: number };

/** For each entity, those that speak for it when they are named: its relations in the pack, both ways. */
export type Kin = ReadonlyMap<string, ReadonlySet<string>>;

/** What a rule adds, by name. A candidate behind a gate needs two pieces of evidence or one that stands very near. */
export const weights: Record<Rule, number> = {
  'open-name': 2,
  'full-name-on-page': 2,
  'cue-in-sentence': 2,
  'cue-near-by': 1,
  'related-in-paragraph': 2,
  'related-on-page': 1,
  'counter-cue-in-sentence': -3,
  'counter-cue-near-by': -2,
};

export const threshold = 2;

const reason = (rule: Rule, evidence: string): Reason => ({ rule, weight: weights[rule], evidence });

const openNames = ({ candidates }: Findings) =>
  candidates.flatMap((candidate) =>
    candidate.senses.filter(({ gate }) => gate === 'open').map(({ entity }) => ({ entity, candidate })),
  );

type Evidence = { open: { entity: string; block: number; surface: string }[] };

const gather = (page: readonly BlockFindings[]): Evidence => ({
  open: page.flatMap((findings) =>
    openNames(findings).map(({ entity, candidate }) => ({
      entity,
      block: findings.block,
      surface: candidate.surface,
    })),
  ),
});

const nearestCue = (cues: readonly Cue[], entity: string, speaks: Cue['speaks'], sentence: number) => {
  const ours = cues.filter((cue) => cue.entity === entity && cue.speaks === speaks);
  return {
    inSentence: ours.find((cue) => cue.sentence === sentence)?.surface,
    nearBy: ours[0]?.surface,
  };
};

const cueReasons = (findings: BlockFindings, { sentence }: Candidate, entity: string): Reason[] => {
  const reasons: Reason[] = [];
  const cue = nearestCue(findings.cues, entity, 'for', sentence);
  if (cue.inSentence !== undefined) reasons.push(reason('cue-in-sentence', cue.inSentence));
  else if (cue.nearBy !== undefined) reasons.push(reason('cue-near-by', cue.nearBy));
  const counterCue = nearestCue(findings.cues, entity, 'against', sentence);
  if (counterCue.inSentence !== undefined)
    reasons.push(reason('counter-cue-in-sentence', counterCue.inSentence));
  else if (counterCue.nearBy !== undefined) reasons.push(reason('counter-cue-near-by', counterCue.nearBy));
  return reasons;
};

const relatedReasons = (findings: BlockFindings, entity: string, evidence: Evidence, kin: Kin): Reason[] => {
  const related = evidence.open.filter((open) => kin.get(entity)?.has(open.entity));
  const near = related.find(({ block }) => block === findings.block);
  if (near) return [reason('related-in-paragraph', near.surface)];
  const far = related[0];
  return far ? [reason('related-on-page', far.surface)] : [];
};

const contextReasons = (
  findings: BlockFindings,
  candidate: Candidate,
  { entity }: Sense,
  evidence: Evidence,
  kin: Kin,
): Reason[] => {
  const itself = evidence.open.find((open) => open.entity === entity);
  return [
    ...(itself ? [reason('full-name-on-page', itself.surface)] : []),
    ...cueReasons(findings, candidate, entity),
    ...relatedReasons(findings, entity, evidence, kin),
  ];
};

const afterFullNameReasons = ({ entity }: Sense, evidence: Evidence): Reason[] => {
  const full = evidence.open.find((open) => open.entity === entity);
  return full ? [reason('full-name-on-page', full.surface)] : [];
};

const score = (why: readonly Reason[]) => why.reduce((sum, { weight }) => sum + weight, 0);

const weigh = (
  findings: BlockFindings,
  candidate: Candidate,
  sense: Sense,
  evidence: Evidence,
  kin: Kin,
): Reason[] => {
  if (sense.gate === 'open') return [reason('open-name', candidate.surface)];
  if (sense.gate === 'after-full-name') return afterFullNameReasons(sense, evidence);
  return contextReasons(findings, candidate, sense, evidence, kin);
};

/**
 * Decides over all blocks of a page that are known so far; called again as text arrives. Pure: the same findings give
 * the same mentions, in the order of the blocks and of the text. Two senses of equal score both count.
 */
export const decide = (page: readonly BlockFindings[], kin: Kin): Mention[] => {
  const evidence = gather(page);
  return page.flatMap((findings) =>
    findings.candidates.flatMap((candidate) => {
      const weighed = candidate.senses
        .map((sense) => ({ sense, why: weigh(findings, candidate, sense, evidence, kin) }))
        .filter(({ why }) => score(why) >= threshold);
      const best = Math.max(...weighed.map(({ why }) => score(why)));
      return weighed
        .filter(({ why }) => score(why) === best)
        .map(({ sense, why }) => ({
          block: findings.block,
          start: candidate.start,
          end: candidate.end,
          surface: candidate.surface,
          entity: sense.entity,
          why,
        }));
    }),
  );
};
