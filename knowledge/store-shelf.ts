import type { Table } from 'dexie';
import { neededRows, rowKey } from '@/domain/panel/found-view';
import type { Claim, Entity, Note, Pack, Source } from '@/domain/pack/schema';
import type { Database, Row } from './database';
import { inPackOrder } from './read-store';
import { readHeader, readItems, withoutLoose, type Lists, type PackHeader } from './rows';
import { readSearchIndex } from './search-index';
import type { Shelf } from './shelf';

type PackLists = Pick<Pack, 'entities' | 'sources'>;

/** The lists that all views of a pack need, kept as long as its revision is: a large pack is read once a panel. */
const createLists = (database: Database, onDamaged: (rows: number) => void) => {
  const kept = new Map<string, { revision: number; lists: PackLists }>();
  return async ({ id, revision }: PackHeader): Promise<PackLists> => {
    const known = kept.get(id);
    if (known?.revision === revision) return known.lists;
    const [entities, sources] = await Promise.all([
      database.entities
        .where('pack')
        .equals(id)
        .toArray()
        .then((rows) => readItems<Entity>('entities', rows)),
      database.sources
        .where('pack')
        .equals(id)
        .toArray()
        .then((rows) => readItems<Source>('sources', rows)),
    ]);
    const lists = { entities: entities.items, sources: sources.items };
    const damaged = entities.damaged + sources.damaged;
    // What is mended has the same revision.
    if (damaged > 0) onDamaged(damaged);
    else kept.set(id, { revision, lists });
    return lists;
  };
};

/**
 * The shelf that the store is: it reads what is asked for, so that a large pack is not read as a whole. Rows that cannot be
 * read are left out; `onDamaged` hears how many.
 */
export const createStoreShelf = (database: Database, onDamaged: (rows: number) => void): Shelf => {
  const read = <Item extends object>(list: keyof Lists, rows: readonly Row<Item>[]): Item[] => {
    const { items, damaged } = readItems(list, rows);
    if (damaged > 0) onDamaged(damaged);
    return items;
  };
  const listsOf = createLists(database, onDamaged);
  const headers = async () =>
    inPackOrder((await database.packs.toArray()).flatMap((row) => readHeader(row) ?? []));

  /** A pack with some of its claims, the notes about them, and all that gives them names and origins. */
  const packWith = async (header: PackHeader, by: 'entity' | 'source', id: string): Promise<Pack> => {
    const [lists, rows] = await Promise.all([
      listsOf(header),
      database.claims.where(`[pack+${by}]`).equals([header.id, id]).toArray(),
    ]);
    const claims = read<Claim>('claims', rows);
    const ids = claims.map((claim) => claim.id);
    const notes = await database.notes.where('claims').anyOf(ids).distinct().toArray();
    const own = notes.filter(({ pack }) => pack === header.id);
    return withoutLoose({ ...header, ...lists, claims, notes: read<Note>('notes', own) });
  };

  const get = async <Item extends object>(
    list: keyof Lists,
    table: Table<Row<Item>, [string, string]>,
    keys: [string, string][],
  ): Promise<Map<string, Item>> => {
    const rows = await table.bulkGet(keys);
    return new Map(
      rows.flatMap((row, i): [string, Item][] => {
        const key = keys[i];
        const [item] = row ? read<Item>(list, [row]) : [];
        return item && key ? [[rowKey(...key), item]] : [];
      }),
    );
  };

  return {
    isEmpty: async () => (await database.packs.count()) === 0,
    async about(entity, id) {
      for (const header of await headers()) {
        if (id !== undefined && id !== header.id) continue;
        if (!(await database.entities.get([header.id, entity]))) continue;
        return packWith(header, 'entity', entity);
      }
      return undefined;
    },
    async from(id, source) {
      const header = (await headers()).find((it) => it.id === id);
      if (!header || !(await database.sources.get([id, source]))) return undefined;
      return packWith(header, 'source', source);
    },
    async entities() {
      const lists = await Promise.all(
        (await headers()).map(async (header) => ({ id: header.id, ...(await listsOf(header)) })),
      );
      return lists.flatMap(({ id, entities }) => entities.map((entity) => ({ pack: id, entity })));
    },
    async found(results) {
      const needed = neededRows(results);
      const [entities, claims, sources] = await Promise.all([
        get<Entity>('entities', database.entities, needed.entities),
        get<Claim>('claims', database.claims, needed.claims),
        get<Source>('sources', database.sources, needed.sources),
      ]);
      return { entities, claims, sources };
    },
    searchIndex: (language) => readSearchIndex(database, language),
  };
};
