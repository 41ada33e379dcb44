import Dexie, { liveQuery } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoreState } from '@/domain/store/state';
import { loadSearchIndex } from '@/domain/search/search-index';
import version2 from '../test/fixtures/databases/version-2.json';
import { aStore, bytesOf, rawDatabase, shipped } from '../test/stores';
import { checkStore } from './check-store';
import { schemaVersion } from './database';
import { openLibrary, seedStore } from './open-library';
import { readPacks } from './read-store';
import { rebuildStore, replaceStore, rescueCorrections } from './rebuild-store';
import { keepSearchIndex, readSearchIndex } from './search-index';
import { createStoreShelf } from './store-shelf';
import { storePack } from './store-pack';

/** The shipped pack as it is read from a store in which nothing is missing. */
const rowCount = [shipped.entities, shipped.sources, shipped.claims, shipped.notes].flat().length;
const whole = [{ pack: shipped, rows: rowCount, damaged: 0 }];

/** A database without a table. */
const nothing = (version: number) => ({ version, stores: {} });

afterEach(() => vi.restoreAllMocks());

const [entity] = shipped.entities;
const alias = entity!.aliases[0]!.text;

/** A library that reads a text and shows a card: all that a page needs. */
const expectServing = async ({ store, needs }: ReturnType<typeof aStore>) => {
  const library = await openLibrary(store, needs);
  expect(library.scan(`Then ${alias} came.`)).toHaveLength(1);
  expect(library.card(entity!.id)?.name).toBe(entity!.name.en);
};

/** What was told last of the store, but for its opening. */
const last = ({ events }: ReturnType<typeof aStore>) => events.filter(({ is }) => is !== 'opened').at(-1);

/** A request that fails, or never ends, as the browser's own do. */
const request = (error?: DOMException) => {
  const made = { error } as unknown as IDBOpenDBRequest;
  const event = { target: made, preventDefault: () => undefined, stopPropagation: () => undefined };
  if (error) setTimeout(() => void made.onerror?.(event as unknown as Event));
  return made;
};

/** A filled store, closed again. */
const filled = async () => {
  const made = aStore();
  await made.store.ready();
  made.database.close();
  return made.name;
};

describe('B1 without room', () => {
  const quota = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

  it('a new revision is rolled back, and the old one is read', async () => {
    const made = aStore();
    await made.store.ready();
    const newer = { ...shipped, revision: shipped.revision + 1 };
    quota();
    const needs = { ...made.needs, load: () => Promise.resolve(bytesOf(newer)) };
    await expect(seedStore(made.store, needs)).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(last(made)).toEqual({ is: 'full', needed: expect.any(Number) as number });
    const { packs } = await readPacks(made.database);
    expect(packs).toEqual(whole);
    await expectServing(made);
  });

  it('the size that is told is that of the pack with its index', async () => {
    const made = aStore();
    quota();
    await made.store.ready();
    const state = last(made) as Extract<StoreState, { is: 'full' }>;
    expect(state.needed).toBeGreaterThan(bytesOf(shipped).length);
    expect(state.needed).toBeLessThan(bytesOf(shipped).length * 10 + 1_000_000);
  });

  it('an empty store stays empty, and the shipped pack serves', async () => {
    const made = aStore();
    quota();
    await expectServing(made);
    expect(last(made)).toMatchObject({ is: 'full' });
  });

  it('the search works, and is built each time', async () => {
    const made = aStore();
    await made.store.ready();
    quota();
    const index = await keepSearchIndex(made.database, 'en');
    expect(loadSearchIndex(index)(alias).entities).not.toEqual([]);
    expect(await readSearchIndex(made.database, 'en')).toBeUndefined();
  });
});

describe('B2 a store that does not open', () => {
  const broken = () =>
    vi
      .spyOn(indexedDB, 'open')
      .mockImplementation(() =>
        request(new DOMException('Internal error opening backing store', 'UnknownError')),
      );

  it('is told, and the shipped pack serves', async () => {
    const made = aStore();
    broken();
    await expectServing(made);
    expect(last(made)).toMatchObject({
      is: 'broken',
      why: expect.stringContaining('UnknownError') as string,
    });
  });

  it('is opened again when it can be', async () => {
    const made = aStore();
    const open = broken();
    await expect(made.store.ready()).rejects.toThrow('broken');
    open.mockRestore();
    await made.store.ready();
    expect(made.events.at(-1)).toEqual({ is: 'filled' });
    await expectServing(made);
  });

  it('is not deleted by itself', async () => {
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    const made = aStore();
    broken();
    await openLibrary(made.store, made.needs);
    expect(deleted).not.toHaveBeenCalled();
  });
});

