import { createDatabase } from '@/knowledge/database';
import { createPackShelf } from '@/knowledge/shelf';
import { readShipped } from '@/knowledge/shipped-pack';
import { createStoreShelf } from '@/knowledge/store-shelf';
import { createLazy } from '@/utils/lazy';
import { loadShippedPack } from '@/utils/load-shipped-pack';

/** One connection for the whole panel; it opens with the first question and lives as long as the page. */
export const database = createDatabase();

export const storeShelf = createStoreShelf(database);

/** What serves where the store fails, or before anything has been stored. */
export const shippedShelf = createLazy(async () => createPackShelf([await readShipped(loadShippedPack)]));
