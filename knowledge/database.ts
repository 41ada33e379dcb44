import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Origins } from '@/domain/compare/origins';
import type { AliasIndex } from '@/domain/mentions/alias-index';
import type { Correction } from '@/domain/mentions/corrections';
import type { Claim, Entity, InterfaceLanguage, Note, Pack, Source } from '@/domain/pack/schema';

/** A pack's header; its lists stand in tables of their own. */
export type PackRow = Omit<Pack, 'entities' | 'sources' | 'claims' | 'notes'>;

/** A row of a pack's list: `pack` says whose it is, `order` keeps the pack's order. */
export type Row<Item> = Item & { pack: string; order: number };

/** The compiled index over all packs that are stored, one record; `packs` says which revisions it was compiled from. */
export type AliasRow = { id: 'aliases'; index: AliasIndex; packs: PackVersion[] };

/** The index that the panel searches, in one language, as JSON: read as one text it comes fastest. */
export type SearchRow = { id: `search-${InterfaceLanguage}`; json: string; packs: PackVersion[] };

/** Which sources of a pack are independent. */
export type OriginsRow = { id: `origins-${string}`; origins: Origins };

export type IndexRow = AliasRow | SearchRow | OriginsRow;

export type PackVersion = Pick<Pack, 'id' | 'revision'>;

/** What the reader has ruled out: on one page (an address), on one site (a host), or everywhere where neither is given. */
export type CorrectionRow = Correction & { id: number; page?: string; host?: string; made: string };

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
  corrections: EntityTable<CorrectionRow, 'id'>;
};

/** The cache of packs, whose rows have the compound key [pack, id], and what the reader has said. */
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
  database.version(2).stores({ corrections: '++id' });
  // The rows stay as they are; the panel reads what it shows and no more.
  database.version(3).stores({
    claims: '[pack+id], pack, [pack+entity], [pack+source]',
    notes: '[pack+id], pack, *claims',
  });
  return database;
};
