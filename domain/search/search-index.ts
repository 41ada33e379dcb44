import type { AsPlainObject } from 'minisearch';
import type { InterfaceLanguage, Pack } from '../pack/schema';
import { documentsOf, namesOf } from './documents';
import { indexDocuments, restoreEngine } from './engine';
import { createQueryReader } from './query';
import { groupResults, type SearchResults } from './results';
import { foldForSearch } from './search-text';

/** The shape of a stored index; one of another version is built anew. */
export const searchIndexVersion = 1;

/** An index as it is stored: plain data, for JSON and for structured clone. */
export type StoredSearchIndex = {
  version: typeof searchIndexVersion;
  engine: AsPlainObject;
  /** Every name, folded, with the ids of the entities that bear it. */
  names: [name: string, entities: string[]][];
};

/** Finds what matches every word of a query; at most `atMost` of each kind, and how many there are. */
export type Search = (query: string, atMost?: number) => SearchResults;

const collectNames = (packs: readonly Pack[]): StoredSearchIndex['names'] => {
  const names = new Map<string, Set<string>>();
  for (const entity of packs.flatMap(({ entities }) => entities))
    for (const name of namesOf(entity)) {
      const folded = foldForSearch(name).text.trim();
      const bearers = names.get(folded) ?? new Set();
      names.set(folded, bearers.add(entity.id));
    }
  return Array.from(names, ([name, entities]) => [name, [...entities]]);
};

/**
 * Indexes all that packs say, in every language or in one: names are indexed in all languages in any case, phrases in that
 * of their source.
 */
export const buildSearchIndex = async (
  packs: readonly Pack[],
  language?: InterfaceLanguage,
): Promise<StoredSearchIndex> => ({
  version: searchIndexVersion,
  engine: (await indexDocuments(packs.flatMap((pack) => documentsOf(pack, language)))).toJSON(),
  names: collectNames(packs),
});

/** Matches shown of each kind, unless told otherwise. */
const shownAtMost = 20;

/** Makes a stored index ready to be searched. */
export const loadSearchIndex = ({ engine: stored, names: bearers }: StoredSearchIndex): Search => {
  const engine = restoreEngine(stored);
  const names = new Map(bearers);
  const readQuery = createQueryReader(engine, names);
  return (query, atMost = shownAtMost) => {
    const read = readQuery(query);
    const results = read ? engine.search(read) : [];
    const called = new Set(names.get(foldForSearch(query).text.trim()));
    return groupResults(results, called, atMost);
  };
};
