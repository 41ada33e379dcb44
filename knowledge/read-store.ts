import { indexVersion, type AliasIndex } from '@/domain/mentions/alias-index';
import type { Pack } from '@/domain/pack/schema';
import { schemaVersion, type Database, type Row } from './database';

const withoutRow = <Item extends object>({ pack: _pack, order: _order, ...item }: Row<Item>) => item;

const list = async <Item extends object>(
  table: { where(index: 'pack'): { equals(id: string): { sortBy(key: 'order'): PromiseLike<Row<Item>[]> } } },
  pack: string,
) => (await table.where('pack').equals(pack).sortBy('order')).map(withoutRow);

/** A pack as it was stored; undefined where it is not. */
export const readStoredPack = async (database: Database, id: string): Promise<Pack | undefined> =>
  database.transaction('r', database.tables, async () => {
    const header = await database.packs.get(id);
    if (!header) return undefined;
    const [entities, sources, claims, notes] = await Promise.all([
      list(database.entities, id),
      list(database.sources, id),
      list(database.claims, id),
      list(database.notes, id),
    ]);
    return { ...header, entities, sources, claims, notes } as Pack;
  });

/** The compiled index; undefined before a pack is stored, and where the store has the shape of another version. */
export const readIndex = async (database: Database): Promise<AliasIndex | undefined> => {
  const [meta, row] = await Promise.all([database.meta.get('schema'), database.indexes.get('aliases')]);
  const isReadable = meta?.version === schemaVersion && row?.index.version === indexVersion;
  return isReadable ? row.index : undefined;
};
