import { allNames, type ListedName } from '@/domain/panel/all-names';
import { foundViewOf, type FoundView } from '@/domain/panel/found-view';
import type { InterfaceLanguage } from '@/domain/pack/schema';
import {
  buildSearchIndex,
  loadSearchIndex,
  type Search,
  type StoredSearchIndex,
} from '@/domain/search/search-index';
import type { Database } from './database';
import { inTime } from './in-time';
import { keepSearchIndex } from './search-index';
import { createPackShelf, type Shelf } from './shelf';
import { readShipped, type LoadShipped } from './shipped-pack';
import { createStoreShelf } from './store-shelf';

/** What is searched for, and the language of the texts that are searched and shown; names are found in any. */
export type SearchRequest = { query: string; language: InterfaceLanguage };

/** Matches of each kind that are listed. */
const listedAtMost = 50;

/** How long the store is waited for; milliseconds. */
const patience = 2000;

/** What was found; where nothing is searched for, all names. */
export type SearchAnswer = { query: string; view: FoundView; names: ListedName[] };

/** A search over the packs of a shelf, as long as these are the same. */
type Loaded = { of: string; shelf: Shelf; search: Search; names: ListedName[] };

const prepare = async (
  of: string,
  shelf: Shelf,
  index: StoredSearchIndex,
  language: InterfaceLanguage,
): Promise<Loaded> => ({
  of,
  shelf,
  search: loadSearchIndex(index),
  names: allNames(await shelf.entities(), language),
});

/**
 * Makes what searches all packs as they are stored now; where the store fails or is empty, the shipped one. The index is
 * kept from question to question. `onDamaged` hears how many rows cannot be read.
 */
export const createSearcher = (
  database: Database,
  load: LoadShipped,
  onDamaged: (rows: number) => void = () => undefined,
) => {
  let isDamaged = false;
  const store = createStoreShelf(database, (rows) => {
    isDamaged = true;
    onDamaged(rows);
  });
  let loaded: Loaded | undefined;

  const loadStored = async (language: InterfaceLanguage): Promise<Loaded | undefined> => {
    await inTime(database.open(), patience, () => new Error('the store does not open'));
    const versions = await store.versions();
    const of = JSON.stringify([language, versions]);
    if (versions.length === 0) return undefined;
    // What is mended has the same revision.
    if (loaded?.of === of && !isDamaged) return loaded;
    isDamaged = false;
    return prepare(of, store, await keepSearchIndex(database, language), language);
  };

  const loadPack = async (language: InterfaceLanguage): Promise<Loaded> => {
    const of = `shipped ${language}`;
    if (loaded?.of === of) return loaded;
    const packs = [await readShipped(load)];
    return prepare(of, createPackShelf(packs), await buildSearchIndex(packs, language), language);
  };

  return async ({ query, language }: SearchRequest): Promise<SearchAnswer> => {
    loaded = (await loadStored(language).catch(() => undefined)) ?? (await loadPack(language));
    const results = loaded.search(query, listedAtMost);
    return {
      query,
      view: foundViewOf(results, await loaded.shelf.found(results), language),
      names: query.trim() === '' ? loaded.names : [],
    };
  };
};
