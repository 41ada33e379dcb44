import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { DemoServer } from '../scripts/serve-demo';
import { hover, markedTexts } from '../scripts/launch-chromium';
import { expect, test } from './extension';
import { forgetChoices, openOwnPage, store, stored } from './own-pages';

const openArticle = async (page: Page, demo: DemoServer) => {
  await page.goto(`${demo.address}/english.html`);
  await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(5);
};

test.afterEach(({ extension }) => forgetChoices(extension));

test('quiet mode: the marks of an open tab go without reloading, and the panel still knows its names', async ({
  page,
  demo,
  extension,
}) => {
  await openArticle(page, demo);
  const options = await openOwnPage(extension, 'options');
  await options.getByRole('radio', { name: /quiet mode/u }).click();
  await page.bringToFront();
  await expect.poll(async () => (await markedTexts(page)).length).toBe(0);
  const named = () =>
    extension.worker.evaluate(async () =>
      Object.entries(await chrome.storage.session.get())
        .filter(([key]) => key.startsWith('page-'))
        .flatMap(([, value]) => (value as { mentions: unknown[] }).mentions),
    );
  await expect.poll(async () => (await named()).length).toBeGreaterThan(5);
  await options.getByRole('radio', { name: /^Dotted/u }).click();
  await page.bringToFront();
  await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(5);
  await options.close();
});

test('a theme that is chosen shows in an open tab, and on the page itself', async ({
  page,
  demo,
  extension,
}) => {
  await openArticle(page, demo);
  await hover(page, 'cado');
  await page.keyboard.press('Escape');
  const options = await openOwnPage(extension, 'options');
  await options.getByRole('radio', { name: 'Dark' }).click();
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.bringToFront();
  await hover(page, 'Alexandr Wang');
  await expect(page.locator('[popover]')).toHaveAttribute('data-theme', 'dark');
  await options.close();
});

test('a kind that is switched off is not marked in an open tab; on again it is', async ({
  page,
  demo,
  extension,
}) => {
  await openArticle(page, demo);
  const options = await openOwnPage(extension, 'options');
  await options.getByRole('switch', { name: 'Companies' }).click();
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).not.toContain('OpenAI');
  await expect.poll(() => markedTexts(page)).toContain('Avocado');
  await options.getByRole('switch', { name: 'Companies' }).click();
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).toContain('OpenAI');
  await options.close();
});

test('"not this" is listed, and undone in an open tab', async ({ page, demo, extension }) => {
  await openArticle(page, demo);
  await store(extension, {
    corrections: [{ id: 1, entity: 'openai', host: '127.0.0.1', made: '2026-02-05T10:00:00Z' }],
  });
  await expect.poll(() => markedTexts(page)).not.toContain('OpenAI');
  const options = await openOwnPage(extension, 'options');
  await options.getByRole('button', { name: /^Undo: OpenAI/u }).click();
  await expect(options.getByRole('button', { name: /^Undo: OpenAI/u })).toHaveCount(0);
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).toContain('OpenAI');
  await options.close();
});

test('settings: exported, reset and imported they are the same; garbage changes nothing and says why', async ({
  extension,
}) => {
  await store(extension, {
    'mark-settings': { style: 'solid', which: 'first', limit: 3 },
    'off-sites': ['off.example'],
  });
  const options = await openOwnPage(extension, 'options');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  const before = await stored(extension);
  await options.getByRole('button', { name: 'Reset settings' }).click();
  await options.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(options.getByText('All settings are as they were at first.')).toBeVisible();
  expect((await stored(extension))['mark-settings']).toBeUndefined();

  const give = (name: string, text: string) =>
    options
      .locator('input[type=file][accept*=json]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('garbage.json', 'garbage');
  await expect(
    options.getByText('Nothing was changed, because the file cannot be read as JSON.'),
  ).toBeVisible();
  expect((await stored(extension))['mark-settings']).toBeUndefined();
  await give('settings.json', file);
  await expect(options.getByText('The settings of the file hold now.')).toBeVisible();
  const after = await stored(extension);
  for (const key of ['mark-settings', 'off-sites']) expect(after[key]).toEqual(before[key]);
  await options.close();
});

test('requests to the web are counted, and there are none', async ({ page, demo, extension }) => {
  await openArticle(page, demo);
  const options = await openOwnPage(extension, 'options');
  await expect(options.locator('.count')).toHaveText('0');
  await options.close();
});

test('the documents can be read offline', async ({ extension }) => {
  await extension.context.setOffline(true);
  const options = await openOwnPage(extension, 'options');
  await options.getByText('Permissions, each with its reason').click();
  await expect(options.locator('#document-permissions')).toContainText('activeTab');
  await options.getByText('Privacy in full').click();
  await expect(options.locator('#document-privacy')).toContainText('Nothing that you read');
  await extension.context.setOffline(false);
  await options.close();
});

test('the list of news sites is edited and kept', async ({ extension }) => {
  const options = await openOwnPage(extension, 'options');
  await options.locator('textarea').fill('# mine\nnews.example\nnot a site\n');
  await expect(options.locator('.list-problems')).toContainText('Line 3');
  await options.getByRole('button', { name: 'Save the list' }).click();
  await expect
    .poll(async () => (await stored(extension))['site-settings'])
    .toMatchObject({
      news: ['news.example'],
    });
  await expect(options.getByText('Your own list, 1 sites.')).toBeVisible();
  await options.close();
});
