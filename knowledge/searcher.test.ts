import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, anEntity, aPack } from '../test/builders';
import { createDatabase, type Database } from './database';
import { readSearchIndex } from './search-index';
import { createSearcher } from './searcher';
import { storePack } from './store-pack';

let database: Database;

beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});

afterEach(() => database.delete());

const packOf = (name: string, revision = 1) =>
  aPack({
    id: 'meta-ai',
    revision,
    entities: [anEntity({ name: { en: name } })],
    claims: [aClaim({ statement: { en: `${name} ripens.`, 'zh-Hant': `${name}成熟` } })],
  });
const load = () => Promise.resolve(new TextEncoder().encode(JSON.stringify(packOf('Shipped'))));

const search = async (searcher: ReturnType<typeof createSearcher>, query: string) =>
  (await searcher({ query, language: 'en' })).view.claims.rows.map(({ text }) => text);

describe('a search over what is stored', () => {
  it('builds the index once and keeps it', async () => {
    await storePack(database, packOf('Mango'));
    expect(await search(createSearcher(database, load), 'ripens')).toEqual(['Mango ripens.']);
    expect(await readSearchIndex(database, 'en')).toBeDefined();
  });

  it('finds what has been stored since', async () => {
    await storePack(database, packOf('Mango'));
    const searcher = createSearcher(database, load);
    await search(searcher, 'ripens');
    await storePack(database, packOf('Papaya', 2));
    expect(await search(searcher, 'ripens')).toEqual(['Papaya ripens.']);
  });

  it('speaks the language that is asked for', async () => {
    await storePack(database, packOf('Mango'));
    const searcher = createSearcher(database, load);
    await search(searcher, 'ripens');
    const { view } = await searcher({ query: '成熟', language: 'zh-Hant' });
    expect(view.claims.rows.map(({ text }) => text)).toEqual(['Mango成熟']);
  });

  it('for nothing gives all names in the reader’s order, and is ready then', async () => {
    const [mango] = packOf('Mango').entities;
    const named = ['Ödland', 'papaya', 'Kiwi'].map((en, i) => ({ ...mango!, id: `e${i}`, name: { en } }));
    await storePack(database, { ...packOf('Mango'), entities: [mango!, ...named] });
    const { view, names } = await createSearcher(database, load)({ query: ' ', language: 'en' });
    expect(names.map(({ name }) => name)).toEqual(['Kiwi', 'Mango', 'Ödland', 'papaya']);
    expect(view.entities.total).toBe(0);
    expect(await readSearchIndex(database, 'en')).toBeDefined();
  });
});

describe('a search without a store', () => {
  it('is one over the shipped pack, where nothing is stored yet', async () => {
    expect(await search(createSearcher(database, load), 'ripens')).toEqual(['Shipped ripens.']);
  });

  it('is one over the shipped pack, where the store fails', async () => {
    database.close({ disableAutoOpen: true });
    expect(await search(createSearcher(database, load), 'ripens')).toEqual(['Shipped ripens.']);
  });
});
