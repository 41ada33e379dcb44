import { describe, expect, test } from 'vitest';
import version1 from '../test/fixtures/databases/version-1.json';
import version2 from '../test/fixtures/databases/version-2.json';
import version3 from '../test/fixtures/databases/version-3.json';
import { aStore, rawDatabase, shipped, type RawDatabase } from '../test/stores';
import { correctionsItem, keepCorrections } from '@/utils/corrections';
import { schemaVersion } from './database';
import { openLibrary } from './open-library';
import { readPacks } from './read-store';

/** What each version of the store looked like, as the browser kept it. */
const versions: [number, RawDatabase][] = [
  [1, version1],
  [2, version2],
  [3, version3],
];

describe.each(versions)('B6 a store of version %i', (_, raw) => {
  const open = async () => {
    const made = aStore({ keepCorrections }, `test-${crypto.randomUUID()}`);
    (await rawDatabase(made.name, raw)).close();
    await openLibrary(made.store, made.needs);
    return made;
  };
  const before = raw.stores.corrections?.rows ?? [];

  test('gives what the reader has said, byte for byte, and once', async () => {
    const made = await open();
    expect(JSON.stringify(await correctionsItem.getValue())).toBe(JSON.stringify(before));
    expect(await made.database.corrections.count()).toBe(0);
    made.database.close();
    await made.store.ready();
    expect(await correctionsItem.getValue()).toEqual(before);
  });

  test('has the pack in the shape of today, and is no news to the reader', async () => {
    const { database, events } = await open();
    expect((await readPacks(database)).packs).toMatchObject([{ pack: shipped, damaged: 0 }]);
    expect(await database.meta.get('schema')).toEqual({ key: 'schema', version: schemaVersion });
    expect(events).toEqual([{ is: 'opened' }, { is: 'filled' }]);
  });
});

test('B6, B1 what the reader has said is handed over though there is no room for the pack', async () => {
  const made = aStore({ load: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) });
  const { corrections } = version2.stores;
  (
    await rawDatabase(made.name, { version: 20, stores: { ...version2.stores, packs: { keyPath: 'id' } } })
  ).close();
  await made.store.ready();
  expect(made.kept).toEqual(corrections.rows);
});

test('B6 what cannot be handed over stays where it was', async () => {
  const made = aStore({ keepCorrections: () => Promise.reject(new Error('no')) });
  (await rawDatabase(made.name, version3)).close();
  await made.store.ready();
  expect(await made.database.corrections.count()).toBe(version3.stores.corrections.rows.length);
});
