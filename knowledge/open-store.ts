import { isClosed, type StoreEvent } from '@/domain/store/state';
import type { Database } from './database';
import { after, inTime } from './in-time';
import { readShipped, type LoadShipped } from './shipped-pack';
import { isClosedError, StoreError, troubleOf } from './store-error';
import { storePack } from './store-pack';

/** The store as the background and our pages use it: open, of this version, and never empty. */
export type Store = {
  database: Database;
  /** Opens it where it is not open; rejects, soon, with the state that it is in. */
  ready: () => Promise<void>;
  /** Works on the open store, once more where the connection was closed under the work. */
  use: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
};

export type StoreNeeds = {
  /** Gives the shipped pack, which fills an empty store. */
  load: LoadShipped;
  tell: (event: StoreEvent) => void;
  /** Takes what versions before kept in the store of the reader's own. */
  keepCorrections: (rows: unknown[]) => Promise<void>;
  /** The connection was closed; whoever follows the store asks again. */
  onClosed?: () => void;
  /** How long whoever waits is kept waiting, and when it is said that there is no answer; milliseconds. */
  patience?: number;
  silence?: number;
};

/** How long the browser may take to clear it; milliseconds. */
const clearing = 300;

export const createStore = (
  database: Database,
  { load, tell, keepCorrections, onClosed = () => undefined, patience = 2000, silence = 10_000 }: StoreNeeds,
): Store => {
  let isBlocked = false;
  let isOpen = false;
  database.on('blocked', () => (isBlocked = true));
  // Dexie closes where another page deletes or upgrades it, and where the browser clears it; also what did not open. It
  // tells before it has closed.
  database.on('close', () => {
    if (isOpen) queueMicrotask(onClosed);
    isOpen = false;
  });
  const lateness = () => ({ is: isBlocked ? 'blocked' : 'silent' }) as const;

  /** What the reader has said goes where no clearing of the store reaches it. */
  const moveCorrections = async () => {
    const rows = await database.corrections.toArray();
    if (rows.length === 0) return;
    await keepCorrections(rows);
    await database.corrections.clear();
  };

  const fill = async () => {
    if ((await database.packs.count()) > 0) return;
    tell({ is: 'cleared' });
    await storePack(database, await readShipped(load));
    tell({ is: 'filled' });
  };

  /** Each whatever becomes of the other: without room for a pack there may be room for a line. */
  const settle = () => moveCorrections().finally(fill);

  /** Tells how opening stands, however long it takes: when it succeeds in the end, that is told, too. */
  const open = async () => {
    isBlocked = false;
    const late = [
      setTimeout(() => isBlocked && tell({ is: 'blocked' }), patience),
      setTimeout(() => tell(lateness()), silence),
    ];
    try {
      await database.open().catch(async (error: unknown) => {
        if (!isClosedError(error)) throw error;
        // The browser is clearing it, and closes what comes too early.
        await after(clearing);
        await database.open();
      });
      isOpen = true;
      tell({ is: 'opened' });
    } catch (error) {
      const trouble = troubleOf(error);
      tell(trouble);
      throw new StoreError(trouble, { cause: error });
    } finally {
      for (const timer of late) clearTimeout(timer);
    }
  };

  /** What does not fit in leaves the store open, and as it was. */
  const begin = () => {
    const opened = open();
    const settled = opened
      .then(settle, () => undefined)
      .catch((error: unknown) => tell(troubleOf(error)))
      .finally(() => (opening = undefined));
    return { opened, settled };
  };

  let opening: ReturnType<typeof begin> | undefined;
  const ready = async () => {
    if (database.isOpen() && !opening) return;
    opening ??= begin();
    const { opened, settled } = opening;
    await inTime(opened, patience, () => new StoreError(lateness()));
    await settled;
  };

  const attempt = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
    await ready();
    return work(database);
  };

  return {
    database,
    ready,
    use: (work) =>
      attempt(work)
        .catch((error: unknown) => {
          if (!isClosedError(error)) throw error;
          return attempt(work);
        })
        .catch((error: unknown) => {
          if (!(error instanceof StoreError && isClosed(error.state))) tell(troubleOf(error));
          throw error;
        }),
  };
};
