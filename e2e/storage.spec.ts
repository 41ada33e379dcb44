import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hover, launchChromium, markedTexts } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import type { DemoServer } from '../scripts/serve-demo';
import { expect as expectSoon, killWorker, test } from './extension';
import { forgetChoices, openOwnPage, openPopup, store } from './own-pages';
import { badgeEverywhere, holdStore, openBarePage, releaseStore, writeRow } from './store';

/** What is kept waiting on purpose takes seconds; a busy machine takes more. */
const expect = expectSoon.configure({ timeout: 20_000 });
test.describe.configure({ timeout: 120_000 });

/** The article is marked, and a card comes: all that a reader needs. */
const expectReading = async (page: Page, demo: DemoServer) => {
  await page.bringToFront();
  await page.goto(`${demo.address}/english.html`);
  await expect.poll(async () => (await markedTexts(page)).length, { timeout: 20_000 }).toBeGreaterThan(5);
  await hover(page, 'Alexandr Wang');
  await expect(page.locator('[popover] .entity-name')).toHaveText('Alexandr Wang');
};

const notice = (own: Page) => own.locator('.store-notice');
const openOptions = async (from: Page) => {
  const [options] = await Promise.all([
    from.context().waitForEvent('page'),
    notice(from).getByRole('button').click(),
  ]);
  await options.locator('#repair').waitFor();
  return options;
};

test('B3 a store that is held by another page: reading goes on, all pages say so, and it passes by itself', async ({
  page,
  demo,
  extension,
}) => {
  const bare = await openBarePage(extension);
  await killWorker(page);
  await holdStore(bare);
  await expectReading(page, demo);
  const panel = await openOwnPage(extension, 'sidepanel');
  await expect(notice(panel)).toContainText('keeps the store from opening');
  await panel.evaluate(() => (location.hash = '#entity=avocado'));
  await expect(panel.locator('h1')).toHaveText('Avocado');
  await expect.poll(() => badgeEverywhere(panel)).toBe('!');
  const popup = await openPopup(extension, page);
  await expect(notice(popup)).toContainText('keeps the store from opening');
  const options = await openOptions(panel);
  await expect(options.locator('.repair-state')).toContainText('Close its other tabs');
  await expect(options.locator('.findings')).toContainText('keeps the store from opening');

  await releaseStore(bare);
  for (const own of [panel, popup]) await expect(notice(own)).toHaveCount(0);
  await options.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(options.locator('.findings')).toContainText('entries can be read');
  await expect.poll(() => badgeEverywhere(panel)).toBe('');
  for (const own of [bare, panel, popup, options]) await own.close();
});

test('B11, B4 a store that the browser clears under an open panel is filled again; what is the reader’s holds', async ({
  page,
  demo,
  extension,
}) => {
  await store(extension, {
    corrections: [{ id: 1, entity: 'openai', made: '2026-02-05T10:00:00Z' }],
    'mark-settings': { style: 'solid', which: 'first', limit: 3 },
  });
  const panel = await openOwnPage(extension, 'sidepanel');
  await panel.evaluate(() => (location.hash = '#entity=avocado'));
  await expect(panel.locator('.entity-summary')).not.toBeEmpty();
  const session = await page.context().newCDPSession(panel);
  const origin = await panel.evaluate(() => location.origin);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await expect(notice(panel)).toContainText('The browser had cleared the store');
  await killWorker(page);
  await expectReading(page, demo);
  expect(await markedTexts(page)).not.toContain('OpenAI');
  const count = () =>
    panel.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).join());
  await expect.poll(count).toBe('variorum');
  await notice(panel).getByRole('button', { name: 'OK' }).click();
  await expect(notice(panel)).toHaveCount(0);
  await panel.reload();
  await expect(panel.locator('h1')).toHaveText('Avocado');
  await expect(notice(panel)).toHaveCount(0);
  await panel.close();
  await forgetChoices(extension);
});

test('B9 a damaged entry is left out and counted, and rebuilding brings it back', async ({ extension }) => {
  const bare = await openBarePage(extension);
  const panel = await openOwnPage(extension, 'sidepanel');
  await panel.evaluate(() => (location.hash = '#search='));
  await expect(panel.locator('.names')).toContainText('Mango');
  await writeRow(bare, 'entities', { pack: 'meta-ai', id: 'mango', order: 1, name: 'no names' });
  await panel.reload();
  await expect(notice(panel)).toContainText('1 entry of the store cannot be read');
  await expect(panel.locator('.names')).toContainText('Avocado');
  await expect(panel.locator('.names')).not.toContainText('Mango');
  const options = await openOptions(panel);
  await expect(options.locator('.findings [data-good=false]')).toHaveText(/1 of \d+ entries are missing/);
  await options.getByRole('button', { name: 'Rebuild the store' }).click();
  await expect(options.getByText('The store has been rebuilt.')).toBeVisible();
  await expect(options.locator('.findings [data-good=false]')).toHaveCount(0);
  await expect(notice(panel)).toHaveCount(0);
  await expect(panel.locator('.names')).toContainText('Mango');
  for (const own of [bare, panel, options]) await own.close();
});

test('B7 a store of a newer version is left alone until the reader resets everything', async ({
  page,
  demo,
  extension,
}) => {
  const bare = await openBarePage(extension);
  await writeRow(bare, 'meta', { key: 'schema', version: 99 });
  await store(extension, { 'mark-settings': { style: 'solid', which: 'every', limit: 1000 } });
  await killWorker(page);
  await expectReading(page, demo);
  const options = await openOwnPage(extension, 'options');
  await expect(options.locator('.repair-state')).toContainText(
    'A newer version of Variorum has written the store',
  );
  await options.getByRole('button', { name: 'Rebuild the store' }).click();
  await expect(options.locator('.setting-state').getByText('newer version')).toBeVisible();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save what is yours' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('"style": "solid"');
  await options.getByRole('button', { name: 'Reset everything' }).click();
  await options.getByRole('button', { name: 'Delete all of it' }).click();
  await expect(options.getByText('Everything is as it was at first.')).toBeVisible();
  await expect(options.locator('.repair-state')).toHaveCount(0);
  await expect(options.getByRole('radio', { name: /^Dotted/u })).toBeChecked();
  for (const own of [bare, options]) await own.close();
});

/** The extension as it would be without the permission that frees it from the browser's quota. */
const withoutUnlimitedStorage = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-quota-'));
  await cp(join(root, '.output', 'chrome-mv3-e2e'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((it) => it !== 'unlimitedStorage');
  await writeFile(file, JSON.stringify(manifest));
  return folder;
};

test('B1 without room reading goes on, and it is said how much is needed', async ({ demo }) => {
  const folder = await withoutUnlimitedStorage();
  const extension = await launchChromium({ extension: folder, headless: true });
  const page = await extension.context.newPage();
  const options = await openOwnPage(extension, 'options');
  const session = await extension.context.newCDPSession(options);
  const origin = await options.evaluate(() => location.origin);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // The browser looks at the quota again when it makes the store anew.
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await expect(options.locator('.repair-state')).toContainText(/needs about \d+ kB/);
  await expect.poll(() => badgeEverywhere(options)).toBe('!');
  await killWorker(page);
  await expectReading(page, demo);
  const popup = await openPopup(extension, page);
  await expect(notice(popup)).toContainText(/needs about \d+ kB/);
  await extension.close();
  await rm(folder, { recursive: true, force: true });
});
