import type { Candidate, Cue, Sense } from './findings';
import type { PageEvidence } from './evidence';

/** A candidate in one of its senses, with all that the page says about it. */
export type Case = { block: number; candidate: Candidate; sense: Sense; page: PageEvidence };

/**
 * A piece of evidence: what it is called, what it adds, and where it stands on the page. `find` gives the words of the page
 * that fulfil it, or undefined.
 */
export type RuleDefinition = { id: string; weight: number; find: (it: Case) => string | undefined };

const cueIn = (cues: readonly Cue[], speaks: Cue['speaks'], sentence?: number) =>
  cues.find((cue) => cue.speaks === speaks && (sentence === undefined || cue.sentence === sentence))?.surface;

const cuesNear = ({ block, sense, page }: Case) => page.cuesOf(block, sense.entity);

const cueInSentence = (it: Case, speaks: Cue['speaks']) => cueIn(cuesNear(it), speaks, it.candidate.sentence);

/** A cue in the paragraph that is not in the sentence: the nearer rule speaks for that one. */
const cueNearBy = (it: Case, speaks: Cue['speaks']) =>
  cueInSentence(it, speaks) === undefined ? cueIn(cuesNear(it), speaks) : undefined;

const relatedInSentence = ({ block, candidate, sense, page }: Case) =>
  page.relatedIn(block, sense.entity).find(({ sentence }) => sentence === candidate.sentence)?.surface;

const relatedNearBy = (it: Case) =>
  relatedInSentence(it) === undefined ? it.page.relatedIn(it.block, it.sense.entity)[0]?.surface : undefined;

/** Evidence for and against a name that is also something else. */
export const contextRules = [
  {
    /** An unmistakable name of the same thing stands on the page: "Scale AI" speaks for "Scale". */
    id: 'full-name-on-page',
    weight: 2,
    find: ({ sense, page }) => page.namesOf(sense.entity)[0]?.surface,
  },
  { id: 'cue-in-sentence', weight: 2, find: (it) => cueInSentence(it, 'for') },
  { id: 'cue-near-by', weight: 1, find: (it) => cueNearBy(it, 'for') },
  { id: 'related-in-sentence', weight: 2, find: relatedInSentence },
  { id: 'related-near-by', weight: 1, find: relatedNearBy },
  {
    id: 'related-on-page',
    weight: 1,
    find: ({ sense, page }) => page.relatedOf(sense.entity)[0]?.surface,
  },
  {
    /** Two or more of its relations are named: the page is about this matter. */
    id: 'page-about-it',
    weight: 1,
    find: ({ sense, page }) => page.relatedOf(sense.entity)[1]?.surface,
  },
  {
    /** The same thing is named elsewhere on the page, where the evidence was enough. */
    id: 'settled-on-page',
    weight: 1,
    find: ({ candidate, sense, page }) => page.settledNameOf(sense.entity, candidate),
  },
  { id: 'quoted', weight: 1, find: ({ candidate }) => (candidate.isQuoted ? candidate.surface : undefined) },
  { id: 'counter-cue-in-sentence', weight: -3, find: (it) => cueInSentence(it, 'against') },
  { id: 'counter-cue-near-by', weight: -2, find: (it) => cueNearBy(it, 'against') },
  {
    /** At the beginning of a sentence an ordinary word has a capital as well. */
    id: 'starts-sentence',
    weight: -1,
    find: ({ candidate, sense }) =>
      candidate.startsSentence && sense.kind === 'short' ? candidate.surface : undefined,
  },
] as const satisfies RuleDefinition[];

/** Evidence for and against a surname. */
export const surnameRules = [
  {
    id: 'full-name-on-page',
    weight: 2,
    find: ({ candidate, sense, page }) =>
      page.namesOf(sense.entity)[0]?.surface ?? page.settledNameOf(sense.entity, candidate),
  },
  {
    /** Another given name stands before it: "Vera Wang". */
    id: 'another-person',
    weight: -3,
    find: ({ candidate, sense, page }) =>
      page.isOtherPerson(candidate, sense) ? `${candidate.nameBefore} ${candidate.surface}` : undefined,
  },
  {
    /** The last full name before it was another person's with this surname. */
    id: 'after-another-person',
    weight: -3,
    find: ({ block, candidate, sense, page }) => page.otherBearerBefore(block, candidate, sense),
  },
] as const satisfies RuleDefinition[];

export const openRules = [
  { id: 'open-name', weight: 2, find: ({ candidate }) => candidate.surface },
] as const satisfies RuleDefinition[];

export type Rule =
  | (typeof contextRules)[number]['id']
  | (typeof surnameRules)[number]['id']
  | (typeof openRules)[number]['id'];

export const rulesFor: Record<Sense['gate'], readonly (RuleDefinition & { id: Rule })[]> = {
  open: openRules,
  context: contextRules,
  'after-full-name': surnameRules,
};
