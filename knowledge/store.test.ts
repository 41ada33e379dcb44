import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileIndex } from '@/domain/mentions/alias-index';
import { buildLexicon } from '@/domain/mentions/lexicon';
import { aPack, anAlias, anEntity } from '../test/builders';
import { aStore, bytesOf, load, shipped } from '../test/stores';
import { schemaVersion, type Database } from './database';
import { openLibrary, seedStore } from './open-library';
import { readIndex, readStoredPacks } from './read-store';
import { storePack } from './store-pack';

let database: Database;

let opened: ReturnType<typeof aStore>;

beforeEach(() => {
  opened = aStore();
  database = opened.database;
});

afterEach(() => database.delete());

const readStoredPack = async (from: Database, id: string) =>
  (await readStoredPacks(from)).find((pack) => pack.id === id);
const seed = (from = load) => seedStore(opened.store, { ...opened.needs, load: from });
const open = (from = load) => openLibrary(opened.store, { ...opened.needs, load: from });
const failOnLoad = () => Promise.reject(new Error('the file must not be read'));

describe('a stored pack', () => {
  it('comes back as it was', async () => {
    expect(await storePack(database, shipped)).toBe(true);
    expect(await readStoredPack(database, shipped.id)).toEqual(shipped);
  });

  it('has its compiled index and the schema version beside it', async () => {
    await storePack(database, shipped);
    expect((await readIndex(database))?.terms.length).toBeGreaterThan(0);
    expect(await database.meta.get('schema')).toEqual({ key: 'schema', version: schemaVersion });
  });

  it('F6 is looked for at the next start with the index as it is stored: nothing is compiled', async () => {
    await seed();
    const row = (await database.indexes.get('aliases'))!;
    const other = buildLexicon({ entities: [anEntity({ aliases: [anAlias({ text: 'Kumquat' })] })] });
    await database.indexes.put({ ...row, index: compileIndex(other) } as typeof row);
    expect((await open()).scan('A Kumquat came.')).toHaveLength(1);
  });

  it('is not written again at the same revision, nor by an older one', async () => {
    await storePack(database, { ...shipped, revision: 3 });
    expect(await storePack(database, { ...shipped, revision: 3 })).toBe(false);
    expect(await storePack(database, { ...shipped, revision: 2, entities: [], claims: [], notes: [] })).toBe(
      false,
    );
    expect((await readStoredPack(database, shipped.id))?.entities).toEqual(shipped.entities);
  });

  it('is replaced whole by a newer revision', async () => {
    await storePack(database, shipped);
    const newer = { ...shipped, revision: shipped.revision + 1, claims: [], notes: [] };
    expect(await storePack(database, newer)).toBe(true);
    expect(await readStoredPack(database, shipped.id)).toEqual(newer);
    expect(await database.claims.count()).toBe(0);
  });

  it('is written once when two contexts load at once', async () => {
    const written = await Promise.all([storePack(database, shipped), storePack(database, shipped)]);
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await readStoredPack(database, shipped.id)).toEqual(shipped);
  });

  it('A3, B13 stays when writing the next one fails half way', async () => {
    await storePack(database, shipped);
    const twice = shipped.entities.flatMap((entity) => [entity, entity]);
    await expect(storePack(database, { ...shipped, revision: 99, entities: twice })).rejects.toThrow();
    expect(await readStoredPack(database, shipped.id)).toEqual(shipped);
  });
});

describe('two packs', () => {
  const other = aPack({
    id: 'another',
    entities: [anEntity({ id: 'figs', name: { en: 'Figs' }, aliases: [anAlias({ text: 'Fig Newton' })] })],
    claims: [],
    notes: [],
  });
  const found = async (text: string) => (await open()).scan(text).length;

  it('are looked for by one index', async () => {
    await seed();
    expect(await found('Fig Newton')).toBe(0);
    await storePack(database, other);
    expect(await found(`Fig Newton and ${shipped.entities[0]!.aliases[0]!.text}`)).toBe(2);
  });

  it('both stay in the index when one of them is renewed', async () => {
    await storePack(database, other);
    await storePack(database, { ...shipped, revision: 7 });
    expect(await found(`Fig Newton and ${shipped.entities[0]!.aliases[0]!.text}`)).toBe(2);
  });

  it('are both there when they are stored at once', async () => {
    await Promise.all([storePack(database, shipped), storePack(database, other)]);
    expect(await found(`Fig Newton and ${shipped.entities[0]!.aliases[0]!.text}`)).toBe(2);
  });

  it('each have their cards; where both hold an entity, the shipped one’s counts', async () => {
    const [entity] = shipped.entities;
    await storePack(database, {
      ...other,
      entities: [...other.entities, { ...entity!, name: { en: 'Else' } }],
    });
    const library = await open();
    expect(library.card('figs')?.name).toBe('Figs');
    await seed();
    const both = await open();
    expect(both.card(entity!.id)?.name).toBe(entity!.name.en);
  });

  it('an index of other revisions is not used', async () => {
    await storePack(database, shipped);
    await database.packs.update(shipped.id, { revision: 99 });
    expect(await readIndex(database)).toBeUndefined();
  });
});

describe('the library', () => {
  it('fills an empty store from the file and finds the names', async () => {
    const library = await open();
    const [entity] = shipped.entities;
    expect(library.scan(`Then ${entity!.aliases[0]!.text} came.`)).toHaveLength(1);
    expect(library.card(entity!.id)?.name).toBe(entity!.name.en);
  });

  it('second-load: reads the store only', async () => {
    await seed();
    const library = await open(failOnLoad);
    expect(library.card(shipped.entities[0]!.id)).toBeDefined();
  });

  it('refuses a broken pack with path and sentence, and the stored one stays', async () => {
    await seed();
    const broken = { ...shipped, revision: 9, claims: [{ ...shipped.claims[0], hedge: 'perhaps' }] };
    await expect(seed(() => Promise.resolve(bytesOf(broken)))).rejects.toThrow('claims.0.hedge');
    expect(await readStoredPack(database, shipped.id)).toEqual(shipped);
  });
});
