import type { Page } from '@playwright/test';
import type { DemoServer } from '../scripts/serve-demo';
import { hover, markedTexts, type Launched } from '../scripts/launch-chromium';
import { expect, test } from './extension';
import { badgeOf, forgetChoices, openOwnPage, openPopup, store, stored } from './own-pages';

const status = (popup: Page) => popup.locator('.popup-status');
const marks = async (page: Page) => (await markedTexts(page)).length;

const openArticle = async (page: Page, demo: DemoServer) => {
  await page.goto(`${demo.address}/english.html`);
  await expect.poll(() => marks(page)).toBeGreaterThan(5);
};

/** A page of the site that does not look like an article. */
const openPlain = async (page: Page, demo: DemoServer) => {
  const body = '<!doctype html><title>A list</title><p>OpenAI, and Scale AI.</p>';
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${demo.address}/plain`);
};

/** The site as one among many: on the list of news sites. */
const amongMany = { 'site-settings': { chosen: [], news: ['127.0.0.1'], pages: 'articles' } };

test.afterEach(({ extension }) => forgetChoices(extension));

test('a fresh profile opens the introduction, in which a name has a card', async ({ extension }) => {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  await expect.poll(() => extension.context.pages().some(isWelcome)).toBe(true);
  const page = await openOwnPage(extension, 'welcome');
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).toContain('Alexandr Wang');
  await expect(page.locator('.picture')).toHaveCount(3);
  await expect(page.locator('.welcome')).toContainText('does not mean that a statement is wrong');
  await hover(page, 'Alexandr Wang');
  await expect(page.locator('[popover] .entity-name')).toHaveText('Alexandr Wang');
  await page.close();
});

test('opening the popup reads a page that is not read yet; after a reload it is not', async ({
  page,
  demo,
  extension,
}) => {
  await extension.worker.evaluate(() => chrome.scripting.unregisterContentScripts());
  await page.goto(`${demo.address}/english.html`);
  const popup = await openPopup(extension, page);
  await expect(status(popup)).toContainText('because you clicked here');
  await expect.poll(() => marks(page)).toBeGreaterThan(5);
  await expect(popup.locator('.popup-found')).toContainText('names');
  await popup.close();
  await page.reload();
  await expect.poll(async () => (await badgeOf(extension, page)).text).toBe('');
  expect(await marks(page)).toBe(0);
  await extension.worker.evaluate(() =>
    chrome.scripting.registerContentScripts([
      { id: 'reader', matches: ['http://127.0.0.1/*'], js: ['reader.js'] },
    ]),
  );
});

test('off on this site: the marks go at once and stay away; on again they are back without reloading', async ({
  page,
  demo,
  extension,
}) => {
  await openArticle(page, demo);
  const popup = await openPopup(extension, page);
  const onOff = popup.getByRole('switch', { name: '127.0.0.1', exact: true });
  await expect(onOff).toHaveAttribute('aria-checked', 'true');
  await onOff.click();
  await page.bringToFront();
  await expect.poll(() => marks(page)).toBe(0);
  await expect(status(popup)).toContainText('you switched this site off');
  await expect.poll(async () => (await badgeOf(extension, page)).text).toBe('off');
  await page.reload();
  await expect.poll(async () => (await badgeOf(extension, page)).text).toBe('off');
  expect(await marks(page)).toBe(0);
  await onOff.click();
  await page.bringToFront();
  await expect.poll(() => marks(page)).toBeGreaterThan(5);
  await popup.close();
});

test('the badge counts the names with differences, and its title says it in words', async ({
  page,
  demo,
  extension,
}) => {
  await openArticle(page, demo);
  await expect.poll(async () => (await badgeOf(extension, page)).text).toBe('12');
  expect((await badgeOf(extension, page)).title).toBe('12 names, 12 with differences');
});

test('on a site among many, articles are read and other pages are not; a click and "this site" read them', async ({
  page,
  demo,
  extension,
}) => {
  await store(extension, amongMany);
  await openArticle(page, demo);
  await openPlain(page, demo);
  await expect
    .poll(async () => (await badgeOf(extension, page)).title)
    .toBe('Not read, because it does not look like an article. Click to read it');
  expect(await marks(page)).toBe(0);
  const popup = await openPopup(extension, page);
  await expect(status(popup)).toContainText('because you clicked here');
  await expect(status(popup)).toContainText('does not look like an article');
  await expect.poll(() => markedTexts(page)).toContain('OpenAI');
  await popup.close();
  await store(extension, { 'site-settings': { ...amongMany['site-settings'], chosen: ['127.0.0.1'] } });
  await page.reload();
  await expect.poll(() => markedTexts(page)).toContain('OpenAI');
});

test('a page that becomes an article without loading is read', async ({ page, demo, extension }) => {
  await store(extension, amongMany);
  await openPlain(page, demo);
  await expect.poll(async () => (await badgeOf(extension, page)).title).toContain('Not read');
  await page.evaluate(() => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'og:type');
    meta.content = 'article';
    document.head.append(meta);
    history.pushState(null, '', '/news/one');
  });
  await expect.poll(() => markedTexts(page)).toContain('OpenAI');
});

test('A12 a permission that is gone is explained, with the button that asks again', async ({
  page,
  demo,
  extension,
}) => {
  await store(extension, { 'known-grants': { every: false, sites: ['news.example'] } });
  await openArticle(page, demo);
  const popup = await openPopup(extension, page);
  await expect(popup.locator('.notice')).toContainText('no longer lets Variorum read news.example');
  await expect(popup.getByRole('button', { name: 'Allow again' })).toBeVisible();
  await popup.getByRole('button', { name: 'Leave it so' }).click();
  await expect(popup.locator('.notice')).toHaveCount(0);
  await popup.close();
});

test('the keyboard’s commands reach the page', async ({ page, demo, extension }) => {
  await openArticle(page, demo);
  await page.bringToFront();
  const press = (command: string) =>
    extension.worker.evaluate(async (it) => {
      const [tab] = await chrome.tabs.query({ active: true, url: 'http://127.0.0.1/*' });
      const event = chrome.commands.onCommand as unknown as { dispatch: (...args: unknown[]) => void };
      event.dispatch(it, tab);
    }, command);
  const name = page.locator('[popover] .entity-name');
  await expect
    .poll(async () => {
      await press('open-card');
      return name.count();
    })
    .toBe(1);
  const first = await name.textContent();
  await press('next-mention');
  await press('next-mention');
  await expect(name).not.toHaveText(first ?? '');
  await press('previous-mention');
  await press('previous-mention');
  await expect(name).toHaveText(first ?? '');
});

/** A click on the browser's own menu, which no test can make; the reader's click on the page lets the clipboard be written. */
const chooseInMenu = async (extension: Launched, page: Page, entry: object) => {
  await page.bringToFront();
  await page.mouse.click(4, 4);
  await extension.worker.evaluate(async (it) => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'http://127.0.0.1/*' });
    const event = chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void };
    event.dispatch({ ...it, pageUrl: tab?.url }, tab);
  }, entry);
};

test('the menu copies the differences found here, and switches the site off', async ({
  page,
  demo,
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openArticle(page, demo);
  await expect.poll(async () => (await badgeOf(extension, page)).text).toBe('12');
  await chooseInMenu(extension, page, { menuItemId: 'copy-differences' });
  await expect.poll(async () => (await badgeOf(extension, page)).text).toBe('✓');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Avocado · ');
  await chooseInMenu(extension, page, { menuItemId: 'off-here' });
  await expect.poll(() => marks(page)).toBe(0);
});

test('20 pages visited: the store holds none of their addresses', async ({ page, demo, extension }) => {
  for (let visit = 0; visit < 20; visit++)
    await page.goto(`${demo.address}/${visit % 2 === 0 ? 'english' : 'avocado-toast'}.html?visit=${visit}`);
  await openArticle(page, demo);
  const session = await extension.worker.evaluate(() => chrome.storage.session.get());
  const kept = JSON.stringify([await stored(extension), session]);
  expect(kept).not.toMatch(/english|toast|visit=|127\.0\.0\.1:/u);
  const databases = await extension.worker.evaluate(async () => {
    const open = indexedDB.open('variorum');
    const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
    const names = [...database.objectStoreNames];
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise((done) => {
            const request = database.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => done(request.result);
          }),
      ),
    );
    database.close();
    return JSON.stringify(all);
  });
  expect(databases).not.toMatch(/visit=|127\.0\.0\.1/u);
});