describe('B3 an opening that is held up', () => {
  it('is told as blocked, the shipped pack serves, and when it opens in the end that is told', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const held = await rawDatabase(name, nothing(10));
    const made = aStore({ patience: 30 }, name);
    await expectServing(made);
    expect(last(made)).toEqual({ is: 'blocked' });
    held.close();
    await expect
      .poll(() => made.events.slice(-3).map(({ is }) => is))
      .toEqual(['opened', 'cleared', 'filled']);
    await made.store.ready();
    expect((await checkStore(made.database)).packs).toHaveLength(1);
  });

  it('is told as silent where the browser says nothing, and whoever waits is not kept waiting', async () => {
    const made = aStore({ patience: 20, silence: 60 });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => request());
    await expectServing(made);
    expect(made.events).toEqual([]);
    await expect.poll(() => made.events).toEqual([{ is: 'silent' }]);
  });

  it('is not replaced while it may hold something of the reader’s that cannot be read yet', async () => {
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    const made = aStore({ patience: 20 });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => request());
    await expect(rebuildStore(made.store, made.needs)).rejects.toThrow('silent');
    expect(deleted).not.toHaveBeenCalled();
  });

  it('deleting that is held up ends, too', async () => {
    const name = await filled();
    const made = aStore({ patience: 30 }, name);
    await made.store.ready();
    const held = await rawDatabase(name, nothing(30));
    await expect(replaceStore(made.store, made.needs)).rejects.toThrow('blocked');
    expect(last(made)).toEqual({ is: 'blocked' });
    held.close();
  });
});

describe('B4 another page that wants to upgrade or delete it', () => {
  it('is let: the connection closes itself, and who follows the store hears of it and asks again', async () => {
    const onClosed = vi.fn(() => expect(made.database.isOpen()).toBe(false));
    const made = aStore({ onClosed });
    await made.store.ready();
    const upgraded = await rawDatabase(made.name, nothing(31));
    expect(onClosed).toHaveBeenCalledTimes(1);
    upgraded.close();
    await expectServing(made);
  });

  it('a store that was deleted under it is filled again', async () => {
    const made = aStore();
    await made.store.ready();
    await Dexie.delete(made.name);
    await expectServing(made);
    expect(made.events.map(({ is }) => is).slice(-3)).toEqual(['opened', 'cleared', 'filled']);
  });
});

describe('B5 an upgrade that fails', () => {
  /** A version of us whose upgrade from version 2 fails. */
  const failing = async () => {
    const name = `test-${crypto.randomUUID()}`;
    (await rawDatabase(name, version2)).close();
    const made = aStore({}, name);
    made.database.version(3).upgrade(() => {
      throw new Error('the upgrade has failed');
    });
    return made;
  };
  const { rows } = version2.stores.corrections;

  it('is told, the shipped pack serves, and what was there is as it was', async () => {
    const made = await failing();
    await expectServing(made);
    expect(last(made)).toMatchObject({ is: 'broken', why: expect.stringContaining('has failed') as string });
    const keep = vi.fn(() => Promise.resolve());
    await rescueCorrections(made.name, keep);
    expect(keep).toHaveBeenCalledWith(rows);
    const before = aStore({}, made.name);
    await before.store.ready();
    expect(before.kept).toEqual(rows);
  });

  it('rebuilding saves first what the reader has said', async () => {
    const made = await failing();
    await rebuildStore(made.store, made.needs);
    expect(made.kept).toEqual(rows);
    expect(await checkStore(made.database)).toMatchObject({ packs: [{ damaged: 0 }], hasIndex: true });
  });
});

describe('B7 a store that a newer version has written', () => {
  it.each([
    ['by our own row', 31, schemaVersion + 1],
    ['by the browser’s version', 40, schemaVersion],
  ])('is refused %s, and not changed', async (_, native, version) => {
    const name = await filled();
    const raw = await rawDatabase(name, nothing(native));
    raw.transaction('meta', 'readwrite').objectStore('meta').put({ key: 'schema', version });
    raw.close();
    const made = aStore({}, name);
    await expectServing(made);
    expect(last(made)).toEqual({ is: 'newer' });
    await expect(rebuildStore(made.store, made.needs)).rejects.toThrow('newer');
    const after = await rawDatabase(name, nothing(native));
    expect(after.version).toBe(native);
  });
});

describe('B8 a connection that is closed under the work', () => {
  it('is opened again once, and the work done', async () => {
    const made = aStore();
    await made.store.ready();
    made.database.close();
    expect(await made.store.use((database) => database.packs.count())).toBe(1);
    let tries = 0;
    const count = await made.store.use(async (database) => {
      if (++tries === 1) database.close();
      return database.packs.count();
    });
    expect([tries, count]).toEqual([2, 1]);
  });

  it('closed again it fails, and that is told', async () => {
    const made = aStore();
    const work = vi.fn(async () => {
      made.database.close();
      return made.database.packs.count();
    });
    await expect(made.store.use(work)).rejects.toThrow('closed');
    expect(work).toHaveBeenCalledTimes(2);
    expect(last(made)).toMatchObject({ is: 'broken' });
  });
});

