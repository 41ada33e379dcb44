import type { InterfaceLanguage } from '@/domain/pack/schema';
import { buildSearchIndex, searchIndexVersion, type StoredSearchIndex } from '@/domain/search/search-index';
import type { Database, SearchRow } from './database';
import { isSameVersions, readStoredPacks, versionsOf } from './read-store';
import { isQuotaError } from './store-error';

const idOf = (language: InterfaceLanguage): SearchRow['id'] => `search-${language}`;

/** Another version of us may have kept another shape, and what is damaged is built anew. */
const parse = (json: string): StoredSearchIndex | undefined => {
  try {
    const index = JSON.parse(json) as StoredSearchIndex | { version: number };
    return index.version === searchIndexVersion ? (index as StoredSearchIndex) : undefined;
  } catch {
    return undefined;
  }
};

const isCurrent = async (database: Database, language: InterfaceLanguage): Promise<SearchRow | undefined> => {
  const [row, packs] = await Promise.all([database.indexes.get(idOf(language)), database.packs.toArray()]);
  if (!row || !('json' in row)) return undefined;
  return isSameVersions(row.packs, versionsOf(packs)) ? row : undefined;
};

/** The stored index over the packs that are stored now; undefined where there is none. */
export const readSearchIndex = async (
  database: Database,
  language: InterfaceLanguage,
): Promise<StoredSearchIndex | undefined> => {
  const row = await isCurrent(database, language);
  return row && parse(row.json);
};

/**
 * Builds and keeps the index over all packs that are stored, unless it is there. Packs that come meanwhile have their own
 * built when they are stored.
 */
export const keepSearchIndex = async (
  database: Database,
  language: InterfaceLanguage,
): Promise<StoredSearchIndex> => {
  const stored = await readSearchIndex(database, language);
  if (stored) return stored;
  const packs = await readStoredPacks(database);
  const index = await buildSearchIndex(packs, language);
  const row: SearchRow = { id: idOf(language), json: JSON.stringify(index), packs: versionsOf(packs) };
  const kept = database.transaction('rw', database.packs, database.indexes, async () => {
    if (isSameVersions(row.packs, versionsOf(await database.packs.toArray())))
      await database.indexes.put(row);
  });
  await kept.catch((error: unknown) => {
    // Without room for it, it is built each time.
    if (!isQuotaError(error)) throw error;
  });
  return index;
};
