import Dexie from 'dexie';
import type { InterfaceLanguage } from '@/domain/pack/schema';
import { inTime } from './in-time';
import type { Store, StoreNeeds } from './open-store';
import { keepSearchIndex } from './search-index';
import { readShipped } from './shipped-pack';
import { StoreError, troubleOf } from './store-error';
import { storePack } from './store-pack';

type Needs = Pick<StoreNeeds, 'load' | 'tell' | 'keepCorrections' | 'patience'>;

/** How long a store that does not answer is waited for; milliseconds. */
const answersWithin = 5000;

const answered = <Result>(work: PromiseLike<Result>, time = answersWithin): Promise<Result> =>
  inTime(work, time, () => new StoreError({ is: 'blocked' }));

/**
 * Saves what versions before 3 kept in the store of the reader's own, as far as it can be read, from a store that does not open
 * as it should: without a version, whatever its tables are.
 */
export const rescueCorrections = async (name: string, keep: Needs['keepCorrections']): Promise<void> => {
  const raw = new Dexie(name);
  const rows: unknown[] = [];
  try {
    await answered(raw.open());
    if (raw.tables.some((table) => table.name === 'corrections'))
      await answered(raw.table('corrections').each((row) => rows.push(row)));
  } catch {
    // What has been read until here is what there is.
  } finally {
    raw.close();
  }
  if (rows.length > 0) await keep(rows);
};

/** Deletes the store, and makes a new one with the shipped pack. */
export const replaceStore = async ({ database, ready }: Store, { tell, patience }: Needs): Promise<void> => {
  tell({ is: 'emptied' });
  try {
    await answered(database.delete({ disableAutoOpen: false }), patience);
    await ready();
  } catch (error) {
    tell(troubleOf(error));
    throw error;
  }
};

/**
 * Makes all that can be made again from packs. A store that does not open is replaced, what it holds of the reader's own
 * being saved first; one that a newer version has written, that is held open or that does not answer is left alone.
 */
export const rebuildStore = async (
  store: Store,
  needs: Needs & { language: InterfaceLanguage },
): Promise<void> => {
  const { load, tell, keepCorrections, language } = needs;
  try {
    await store.ready();
  } catch (error) {
    if (troubleOf(error).is !== 'broken') throw error;
    await rescueCorrections(store.database.name, keepCorrections);
    await replaceStore(store, needs);
  }
  const shipped = await readShipped(load);
  await store.use(async (database) => {
    await storePack(database, shipped, true);
    await database.indexes.where('id').startsWith('search-').delete();
    await keepSearchIndex(database, language);
  });
  tell({ is: 'filled' });
};
