import { indexVersion, type AliasIndex } from '@/domain/mentions/alias-index';
import type { Pack } from '@/domain/pack/schema';
import { schemaVersion, type Database, type PackRow, type PackVersion } from './database';
import { readHeader, readItems, withoutLoose, type Lists } from './rows';
import { shippedId } from './shipped-pack';

/** A pack as far as it can be read; of its rows, so many are missing or cannot be. */
export type StoredPack = { pack: Pack; rows: number; damaged: number };

const readPackOf = async (database: Database, row: PackRow): Promise<StoredPack | undefined> => {
  const header = readHeader(row);
  if (!header) return undefined;
  const read = async <List extends keyof Lists>(list: List) =>
    readItems<Lists[List][number]>(list, await database[list].where('pack').equals(header.id).toArray())
      .items;
  const [entities, sources, claims, notes] = await Promise.all([
    read('entities'),
    read('sources'),
    read('claims'),
    read('notes'),
  ]);
  const found = entities.length + sources.length + claims.length + notes.length;
  const rows = row.rows ?? found;
  const damaged = Math.abs(rows - found);
  const pack = { ...header, entities, sources, claims, notes };
  return { pack: damaged > 0 ? withoutLoose(pack) : pack, rows, damaged };
};

/** The order of packs: the shipped one first, then by id. Where two are as good, the first one counts. */
export const inPackOrder = <Item extends { id: string }>(packs: readonly Item[]): Item[] =>
  packs.toSorted((a, b) => Number(b.id === shippedId) - Number(a.id === shippedId) || (a.id < b.id ? -1 : 1));

/** All packs that are stored, in their order, as far as they can be read, and how many headers cannot be. */
export const readPacks = async (database: Database): Promise<{ packs: StoredPack[]; lost: number }> =>
  database.transaction('r', database.tables, async () => {
    const rows = inPackOrder(await database.packs.toArray());
    const packs = (await Promise.all(rows.map((row) => readPackOf(database, row)))).filter(
      (pack) => pack !== undefined,
    );
    return { packs, lost: rows.length - packs.length };
  });

/** All packs that are stored, in their order. */
export const readStoredPacks = async (database: Database): Promise<Pack[]> =>
  (await readPacks(database)).packs.map(({ pack }) => pack);

/** Which revisions a list of packs holds, in their order. */
export const versionsOf = (packs: readonly PackVersion[]): PackVersion[] =>
  inPackOrder(packs).map(({ id, revision }) => ({ id, revision }));

export const isSameVersions = (a: readonly PackVersion[], b: readonly PackVersion[]): boolean =>
  a.length === b.length && a.every(({ id, revision }, i) => b[i]?.id === id && b[i].revision === revision);

/** Whether a record is an index of this version. */
const isIndex = (it: unknown): it is AliasIndex => {
  const parts = new Map(Object.entries(Object(it) as object));
  return parts.get('version') === indexVersion && Array.isArray(parts.get('terms'));
};

/**
 * The compiled index; undefined before a pack is stored, where the store has the shape of another version, and where the
 * packs are no longer those that it was compiled from.
 */
export const readIndex = async (database: Database): Promise<AliasIndex | undefined> => {
  const [meta, row, packs] = await Promise.all([
    database.meta.get('schema'),
    database.indexes.get('aliases'),
    database.packs.toArray(),
  ]);
  if (meta?.version !== schemaVersion || row?.id !== 'aliases') return undefined;
  return isIndex(row.index) && isSameVersions(row.packs, versionsOf(packs)) ? row.index : undefined;
};
