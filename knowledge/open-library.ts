import type { InterfaceLanguage } from '@/domain/pack/schema';
import type { Database } from './database';
import { createLibrary, type Library } from './library';
import { readIndex, readStoredPacks } from './read-store';
import { readShipped, type LoadShipped } from './shipped-pack';
import { storePack } from './store-pack';

/** Brings the shipped pack into the store, where it is not there or older. Done on install and on update. */
export const seedStore = async (database: Database, load: LoadShipped): Promise<void> => {
  await storePack(database, await readShipped(load));
};

/**
 * Opens the library from the store. An empty store is filled first; where the store itself fails, the shipped pack
 * serves as it is, and `onStoreError` hears why.
 */
export const openLibrary = async (
  database: Database,
  load: LoadShipped,
  language: InterfaceLanguage,
  onStoreError: (error: unknown) => void,
): Promise<Library> => {
  try {
    const stored = await readStored(database, language);
    if (stored) return stored;
    await seedStore(database, load);
    const seeded = await readStored(database, language);
    if (seeded) return seeded;
  } catch (error) {
    onStoreError(error);
  }
  return createLibrary([await readShipped(load)], language);
};

const readStored = async (database: Database, language: InterfaceLanguage): Promise<Library | undefined> => {
  const [packs, index] = await Promise.all([readStoredPacks(database), readIndex(database)]);
  return index && createLibrary(packs, language, index);
};
