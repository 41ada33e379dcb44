import Dexie, { type EntityTable, type Table } from 'dexie';
import type { AliasIndex } from '@/domain/mentions/alias-index';
import type { Claim, Entity, Note, Pack, Source } from '@/domain/pack/schema';

/** A pack's header; its lists stand in tables of their own. */
export type PackRow = Omit<Pack, 'entities' | 'sources' | 'claims' | 'notes'>;

/** A row of a pack's list: `pack` says whose it is, `order` keeps the pack's order. */
export type Row<Item> = Item & { pack: string; order: number };

/** The compiled index, one record. There is one pack as yet; the index is over all that are stored. */
export type IndexRow = { id: 'aliases'; index: AliasIndex };

/** The version of the rows' shape, kept as a row: Dexie opens a newer database without a word. */
export const schemaVersion = 1;

export type Database = Dexie & {
  meta: EntityTable<{ key: 'schema'; version: number }, 'key'>;
  packs: EntityTable<PackRow, 'id'>;
  entities: Table<Row<Entity>, [string, string]>;
  sources: Table<Row<Source>, [string, string]>;
  claims: Table<Row<Claim>, [string, string]>;
  notes: Table<Row<Note>, [string, string]>;
  indexes: EntityTable<IndexRow, 'id'>;
};

/** The cache of packs. The rows of a pack have the compound key [pack, id]. */
export const createDatabase = (name = 'variorum'): Database => {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    meta: 'key',
    packs: 'id',
    entities: '[pack+id], pack',
    sources: '[pack+id], pack',
    claims: '[pack+id], pack',
    notes: '[pack+id], pack',
    indexes: 'id',
  });
  return database;
};
