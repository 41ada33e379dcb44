import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from '@playwright/test';
import { countMarks, goToOwn, launchFirefox, ownPage } from './firefox';

let browser: Browser;
let page: Page;

/** The introduction opens by itself; from it the way leads to the extension's other pages. */
test.beforeAll(async () => {
  browser = await launchFirefox();
  page = await ownPage(browser, 'welcome');
  await page.bringToFront();
});

test.afterAll(() => browser.close());

const count = (selector: string) => page.evaluate((it) => document.querySelectorAll(it).length, selector);

test('Firefox: the introduction opens on install, and its names are marked', async () => {
  await expect.poll(() => count('.welcome-step')).toBe(3);
  await expect.poll(() => countMarks(page)).toBeGreaterThan(4);
});

test('Firefox: the options have every section, and tell the way to the keys', async () => {
  await goToOwn(page, 'options');
  await expect.poll(() => count('.settings-section')).toBe(9);
  expect(await page.evaluate(() => document.body.textContent)).toContain('Manage Extension Shortcuts');
});

test('Firefox: a theme that is chosen shows at once', async () => {
  await goToOwn(page, 'options');
  await expect.poll(() => count('.choice-option')).toBeGreaterThan(10);
  await page.evaluate(() => {
    const dark = [...document.querySelectorAll('label')].find((it) => it.textContent === 'Dark');
    dark?.querySelector('input')?.click();
  });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('Firefox: the popup opens, and says of a page of the browser’s own that none may read it', async () => {
  await goToOwn(page, 'popup');
  await expect.poll(() => count('.popup')).toBe(1);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.popup-status')?.textContent))
    .toContain('lets no extension read this page');
});

const click = (name: string) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find((it) => it.textContent === wanted);
    found?.click();
  }, name);

const textsOf = (selector: string) =>
  page.evaluate((it) => [...document.querySelectorAll(it)].map(({ textContent }) => textContent), selector);

test('B9, B4 Firefox: the options find a damaged entry and mend it; a store that is deleted under them comes back', async () => {
  const soon = expect.configure({ timeout: 20_000 });
  await goToOwn(page, 'options');
  await soon.poll(() => count('#repair')).toBe(1);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('variorum');
        opened.onsuccess = () => {
          const change = opened.result.transaction('entities', 'readwrite');
          change.objectStore('entities').put({ pack: 'meta-ai', id: 'mango', order: 1 });
          change.oncomplete = () => {
            opened.result.close();
            resolve();
          };
          change.onerror = () => reject(new Error('the row could not be written'));
        };
      }),
  );
  await click('Check');
  const bad = () => textsOf('.findings [data-good=false]');
  await soon.poll(bad).toEqual([expect.stringMatching(/1 of \d+ entries are missing/u)]);
  await click('Rebuild the store');
  await soon.poll(bad).toEqual([]);
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('variorum').onsuccess = done)));
  await click('Check');
  await soon.poll(() => textsOf('.repair-state')).toEqual([expect.stringContaining('cleared the store')]);
  await soon.poll(() => textsOf('.findings')).toEqual([expect.stringContaining('entries can be read')]);
});
