import type { InterfaceLanguage } from '@/domain/pack/schema';
import type { StoreEvent } from '@/domain/store/state';
import type { Database } from './database';
import { createLibrary, type Library } from './library';
import type { Store } from './open-store';
import { readIndex, readPacks } from './read-store';
import { readShipped, type LoadShipped } from './shipped-pack';
import { storePack } from './store-pack';

type Needs = { load: LoadShipped; language: InterfaceLanguage; tell: (event: StoreEvent) => void };

/** Brings the shipped pack into the store, where it is not there or older. Done on install and on update. */
export const seedStore = async (
  store: Store,
  { load, tell }: Pick<Needs, 'load' | 'tell'>,
): Promise<void> => {
  const shipped = await readShipped(load);
  if (await store.use((database) => storePack(database, shipped))) tell({ is: 'filled' });
};

const readAll = async (database: Database) => {
  const [{ packs, lost }, index] = await Promise.all([readPacks(database), readIndex(database)]);
  return {
    packs: packs.map(({ pack }) => pack),
    damaged: packs.reduce((sum, { damaged }) => sum + damaged, lost),
    index,
  };
};

/** Reads the store; where something in it is missing, the shipped pack and the index are written anew. */
const readOrMend = async (database: Database, { load, language, tell }: Needs): Promise<Library> => {
  const stored = await readAll(database);
  const isWhole = stored.index !== undefined && stored.damaged === 0;
  if (isWhole) return createLibrary(stored.packs, language, stored.index);
  if (stored.damaged > 0) tell({ is: 'damaged', rows: stored.damaged });
  await storePack(database, await readShipped(load), true);
  const mended = await readAll(database);
  tell(mended.damaged > 0 ? { is: 'damaged', rows: mended.damaged } : { is: 'filled' });
  return createLibrary(mended.packs, language, mended.index);
};

/** Opens the library from the store. Where the store fails, the shipped pack serves as it came. */
export const openLibrary = async (store: Store, needs: Needs): Promise<Library> =>
  store
    .use((database) => readOrMend(database, needs))
    .catch(async () => createLibrary([await readShipped(needs.load)], needs.language));
