import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPack } from '../test/builders';
import { addCorrection, correctionsFor, listCorrections, removeCorrection } from './corrections';
import { createDatabase, type Database } from './database';
import { storePack } from './store-pack';

let database: Database;

beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});

afterEach(() => database.delete());

const correction = { entity: 'mango', alias: 'Mango' };
const url = 'https://news.example/a?id=1#top';
const at = (address: string) => correctionsFor(database, { url: address });

describe('a correction', () => {
  it.each([
    ['page', 'https://news.example/a?id=1#end', true],
    ['page', 'https://news.example/a?id=2', false],
    ['site', 'https://news.example/b', true],
    ['site', 'https://other.example/a?id=1', false],
    ['everywhere', 'https://other.example/', true],
  ] as const)('for the %s, at %s: %s', async (scope, address, holds) => {
    await addCorrection(database, correction, scope, { url });
    expect(await at(address)).toEqual(holds ? [correction] : []);
  });

  it('of an entity as a whole names no alias', async () => {
    await addCorrection(database, { entity: 'mango' }, 'everywhere', { url });
    expect(await at(url)).toEqual([{ entity: 'mango' }]);
  });

  it('keeps no address unless it is for the page', async () => {
    await addCorrection(database, correction, 'everywhere', { url });
    await addCorrection(database, correction, 'site', { url });
    expect(JSON.stringify(await listCorrections(database))).not.toContain('/a');
  });

  it('is taken back by its id, and the others stay', async () => {
    const id = await addCorrection(database, correction, 'site', { url });
    await addCorrection(database, { entity: 'avocado' }, 'site', { url });
    await removeCorrection(database, id);
    await removeCorrection(database, id);
    expect(await at(url)).toEqual([{ entity: 'avocado' }]);
  });

  it('outlives a new revision of the pack', async () => {
    await storePack(database, aPack());
    await addCorrection(database, correction, 'everywhere', { url });
    await storePack(database, aPack({ revision: 2 }));
    expect(await at(url)).toEqual([correction]);
  });

  it('stands in the list, the newest first', async () => {
    await addCorrection(database, correction, 'page', { url });
    await addCorrection(database, { entity: 'avocado' }, 'site', { url });
    expect((await listCorrections(database)).map(({ entity, page, host }) => [entity, page, host])).toEqual([
      ['avocado', undefined, 'news.example'],
      ['mango', 'https://news.example/a?id=1', undefined],
    ]);
  });
});
