import { createDatabase } from '@/knowledge/database';
import { createStore } from '@/knowledge/open-store';
import { readShipped } from '@/knowledge/shipped-pack';
import { createStoreShelf } from '@/knowledge/store-shelf';
import { keepCorrections } from '@/utils/corrections';
import { createLazy } from '@/utils/lazy';
import { loadShippedPack } from '@/utils/load-shipped-pack';
import { tellStore } from '@/utils/store-state';

/** Hears when the connection was closed from outside. */
export const closings = new EventTarget();

export const storeNeeds = { load: loadShippedPack, tell: tellStore, keepCorrections };

/** One connection for the whole page; it opens with the first question and lives as long as the page. */
export const store = createStore(createDatabase(), {
  ...storeNeeds,
  onClosed: () => closings.dispatchEvent(new Event('closed')),
});

export const storeShelf = createStoreShelf(store.database, (rows) => tellStore({ is: 'damaged', rows }));

/** What serves where the store fails. */
export const shippedPack = createLazy(() => readShipped(loadShippedPack));
