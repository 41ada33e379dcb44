import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesViewOf } from '@/domain/panel/sources-view';
import { loadSearchIndex } from '@/domain/search/search-index';
import { readBuiltInPack } from '../scripts/built-in-library';
import { aClaim, aPack, anEntity } from '../test/builders';
import { createDatabase, type Database } from './database';
import { keepSearchIndex, readSearchIndex } from './search-index';
import { createPackShelf, type Shelf } from './shelf';
import { storePack } from './store-pack';
import { createStoreShelf } from './store-shelf';

let database: Database;
let store: Shelf;

beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
  store = createStoreShelf(database, (rows) => expect(rows).toBe(0));
});

afterEach(() => database.delete());

const builtIn = await readBuiltInPack();
const another = aPack({
  id: 'another',
  entities: [
    anEntity({ id: 'avocado', name: { en: 'The fruit' } }),
    anEntity({ id: 'figs', name: { en: 'Figs' } }),
  ],
  claims: [aClaim({ id: 'green', entity: 'figs', statement: { en: 'Figs are greenish.' } })],
});

describe('the store and the packs themselves', () => {
  const packs = [builtIn, another];
  const fromPacks = createPackShelf(packs);

  beforeEach(async () => {
    for (const pack of packs) await storePack(database, pack);
  });

  it('say the same of entities, of one pack or of the first that holds them', async () => {
    for (const [entity, pack] of [
      ['avocado', undefined],
      ['avocado', 'another'],
      ['figs', undefined],
      ['nobody', undefined],
    ] as const)
      expect(await store.about(entity, pack)).toEqual(await fromPacks.about(entity, pack));
    expect((await store.about('avocado'))?.id).toBe(builtIn.id);
    expect((await store.about('avocado', 'another'))?.id).toBe('another');
  });

  it('count the same origins, though the store is read in part', async () => {
    for (const entity of ['avocado', 'meta', 'figs']) {
      const [here, there] = await Promise.all([store.about(entity), fromPacks.about(entity)]);
      expect(sourcesViewOf(here!, 'en').origins).toBe(sourcesViewOf(there!, 'en').origins);
    }
    const yann = await store.about('yann-lecun');
    expect(yann!.sources.length).toBeLessThan(builtIn.sources.length);
  });

  it('say the same of sources', async () => {
    const [source] = builtIn.sources;
    for (const asked of [
      [builtIn.id, source!.id],
      ['another', 's1'],
      ['another', source!.id],
    ] as const)
      expect(await store.from(asked[0], asked[1])).toEqual(await fromPacks.from(asked[0], asked[1]));
  });

  it('name the same entities, of all packs', async () => {
    expect(await store.entities()).toEqual(await fromPacks.entities());
  });

  it('find the same, of all packs', async () => {
    const search = loadSearchIndex(await keepSearchIndex(database, 'en'));
    for (const query of ['green', 'avocado', 'CNBC', '閉源'])
      expect(await store.found(search(query))).toEqual(await fromPacks.found(search(query)));
  });

  it('have the same revisions', async () => {
    expect(await store.versions()).toEqual(await fromPacks.versions());
  });
});

describe('the search index', () => {
  it('is one record a language, of the packs that are stored', async () => {
    await storePack(database, another);
    expect(await readSearchIndex(database, 'en')).toBeUndefined();
    const built = await keepSearchIndex(database, 'en');
    expect(await readSearchIndex(database, 'en')).toEqual(built);
    expect(await readSearchIndex(database, 'zh-Hant')).toBeUndefined();
    await storePack(database, { ...another, revision: 2 });
    expect(await readSearchIndex(database, 'en')).toBeUndefined();
  });

  it('does not take the place of the alias index, nor the other way round', async () => {
    await storePack(database, another);
    await keepSearchIndex(database, 'en');
    expect((await database.indexes.toArray()).map(({ id }) => id)).toEqual([
      'aliases',
      'origins-another',
      'search-en',
    ]);
  });
});

describe('a question that is kept', () => {
  it('is answered again when the pack changes, and only when what was asked for does', async () => {
    await storePack(database, another);
    const names: (string | undefined)[] = [];
    const subscription = liveQuery(() => store.about('figs')).subscribe((pack) =>
      names.push(pack?.entities.find(({ id }) => id === 'figs')?.name.en),
    );
    await expect.poll(() => names).toEqual(['Figs']);
    const renamed = another.entities.map((entity) => ({ ...entity, name: { en: `${entity.name.en}!` } }));
    await storePack(database, { ...another, revision: 2, entities: renamed });
    await expect.poll(() => names.at(-1)).toBe('Figs!');
    subscription.unsubscribe();
  });
});
