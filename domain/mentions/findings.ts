import { sentenceAt, sentenceStarts } from '../text/sentences';
import type { AliasTerm } from './lexicon';
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
};

/** A word that speaks for or against a sense. */
export type Cue = { entity: string; speaks: 'for' | 'against'; surface: string; sentence: number };

/** All that the gate needs to know of a text. */
export type Findings = { candidates: Candidate[]; cues: Cue[] };

type AliasHit = Hit & { term: AliasTerm };

const isAlias = (hit: Hit): hit is AliasHit => hit.term.type === 'alias';
const covers = (outer: Hit, inner: Hit) => outer.start <= inner.start && outer.end >= inner.end;
const overlap = (a: Hit, b: Hit) => a.start < b.end && b.start < a.end;
const length = (hit: Hit) => hit.end - hit.start;

const gateRank = { open: 0, 'after-full-name': 1, context: 2 };

/** The longer name wins, then the surer gate, then the pack's order. */
const byPrecedence = (a: AliasHit, b: AliasHit) =>
  length(b) - length(a) ||
  gateRank[a.term.gate] - gateRank[b.term.gate] ||
  a.term.order - b.term.order ||
  a.start - b.start;

/** Runs of hits that overlap, each resolved by itself, so that the work stays linear in the text. */
const clusters = (hits: AliasHit[]): AliasHit[][] => {
  const runs: AliasHit[][] = [];
  let end = -1;
  for (const hit of hits) {
    if (hit.start < end) runs.at(-1)?.push(hit);
    else runs.push([hit]);
    end = Math.max(end, hit.end);
  }
  return runs;
};

const longestNames = (cluster: AliasHit[]): AliasHit[] => {
  const kept: AliasHit[] = [];
  for (const hit of cluster.toSorted(byPrecedence)) {
    const isTaken = kept.some((other) => overlap(other, hit) && !(covers(other, hit) && covers(hit, other)));
    const isRepeated = kept.some((other) => covers(hit, other) && other.term.entity === hit.term.entity);
    if (!isTaken && !isRepeated) kept.push(hit);
  }
  return kept;
};

const sense = ({ term: { entity, order, kind, gate } }: AliasHit): Sense => ({ entity, order, kind, gate });

const toCandidates = (text: string, hits: AliasHit[], sentences: number[]): Candidate[] => {
  const spans = new Map<number, AliasHit[]>();
  for (const hit of hits) spans.set(hit.start, [...(spans.get(hit.start) ?? []), hit]);
  return [...spans.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { start, end } = first;
    const surface = text.slice(start, end);
    return [{ start, end, surface, sentence: sentenceAt(sentences, start), senses: same.map(sense) }];
  });
};

/** Finds the candidates and cue words of one text. Overlapping names are resolved; exceptions (`not`) are taken out. */
export const findIn = (scan: Scanner, text: string): Findings => {
  const hits = scan(text);
  if (hits.length === 0) return { candidates: [], cues: [] };
  const sentences = sentenceStarts(text);
  const nots = hits.filter(({ term }) => term.type === 'not');
  const isExcepted = (hit: AliasHit) =>
    nots.some((not) => not.term.entity === hit.term.entity && covers(not, hit));
  const aliases = hits.filter(isAlias).filter((hit) => !isExcepted(hit));
  const kept = clusters(aliases).flatMap(longestNames);
  return {
    candidates: toCandidates(text, kept, sentences).sort((a, b) => a.start - b.start),
    cues: hits.flatMap(({ start, end, term }): Cue[] =>
      term.type === 'cue' || term.type === 'counter-cue'
        ? [
            {
              entity: term.entity,
              speaks: term.type === 'cue' ? 'for' : 'against',
              surface: text.slice(start, end),
              sentence: sentenceAt(sentences, start),
            },
          ]
        : [],
    ),
  };
};
