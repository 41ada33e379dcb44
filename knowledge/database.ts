import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Origins } from '@/domain/compare/origins';
import type { AliasIndex } from '@/domain/mentions/alias-index';
import type { Claim, Entity, InterfaceLanguage, Note, Pack, Source } from '@/domain/pack/schema';
import { StoreError } from './store-error';

/** A pack's header; its lists stand in tables of their own, and `rows` is how many they hold together, since version 3. */
export type PackRow = Omit<Pack, 'entities' | 'sources' | 'claims' | 'notes'> & { rows?: number };

/** A row of a pack's list: `pack` says whose it is, `order` keeps the pack's order, by its seal it is known as it was stored. */
export type Row<Item> = Item & { pack: string; order: number; seal?: number };

/** The compiled index over all packs that are stored, one record; `packs` says which revisions it was compiled from. */
type AliasRow = { id: 'aliases'; index: AliasIndex; packs: PackVersion[] };

/** The index that the panel searches, in one language, as JSON: read as one text it comes fastest. */
export type SearchRow = { id: `search-${InterfaceLanguage}`; json: string; packs: PackVersion[] };

/** Which sources of a pack are independent. */
export type OriginsRow = { id: `origins-${string}`; origins: Origins };

type IndexRow = AliasRow | SearchRow | OriginsRow;

export type PackVersion = Pick<Pack, 'id' | 'revision'>;

/** The version of the rows' shape, kept as a row: Dexie opens a newer database without a word. */
export const schemaVersion = 3;

export type Database = Dexie & {
  meta: EntityTable<{ key: 'schema'; version: number }, 'key'>;
  packs: EntityTable<PackRow, 'id'>;
  entities: Table<Row<Entity>, [string, string]>;
  sources: Table<Row<Source>, [string, string]>;
  claims: Table<Row<Claim>, [string, string]>;
  notes: Table<Row<Note>, [string, string]>;
  indexes: Table<IndexRow, IndexRow['id']>;
  /** Where versions before 3 kept what the reader has ruled out. It is moved when the store opens. */
  corrections: Table<unknown, number>;
};

/** What the browser calls the newest version below: Dexie counts in tens, and adds one when it mends a schema. */
const newestNative = 39;

/** Refuses a store that a newer version has written, and one that has lost its tables. */
const check = async (opened: Dexie): Promise<void> => {
  const native = opened.backendDB();
  if (!opened.tables.every(({ name }) => native.objectStoreNames.contains(name)))
    throw new StoreError({ is: 'broken', why: 'tables are missing' });
  const meta = (await opened.table('meta').get('schema')) as { version: number } | undefined;
  if (native.version > newestNative || (meta?.version ?? 0) > schemaVersion)
    throw new StoreError({ is: 'newer' });
};

/**
 * A cache of packs, whose rows have the compound key [pack, id]. All of it can be made again: what is the reader's own
 * stands in the extension's local storage.
 */
export const createDatabase = (name = 'variorum'): Database => {
  // Dexie's cache gives copies of all it reads, for what is asked for twice at once.
  const database = new Dexie(name, { cache: 'disabled' }) as Database;
  database.version(1).stores({
    meta: 'key',
    packs: 'id',
    entities: '[pack+id], pack',
    sources: '[pack+id], pack',
    claims: '[pack+id], pack',
    notes: '[pack+id], pack',
    indexes: 'id',
  });
  database.version(2).stores({ corrections: '++id' });
  // The rows stay as they are; the panel reads what it shows and no more.
  database.version(3).stores({
    claims: '[pack+id], pack, [pack+entity], [pack+source]',
    notes: '[pack+id], pack, *claims',
  });
  // Each time it opens, by itself or not, before anything else is read.
  database.on('ready', check, true);
  return database;
};
