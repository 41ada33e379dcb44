import type { Page } from '@playwright/test';
import type { Launched } from '../scripts/launch-chromium';

/** A page of the extension's origin in which nothing of ours runs. */
export const openBarePage = async ({ context, worker }: Launched): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/packs/meta-ai.json`);
  return page;
};

/** Puts an empty store of an older version in the place of ours, and holds it open, deaf to who wants to upgrade it. */
export const holdStore = (bare: Page): Promise<void> =>
  bare.evaluate(async () => {
    const done = (request: IDBRequest) =>
      new Promise<boolean>((resolve) => {
        request.onsuccess = () => resolve(true);
        request.onerror = () => resolve(false);
      });
    // A worker that starts just then makes the store anew, and is told to close it again.
    for (;;) {
      await done(indexedDB.deleteDatabase('variorum'));
      const opened = indexedDB.open('variorum', 5);
      if (!(await done(opened))) continue;
      Reflect.set(globalThis, 'held', opened.result);
      return;
    }
  });

export const releaseStore = (bare: Page): Promise<void> =>
  bare.evaluate(() => (Reflect.get(globalThis, 'held') as IDBDatabase).close());

/** Writes a row past Dexie, and tells the pages of ours as Dexie would. */
export const writeRow = (bare: Page, table: string, row: object): Promise<void> =>
  bare.evaluate(
    ([name, value]) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('variorum');
        opened.onsuccess = () => {
          const change = opened.result.transaction(name, 'readwrite');
          change.objectStore(name).put(value);
          change.oncomplete = () => {
            opened.result.close();
            new BroadcastChannel('x-storagemutated-1').postMessage({ all: true });
            resolve();
          };
          change.onerror = () => reject(new Error('the row could not be written'));
        };
      }),
    [table, row] as const,
  );

/** What the button shows on tabs that say nothing of their own. */
export const badgeEverywhere = (own: Page): Promise<string> =>
  own.evaluate(() => chrome.action.getBadgeText({}));
