import { sentenceAt, sentenceStarts } from '../text/sentences';
import { describeSurroundings, type Surroundings } from '../text/surroundings';
import type { AliasTerm } from './lexicon';
import { longestNames } from './overlaps';
import type { Hit, Scanner } from './scan';

/** What an alias found in a text may mean. */
export type Sense = Pick<AliasTerm, 'entity' | 'order' | 'kind' | 'gate'>;

/** A stretch of text that may be a mention: offsets in UTF-16 units of the text as given. */
export type Candidate = {
  start: number;
  end: number;
  /** As it stands in the text. */
  surface: string;
  /** The number of its sentence in the text, from 0. */
  sentence: number;
  senses: Sense[];
} & Surroundings;

/** A word that speaks for or against a sense. */
export type Cue = { entity: string; speaks: 'for' | 'against'; surface: string; sentence: number };

/** All that the gate needs to know of a text. */
export type Findings = { candidates: Candidate[]; cues: Cue[] };

export type AliasHit = Hit & { term: AliasTerm };

const isAlias = (hit: Hit): hit is AliasHit => hit.term.type === 'alias';

const senseOf = ({ term: { entity, order, kind, gate } }: AliasHit): Sense => ({ entity, order, kind, gate });

const toCandidates = (text: string, hits: readonly AliasHit[], sentences: readonly number[]): Candidate[] =>
  [...Map.groupBy(hits, ({ start }) => start).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { start, end } = first;
    const sentence = sentenceAt(sentences, start);
    return {
      start,
      end,
      surface: text.slice(start, end),
      sentence,
      senses: same.map(senseOf),
      ...describeSurroundings(text, start, end, sentences[sentence] ?? 0),
    };
  });

const toCues = (text: string, hits: readonly Hit[], sentences: readonly number[]): Cue[] =>
  hits.flatMap(({ start, end, term }) =>
    term.type === 'cue' || term.type === 'counter-cue'
      ? {
          entity: term.entity,
          speaks: term.type === 'cue' ? 'for' : 'against',
          surface: text.slice(start, end),
          sentence: sentenceAt(sentences, start),
        }
      : [],
  );

/** Aliases that stand inside a phrase which means something else. */
const withoutExceptions = (hits: readonly Hit[]): AliasHit[] => {
  const isExcepted = ({ start, end, term }: AliasHit) =>
    hits.some(
      (not) =>
        not.term.type === 'not' &&
        not.term.entity === term.entity &&
        not.term.alias === term.text &&
        not.start <= start &&
        not.end >= end,
    );
  return hits.filter(isAlias).filter((hit) => !isExcepted(hit));
};

/** Finds the candidates and cue words of one text. Overlapping names are resolved; exceptions (`not`) are taken out. */
export const findIn = (scan: Scanner, text: string): Findings => {
  const hits = scan(text);
  if (hits.length === 0) return { candidates: [], cues: [] };
  const sentences = sentenceStarts(text);
  return {
    candidates: toCandidates(text, longestNames(withoutExceptions(hits)), sentences),
    cues: toCues(text, hits, sentences),
  };
};
