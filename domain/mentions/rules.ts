import { otherPerson } from './bearers';
import type { PageEvidence } from './evidence';
import type { Candidate, Cue, Sense } from './findings';

/** A candidate in one of its senses, with all that the page says about it. */
export type Case = { block: number; candidate: Candidate; sense: Sense; page: PageEvidence };

/**
 * A piece of evidence: what it is called, what it adds, and where it stands on the page. `find` gives the words of the page
 * that fulfil it, or undefined. The weights are small whole numbers: a name behind a gate needs 2.
 */
export type RuleDefinition = { id: string; weight: number; find: (it: Case) => string | undefined };

/** Forms that say little by themselves and lean on a full name. */
const isShortForm = ({ kind }: Sense) =>
  kind === 'short' || kind === 'surname' || kind === 'ticker' || kind === 'nickname';

const cuesNear = ({ block, sense, page }: Case, speaks: Cue['speaks']) =>
  page.cuesOf(block, sense.entity).filter((cue) => cue.speaks === speaks);

const cueInSentence = (it: Case, speaks: Cue['speaks']) =>
  cuesNear(it, speaks).find(({ sentence }) => sentence === it.candidate.sentence)?.surface;

/** In the paragraph but not in the sentence: for that one the nearer rule speaks. */
const cueNearBy = (it: Case, speaks: Cue['speaks']) =>
  cueInSentence(it, speaks) === undefined ? cuesNear(it, speaks)[0]?.surface : undefined;

const relatedInSentence = ({ block, candidate, sense, page }: Case) =>
  page.relatedIn(block, sense.entity).find(({ sentence }) => sentence === candidate.sentence)?.surface;

const relatedNearBy = (it: Case) =>
  relatedInSentence(it) === undefined ? it.page.relatedIn(it.block, it.sense.entity)[0]?.surface : undefined;

const rule = <Id extends string>(id: Id, weight: number, find: RuleDefinition['find']) => ({
  id,
  weight,
  find,
});

/** A full name of the same thing stands on the page: "Scale AI" speaks for "Scale". */
const fullName = rule('full-name-on-page', 2, ({ candidate, sense, page }) =>
  isShortForm(sense) ? page.nameOf(sense.entity, candidate) : undefined,
);

/** The same thing is named elsewhere on the page, where the evidence is enough. */
const settledElsewhere = rule('settled-on-page', 1, ({ candidate, sense, page }) =>
  isShortForm(sense) ? undefined : page.nameOf(sense.entity, candidate),
);

const relatedOnPage = rule(
  'related-on-page',
  1,
  ({ sense, page }) => page.relatedOf(sense.entity)[0]?.surface,
);

/** Two or more of its relations are named: the page is about this matter. */
const pageAboutIt = rule('page-about-it', 1, ({ sense, page }) => page.relatedOf(sense.entity)[1]?.surface);

/** Four or more are: the page speaks of hardly anything else, and a short form needs no more. */
const pageFullOfIt = rule('page-full-of-it', 1, ({ sense, page }) =>
  sense.kind === 'short' ? page.relatedOf(sense.entity)[3]?.surface : undefined,
);

/** Neither the thing nor anything related is named on the page. */
const nothingRelated = rule('nothing-related', -2, ({ candidate, sense, page }) =>
  page.relatedOf(sense.entity).length === 0 && page.nameOf(sense.entity, candidate) === undefined
    ? candidate.surface
    : undefined,
);

/** At the beginning of a sentence an ordinary word has a capital as well. */
const startsSentence = rule('starts-sentence', -1, ({ candidate, sense }) =>
  candidate.startsSentence && (sense.kind === 'short' || sense.kind === 'codename')
    ? candidate.surface
    : undefined,
);

/** A word that is a sentence by itself is said as a word: "Fair." */
const wholeSentence = rule('whole-sentence', -4, ({ candidate, sense }) =>
  candidate.isWholeSentence && sense.kind === 'short' ? candidate.surface : undefined,
);

/** Capitals in the place of a value are an abbreviation that stands for a missing one: "Venue: TBD". */
const standsAsValue = rule('stands-as-value', -5, ({ candidate, sense }) =>
  candidate.isValue && sense.kind === 'short' && /^\p{Lu}+$/u.test(candidate.surface)
    ? candidate.surface
    : undefined,
);

/** A given name, or a word that a short form is spelt like, says nothing without the full name. */
const noFullName = rule('no-full-name', -2, ({ candidate, sense, page }) =>
  sense.kind === 'short' && page.nameOf(sense.entity, candidate) === undefined
    ? candidate.surface
    : undefined,
);

/** Three letters or fewer mean many things. */
const veryShort = rule('very-short', -1, ({ candidate: { surface } }) =>
  /^[\p{Script=Latin}\p{N}]{1,3}$/u.test(surface) ? surface : undefined,
);

const counterCueInSentence = rule('counter-cue-in-sentence', -5, (it) => cueInSentence(it, 'against'));

/** The reader has said "not this": no evidence outweighs it. */
const readerCorrection = rule('reader-correction', -100, ({ candidate, sense, page }) =>
  page.isCorrected(sense) ? candidate.surface : undefined,
);

/** A name that is also something else. */
const contextRules = [
  readerCorrection,
  fullName,
  settledElsewhere,
  rule('cue-in-sentence', 2, (it) => cueInSentence(it, 'for')),
  rule('cue-near-by', 1, (it) => cueNearBy(it, 'for')),
  rule('related-in-sentence', 2, relatedInSentence),
  rule('related-near-by', 1, relatedNearBy),
  relatedOnPage,
  pageAboutIt,
  pageFullOfIt,
  rule('quoted', 1, ({ candidate }) => (candidate.isQuoted ? candidate.surface : undefined)),
  nothingRelated,
  startsSentence,
  wholeSentence,
  standsAsValue,
  veryShort,
  counterCueInSentence,
  rule('counter-cue-near-by', -2, (it) => cueNearBy(it, 'against')),
];

/** A surname: after the full name, or where the page's evidence is plain. */
const surnameRules = [
  readerCorrection,
  fullName,
  rule('cue-in-sentence', 1, (it) => cueInSentence(it, 'for')),
  rule('related-in-sentence', 1, relatedInSentence),
  relatedOnPage,
  pageAboutIt,
  nothingRelated,
  noFullName,
  wholeSentence,
  counterCueInSentence,
  rule('another-person', -5, ({ candidate, sense }) => otherPerson(candidate, sense) || undefined),
  /** The last full name before it was another's with this surname. */
  rule('after-another-person', -3, ({ block, candidate, sense, page }) =>
    page.otherBearerBefore(block, candidate, sense),
  ),
];

/** A name that means its entity nearly everywhere: only among strangers can a word speak against it. */
const openRules = [
  readerCorrection,
  rule('open-name', 4, ({ candidate }) => candidate.surface),
  rule('counter-cue-among-strangers', -5, (it) =>
    it.page.relatedOf(it.sense.entity).length === 0
      ? it.page.cuesOnPage(it.sense.entity).find(({ speaks }) => speaks === 'against')?.surface
      : undefined,
  ),
];

export type Rule = (typeof contextRules | typeof surnameRules | typeof openRules)[number]['id'];

export const rulesFor: Record<Sense['gate'], readonly (RuleDefinition & { id: Rule })[]> = {
  open: openRules,
  context: contextRules,
  'after-full-name': surnameRules,
};
