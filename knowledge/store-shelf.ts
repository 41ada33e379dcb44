import type { Table } from 'dexie';
import { neededRows, rowKey } from '@/domain/panel/found-view';
import { keepOrigins, type Origins } from '@/domain/compare/origins';
import type { Claim, Entity, Note, Pack, Source } from '@/domain/pack/schema';
import type { Database, PackRow, Row } from './database';
import { readOrigins } from './origins';
import { inPackOrder, versionsOf, withoutRow } from './read-store';
import type { Shelf } from './shelf';

const inOrder = <Item extends object>(rows: readonly Row<Item>[]): Item[] =>
  rows.toSorted((a, b) => a.order - b.order).map((row) => withoutRow<Item>(row) as Item);

const listOf = async <Item extends object>(
  table: Table<Row<Item>, [string, string]>,
  pack: string,
): Promise<Item[]> => inOrder<Item>(await table.where('pack').equals(pack).toArray());

type Lists = { entities: Entity[]; origins: Origins };

/** What all views of a pack need, kept as long as its revision is: a large pack is read once a panel. */
const createLists = (database: Database) => {
  const kept = new Map<string, { revision: number; lists: Lists }>();
  return async ({ id, revision }: PackRow): Promise<Lists> => {
    const known = kept.get(id);
    if (known?.revision === revision) return known.lists;
    const [entities, origins] = await Promise.all([
      listOf<Entity>(database.entities, id),
      readOrigins(database, id),
    ]);
    kept.set(id, { revision, lists: { entities, origins } });
    return { entities, origins };
  };
};

/** Some sources of a pack, in its order. */
const someSources = async (database: Database, pack: string, ids: ReadonlySet<string>): Promise<Source[]> => {
  const rows = await database.sources.bulkGet([...ids].map((id): [string, string] => [pack, id]));
  return inOrder<Source>(rows.filter((row) => row !== undefined));
};

/** A pack with some of its claims, their sources and the notes about them, and all that gives them names and origins. */
const packWith = async (
  database: Database,
  header: PackRow,
  listsOf: ReturnType<typeof createLists>,
  asked: Promise<Claim[]>,
  ...also: string[]
): Promise<Pack> => {
  const [{ entities, origins }, claims] = await Promise.all([listsOf(header), asked]);
  const telling = new Set([...also, ...claims.map(({ source }) => source)]);
  const [sources, notes] = await Promise.all([
    someSources(database, header.id, telling),
    database.notes
      .where('claims')
      .anyOf(claims.map(({ id }) => id))
      .distinct()
      .toArray(),
  ]);
  const own = notes.filter(({ pack }) => pack === header.id);
  return {
    ...header,
    entities,
    sources: keepOrigins(sources, origins),
    claims,
    notes: inOrder<Note>(own),
  };
};

const claimsBy = async (database: Database, pack: string, by: 'entity' | 'source', id: string) =>
  inOrder<Claim>(await database.claims.where(`[pack+${by}]`).equals([pack, id]).toArray());

/** The shelf that the store is: it reads what is asked for, so that a large pack is not read as a whole. */
export const createStoreShelf = (database: Database): Shelf => {
  const listsOf = createLists(database);
  const headers = async () => inPackOrder(await database.packs.toArray());

  const get = async <Item extends object>(
    table: Table<Row<Item>, [string, string]>,
    keys: [string, string][],
  ): Promise<Map<string, Item>> => {
    const rows = await table.bulkGet(keys);
    return new Map(
      rows.flatMap((row, i): [string, Item][] => {
        const key = keys[i];
        return row && key ? [[rowKey(...key), withoutRow<Item>(row) as Item]] : [];
      }),
    );
  };

  return {
    isEmpty: async () => (await database.packs.count()) === 0,
    async about(entity, id) {
      for (const header of await headers()) {
        if (id !== undefined && id !== header.id) continue;
        if (!(await database.entities.get([header.id, entity]))) continue;
        return packWith(database, header, listsOf, claimsBy(database, header.id, 'entity', entity));
      }
      return undefined;
    },
    async from(id, source) {
      const [header, found] = await Promise.all([database.packs.get(id), database.sources.get([id, source])]);
      if (!header || !found) return undefined;
      return packWith(database, header, listsOf, claimsBy(database, id, 'source', source), source);
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
        get<Entity>(database.entities, needed.entities),
        get<Claim>(database.claims, needed.claims),
        get<Source>(database.sources, needed.sources),
      ]);
      return { entities, claims, sources };
    },
    versions: async () => versionsOf(await database.packs.toArray()),
  };
};