describe('B9 rows that cannot be read', () => {
  const spoil = async (made: ReturnType<typeof aStore>) => {
    await made.store.ready();
    const [claim] = shipped.claims;
    await made.database.entities.update([shipped.id, entity!.id], { name: 7 } as never);
    await made.database.claims.update([shipped.id, claim!.id], { statement: undefined } as never);
  };

  it('are left out and counted, and the others are listed', async () => {
    const made = aStore();
    await spoil(made);
    const onDamaged = vi.fn();
    const shelf = createStoreShelf(made.database, onDamaged);
    const listed = await shelf.entities();
    expect(listed.map((it) => it.entity.id)).toEqual(
      shipped.entities.map(({ id }) => id).filter((id) => id !== entity!.id),
    );
    expect(onDamaged).toHaveBeenCalledWith(1);
    expect((await checkStore(made.database)).packs).toMatchObject([{ rows: rowCount, damaged: 2 }]);
  });

  it('are written anew when the library opens', async () => {
    const made = aStore();
    await spoil(made);
    await expectServing(made);
    expect(made.events.slice(-2)).toEqual([{ is: 'damaged', rows: 2 }, { is: 'filled' }]);
    expect((await readPacks(made.database)).packs).toEqual(whole);
  });

  it('a header or an index that cannot be read is no trouble either', async () => {
    const made = aStore();
    await made.store.ready();
    await made.database.packs.put({ id: shipped.id, revision: 9 } as never);
    await made.database.indexes.put({ id: 'aliases', index: { version: 2 } as never, packs: [] });
    await made.database.indexes.put({ id: 'search-en', json: '{', packs: [] });
    expect(await createStoreShelf(made.database, vi.fn()).entities()).toEqual([]);
    expect(await checkStore(made.database)).toEqual({ packs: [], lost: 1, hasIndex: false });
    await expectServing(made);
    expect(loadSearchIndex(await keepSearchIndex(made.database, 'en'))(alias).entities).not.toEqual([]);
  });

  it('are seen mended by who follows the store', async () => {
    const made = aStore();
    await spoil(made);
    const shelf = createStoreShelf(made.database, vi.fn());
    const seen: number[] = [];
    const subscription = liveQuery(() => shelf.entities()).subscribe((all) => seen.push(all.length));
    await expect.poll(() => seen.at(-1)).toBe(shipped.entities.length - 1);
    await rebuildStore(made.store, made.needs);
    await expect.poll(() => seen.at(-1)).toBe(shipped.entities.length);
    subscription.unsubscribe();
  });
});

describe('B10 tables that are missing', () => {
  it('all of them: told when it opens, the shipped pack serves, and rebuilding mends it', async () => {
    const name = `test-${crypto.randomUUID()}`;
    (await rawDatabase(name, nothing(30))).close();
    const made = aStore({}, name);
    await expectServing(made);
    expect(last(made)).toEqual({ is: 'broken', why: 'tables are missing' });
    await rebuildStore(made.store, made.needs);
    expect(last(made)).toEqual({ is: 'filled' });
    expect((await checkStore(made.database)).packs[0]?.damaged).toBe(0);
  });

  it('one of them: its rows are missed, and written anew', async () => {
    const name = await filled();
    const all = await rawDatabase(name, nothing(31));
    all.close();
    const raw = await new Promise<IDBDatabase>((resolve) => {
      const opened = indexedDB.open(name, 32);
      opened.onupgradeneeded = () => opened.result.deleteObjectStore('claims');
      opened.onsuccess = () => resolve(opened.result);
    });
    raw.close();
    const made = aStore({}, name);
    await expectServing(made);
    expect(made.events).toContainEqual({ is: 'damaged', rows: shipped.claims.length });
    expect((await readPacks(made.database)).packs).toEqual(whole);
  });
});

describe('B13 writing that is broken off', () => {
  it('writes nothing of it, in no table', async () => {
    const made = aStore();
    await made.store.ready();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new Error('killed');
    });
    await expect(
      storePack(made.database, { ...shipped, revision: 99, claims: [], notes: [] }),
    ).rejects.toThrow();
    put.mockRestore();
    expect((await readPacks(made.database)).packs).toEqual(whole);
  });
});

describe('B14 waiting for something else in a transaction', () => {
  it('is an error that is told, not one that is swallowed', async () => {
    const made = aStore();
    const elsewhere = () => new Promise((resolve) => setTimeout(resolve, 20));
    const work = made.store.use((database) =>
      database.transaction('rw', database.packs, async () => {
        // eslint-disable-next-line no-restricted-syntax -- The very thing that the rule is against.
        await elsewhere();
        await database.packs.clear();
      }),
    );
    await expect(work).rejects.toMatchObject({
      name: expect.stringMatching(/TransactionInactive|PrematureCommit/u) as string,
    });
    expect(last(made)).toMatchObject({ is: 'broken' });
    expect(await made.database.packs.count()).toBe(1);
  });
});

describe('a store that is whole', () => {
  it('needs no file', async () => {
    const name = await filled();
    const made = aStore({ load: () => Promise.reject(new Error('the file must not be read')) }, name);
    await expectServing(made);
  });
});
