import { indexVersion, type AliasIndex } from '@/domain/mentions/alias-index';
import type { Pack } from '@/domain/pack/schema';
import { schemaVersion, type Database, type PackRow, type PackVersion, type Row } from './database';
import { shippedId } from './shipped-pack';

/** An item as the pack has it. */
export const withoutRow = <Item extends object>({ pack: _pack, order: _order, ...item }: Row<Item>) => item;

const list = async <Item extends object>(
  table: { where(index: 'pack'): { equals(id: string): { sortBy(key: 'order'): PromiseLike<Row<Item>[]> } } },
  pack: string,
) => (await table.where('pack').equals(pack).sortBy('order')).map(withoutRow);

const readLists = async (database: Database, header: PackRow): Promise<Pack> => {
  const { id } = header;
  const [entities, sources, claims, notes] = await Promise.all([
    list(database.entities, id),
    list(database.sources, id),
    list(database.claims, id),
    list(database.notes, id),
  ]);
  return { ...header, entities, sources, claims, notes } as Pack;
};

/** The order of packs: the shipped one first, then by id. Where two are as good, the first one counts. */
export const inPackOrder = <Item extends { id: string }>(packs: readonly Item[]): Item[] =>
  packs.toSorted((a, b) => Number(b.id === shippedId) - Number(a.id === shippedId) || (a.id < b.id ? -1 : 1));

/** All packs that are stored, in their order. */
export const readStoredPacks = async (database: Database): Promise<Pack[]> =>
  database.transaction('r', database.tables, async () => {
    const headers = inPackOrder(await database.packs.toArray());
    return Promise.all(headers.map((header) => readLists(database, header)));
  });

/** Which revisions a list of packs holds, in their order. */
export const versionsOf = (packs: readonly PackVersion[]): PackVersion[] =>
  inPackOrder(packs).map(({ id, revision }) => ({ id, revision }));

export const isSameVersions = (a: readonly PackVersion[], b: readonly PackVersion[]): boolean =>
  a.length === b.length && a.every(({ id, revision }, i) => b[i]?.id === id && b[i].revision === revision);

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
  const { version }: { version: number } = row.index;
  return version === indexVersion && isSameVersions(row.packs, versionsOf(packs)) ? row.index : undefined;
};
