import Dexie, { type Table } from 'dexie';
import { keepOrigins, type Origins } from '@/domain/compare/origins';
import { neededRows, rowKey } from '@/domain/panel/found-view';
import type { Claim, Entity, Note, Pack, Source } from '@/domain/pack/schema';
import type { Database, Row } from './database';
import { readOrigins } from './origins';
import { inPackOrder, versionsOf } from './read-store';
import { readHeader, readItems, withoutLoose, type Lists, type PackHeader } from './rows';
import type { Shelf } from './shelf';

/** What all views of a pack need. */
type Shared = { entities: Entity[]; origins: Origins };

/** Takes items out of rows that were read. */
type Read = <Item extends object>(list: keyof Lists, rows: readonly Row<Item>[]) => Item[];

/** All rows of a pack, by their keys: of what is read by another index, who follows the store notes each key. */
const rowsOfPack = <Item>(table: Table<Row<Item>, [string, string]>, pack: string): Promise<Row<Item>[]> =>
  table.where('[pack+id]').between([pack, Dexie.minKey], [pack, Dexie.maxKey]).toArray();

/** What the views of a pack share, kept as long as its revision is: a large pack is read once a panel. */
const createShared = (database: Database, onDamaged: (rows: number) => void) => {
  const kept = new Map<string, { revision: number; shared: Shared }>();
  return async ({ id, revision }: PackHeader): Promise<Shared> => {
    const known = kept.get(id);
    if (known?.revision === revision) return known.shared;
    const [rows, origins] = await Promise.all([rowsOfPack(database.entities, id), readOrigins(database, id)]);
    const { items: entities, damaged } = readItems<Entity>('entities', rows);
    const shared = { entities, origins };
    // What is mended has the same revision.
    if (damaged > 0) onDamaged(damaged);
    else kept.set(id, { revision, shared });
    return shared;
  };
};

/**
 * The shelf that the store is: it reads what is asked for, so that a large pack is not read as a whole. Rows that cannot be
 * read are left out; `onDamaged` hears how many.
 */
export const createStoreShelf = (database: Database, onDamaged: (rows: number) => void): Shelf => {
  const read: Read = (list, rows) => {
    const { items, damaged } = readItems(list, rows);
    if (damaged > 0) onDamaged(damaged);
    return items;
  };
  const sharedOf = createShared(database, onDamaged);
  const headers = async () =>
    inPackOrder((await database.packs.toArray()).flatMap((row) => readHeader(row) ?? []));

  /** Some of a pack's sources. Asked for one by one each takes four times as long as when all are read. */
  const sourcesOf = async (pack: string, ids: ReadonlySet<string>, all: number): Promise<Source[]> => {
    const rows =
      ids.size * 4 < all
        ? await database.sources.bulkGet([...ids].map((id): [string, string] => [pack, id]))
        : await rowsOfPack(database.sources, pack);
    return read('sources', rows.filter((row) => row !== undefined && ids.has(row.id)) as Row<Source>[]);
  };

  /** A pack with some of its claims, their sources and the notes about them, and all that gives them names and origins. */
  const packWith = async (header: PackHeader, by: 'entity' | 'source', id: string): Promise<Pack> => {
    const [{ entities, origins }, rows] = await Promise.all([
      sharedOf(header),
      database.claims.where(`[pack+${by}]`).equals([header.id, id]).toArray(),
    ]);
    const claims = read<Claim>('claims', rows);
    const telling = new Set(claims.map(({ source }) => source));
    if (by === 'source') telling.add(id);
    const [sources, notes] = await Promise.all([
      sourcesOf(header.id, telling, origins.size),
      database.notes
        .where('claims')
        .anyOf(claims.map((claim) => claim.id))
        .distinct()
        .toArray(),
    ]);
    const own = notes.filter(({ pack }) => pack === header.id);
    const whole = withoutLoose({ ...header, entities, sources, claims, notes: read<Note>('notes', own) });
    return { ...whole, sources: keepOrigins(whole.sources, origins) };
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
        (await headers()).map(async (header) => ({ id: header.id, ...(await sharedOf(header)) })),
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
    versions: async () => versionsOf(await database.packs.toArray()),
  };
};
