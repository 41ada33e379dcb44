import { sentenceAt, sentenceStarts } from '../text/sentences';
import { describeSurroundings, type Surroundings } from '../text/surroundings';
import type { AliasTerm } from './lexicon';
import { longestNames } from './overlaps';
import type { AliasHit, Hit, Scanner } from './scan';

/** What an alias found in a text may mean; `alias` is the name as the pack writes it. */
export type Sense = Pick<AliasTerm, 'entity' | 'order' | 'kind' | 'gate'> & { alias: string };

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

/** A phrase in which an entity's alias stands for something else. */
type Exception = { entity: string; start: number; surface: string };

/** All that the gate needs to know of a text. */
export type Findings = { candidates: Candidate[]; cues: Cue[]; exceptions: Exception[] };

/** The findings of one block of text, under the id that the reader gave it. */
export type BlockFindings = Findings & { block: number };

/** Whether anything was found: exceptions count, since they tell who else bears a name. */
export const hasFindings = ({ candidates, cues, exceptions }: Findings): boolean =>
  candidates.length > 0 || cues.length > 0 || exceptions.length > 0;

const senseOf = ({ term: { entity, text, order, kind, gate } }: AliasHit): Sense => ({
  entity,
  alias: text,
  order,
  kind,
  gate,
});

const toCandidates = (text: string, hits: readonly AliasHit[], sentences: readonly number[]): Candidate[] => {
  const starts = new Set(hits.map(({ start }) => start));
  const ends = new Set(hits.map(({ end }) => end));
  return [...Map.groupBy(hits, ({ start }) => start).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { start, end } = first;
    const sentence = sentenceAt(sentences, start);
    const around = describeSurroundings(text, start, end, sentences[sentence] ?? 0);
    return {
      start,
      end,
      surface: text.slice(start, end),
      sentence,
      senses: same.map(senseOf),
      ...around,
      // A name of the pack beside it is no part of somebody's name: "Meta's Wang" and "Scale Wang" are Wang.
      nameBefore: ends.has(start - 1) ? '' : around.nameBefore,
      nameAfter: starts.has(end + 1) ? '' : around.nameAfter,
    };
  });
};

/** A word that is itself taken for a name of the entity is no evidence about that name. */
const ownNameTest = (names: readonly AliasHit[]) => {
  const units = new Map<string, Set<number>>();
  for (const { start, end, term } of names) {
    const taken = units.get(term.entity) ?? new Set();
    for (let at = start; at < end; at++) taken.add(at);
    units.set(term.entity, taken);
  }
  return ({ start, end, term }: Hit) => {
    const taken = units.get(term.entity);
    for (let at = start; taken && at < end; at++) if (taken.has(at)) return true;
    return false;
  };
};

const toCues = (
  text: string,
  hits: readonly Hit[],
  names: readonly AliasHit[],
  sentences: readonly number[],
): Cue[] => {
  const isOwnName = ownNameTest(names);
  return hits.flatMap((hit) => {
    const { start, end, term } = hit;
    if ((term.type !== 'cue' && term.type !== 'counter-cue') || isOwnName(hit)) return [];
    return {
      entity: term.entity,
      speaks: term.type === 'cue' ? ('for' as const) : ('against' as const),
      surface: text.slice(start, end),
      sentence: sentenceAt(sentences, start),
    };
  });
};

const toExceptions = (text: string, hits: readonly Hit[]): Exception[] =>
  hits.flatMap(({ start, end, term }) =>
    term.type === 'not' ? { entity: term.entity, start, surface: text.slice(start, end) } : [],
  );

/** Chinese pages write some Latin names in their own way ("meta"); elsewhere that form is a word. */
const isOfItsLanguage = (text: string) => {
  const hasHan = /\p{Script=Han}/u.test(text);
  return ({ term: { lang } }: AliasHit) => hasHan || !lang?.startsWith('zh');
};

/** Aliases that stand inside a phrase which means something else. */
const withoutExceptions = (hits: readonly Hit[]): AliasHit[] => {
  /** How far the exceptions to an alias reach, of those that begin no later than the hit in turn. */
  const reach = new Map<string, number>();
  const keyOf = (entity: string, alias: string) => `${entity} ${alias}`;
  return hits.toSorted(byStart).filter((hit): hit is AliasHit => {
    const { end, term } = hit;
    if (term.type === 'not') {
      const key = keyOf(term.entity, term.alias);
      reach.set(key, Math.max(end, reach.get(key) ?? 0));
    }
    return term.type === 'alias' && end > (reach.get(keyOf(term.entity, term.text)) ?? 0);
  });
};

/** By their beginnings, exceptions before the names that begin with them. */
const byStart = (a: Hit, b: Hit) =>
  a.start - b.start || Number(b.term.type === 'not') - Number(a.term.type === 'not');

/** What speaks for a sense counts in its own text only: where no name is in doubt, that is most of what is found. */
const cuesThatCount = (cues: readonly Cue[], candidates: readonly Candidate[]): Cue[] => {
  const inDoubt = new Set(
    candidates.flatMap(({ senses }) =>
      senses.filter(({ gate }) => gate !== 'open').map(({ entity }) => entity),
    ),
  );
  return cues.filter(({ speaks, entity }) => speaks === 'against' || inDoubt.has(entity));
};

/**
 * Finds the candidates and cue words of one text. Overlapping names are resolved; exceptions (`not`) are taken out. Of a text
 * that is a part of a longer one all cues are kept: the names that they speak for may stand in the other parts.
 */
export const findIn = (scan: Scanner, text: string, isPart = false): Findings => {
  const hits = scan(text);
  if (hits.length === 0) return { candidates: [], cues: [], exceptions: [] };
  const sentences = sentenceStarts(text);
  const names = longestNames(withoutExceptions(hits).filter(isOfItsLanguage(text)));
  const candidates = toCandidates(text, names, sentences);
  const cues = toCues(text, hits, names, sentences);
  return {
    candidates,
    cues: isPart ? cues : cuesThatCount(cues, candidates),
    exceptions: toExceptions(text, hits),
  };
};
