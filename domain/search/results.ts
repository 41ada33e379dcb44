import type { SearchResult } from 'minisearch';
import { readKey, type Found } from './documents';
import { isWordTerm } from './engine';

/** What was found, with the ids that opening it needs. */
export type SearchHit = {
  pack: string;
  /** The entity's, the claim's (a phrase is its claim's) or the source's. */
  id: string;
  /** Whom it is about; empty for sources. */
  entity: string;
  /** Whether its own words match, or only a name of whom it is about; then there is nothing to mark. */
  by: 'words' | 'name';
};

/** The best first; `total` counts also those that are not listed. */
type HitGroup = { hits: SearchHit[]; total: number };

export type SearchResults = Record<'entities' | 'claims' | 'phrases' | 'sources', HitGroup>;

type Ranked = SearchHit & { found: Found; key: string; score: number; isCalledSo: boolean };

const isString = (value: unknown): value is string => typeof value === 'string';

const rank = ({ id: key, score, terms, about }: SearchResult, called: ReadonlySet<string>): Ranked[] => {
  const read = isString(key) ? readKey(key) : undefined;
  if (!isString(key) || !read || !isString(about)) return [];
  return [
    {
      ...read,
      key,
      score,
      entity: about,
      by: terms.some(isWordTerm) ? 'words' : 'name',
      isCalledSo: read.found === 'entity' && called.has(read.id),
    },
  ];
};

/** Who is called exactly so comes first; equals stand in the order of their keys, so that the order is stable. */
const byRank = (a: Ranked, b: Ranked) =>
  Number(b.isCalledSo) - Number(a.isCalledSo) || b.score - a.score || (a.key < b.key ? -1 : 1);

/** Groups what the engine found by what it is; `called` are the ids of those whose whole name was searched for. */
export const groupResults = (
  results: readonly SearchResult[],
  called: ReadonlySet<string>,
  atMost: number,
): SearchResults => {
  const groups = Map.groupBy(
    results.flatMap((result) => rank(result, called)),
    ({ found }) => found,
  );
  const group = (found: Found): HitGroup => {
    const all = groups.get(found) ?? [];
    return {
      hits: all
        .sort(byRank)
        .slice(0, atMost)
        .map(({ pack, id, entity, by }) => ({ pack, id, entity, by })),
      total: all.length,
    };
  };
  return {
    entities: group('entity'),
    claims: group('claim'),
    phrases: group('phrase'),
    sources: group('source'),
  };
};
