import type { StoreEvent } from '@/domain/store/state';
import { createDatabase } from '@/knowledge/database';
import { createStore, type StoreNeeds } from '@/knowledge/open-store';
import { aPack } from './builders';

/** The shipped pack of these tests, and its bytes. */
export const shipped = aPack({ id: 'meta-ai' });
export const bytesOf = (pack: unknown) => new TextEncoder().encode(JSON.stringify(pack));
export const load = () => Promise.resolve(bytesOf(shipped));

/** A store of its own; what it tells, and what it hands over of the reader's, is listed. */
export const aStore = (parts: Partial<StoreNeeds> = {}, name = `test-${crypto.randomUUID()}`) => {
  const events: StoreEvent[] = [];
  const kept: unknown[] = [];
  const needs = {
    load,
    tell: (event: StoreEvent) => void events.push(event),
    keepCorrections: (rows: unknown[]) => Promise.resolve(void kept.push(...rows)),
    language: 'en' as const,
    ...parts,
  };
  const database = createDatabase(name);
  return { store: createStore(database, needs), database, needs, events, kept, name };
};

/** A table as the browser keeps it. */
type RawTable = {
  keyPath: string | string[];
  autoIncrement?: boolean;
  indexes?: { name: string; keyPath: string | string[]; multiEntry: boolean }[];
  rows?: object[];
};

export type RawDatabase = { version: number; stores: Record<string, RawTable> };

/** A database written without Dexie. The connection stays open, and lets nobody upgrade. */
export const rawDatabase = (name: string, { version, stores }: RawDatabase): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opened = indexedDB.open(name, version);
    opened.onupgradeneeded = () => {
      for (const [store, { rows = [], indexes = [], ...options }] of Object.entries(stores)) {
        const made = opened.result.createObjectStore(store, options);
        for (const { name: index, keyPath, multiEntry } of indexes)
          made.createIndex(index, keyPath, { multiEntry });
        for (const row of rows) made.add(row);
      }
    };
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(new Error('the database could not be written'));
  });
