import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect, test } from '@playwright/test';
import { ensureBrowser } from '../scripts/ensure-browser';
import { root } from '../scripts/run';
import { serveDemo, type DemoServer } from '../scripts/serve-demo';
import { inSidebar, openSidebar } from './firefox-sidebar';

// Firefox's own sidebar is driven from the browser's window. What cannot be looked at there, because a frame script stands
// behind the page's wrapper (what the clipboard is given, keys as they come from a keyboard), is done in the same page in a tab.

let browser: Browser;
let demo: DemoServer;
let page: Page;

test.beforeAll(async () => {
  demo = await serveDemo();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: true,
    args: ['-remote-allow-system-access'],
  });
  await browser.installExtension(join(root, '.output', 'firefox-mv3-e2e'));
  page = await browser.newPage();
  await read('english.html');
  await openSidebar(browser);
});

test.afterAll(async () => {
  await browser.close();
  demo.close();
});

/** The extension's background may still be starting: a page that came too early is loaded again. */
const read = (article: string, into = page) =>
  expect
    .poll(
      async () => {
        await into.goto(`${demo.address}/${article}`);
        await into.waitForFunction(() => CSS.highlights.size > 0, { timeout: 2000 }).catch(() => undefined);
        return into.evaluate(() => CSS.highlights.size);
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);

const all = (selector: string) => `[...content.document.querySelectorAll(${JSON.stringify(selector)})]`;
const texts = (selector: string) =>
  inSidebar(browser, `JSON.stringify(${all(selector)}.map((it) => it.textContent.trim()))`).then((json) =>
    typeof json === 'string' ? (JSON.parse(json) as string[]) : [],
  );
const click = (selector: string, text: string) =>
  inSidebar(
    browser,
    `${all(selector)}.find((it) => it.textContent.includes(${JSON.stringify(text)})).click()`,
  );
const change = (selector: string, value: string, event: 'input' | 'change') =>
  inSidebar(
    browser,
    `(() => { const [field] = ${all(selector)}; field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new content.Event('${event}', { bubbles: true })); return true; })()`,
  );
const heading = async () => (await texts('h1')).join();

test('Firefox: the sidebar lists the page in front, and follows tabs and navigation', async () => {
  await page.bringToFront();
  await expect.poll(() => texts('.name-row .name')).toContain('OpenAI');
  const other = await browser.newPage();
  await read('traditional-chinese.html', other);
  await expect.poll(() => texts('.name-row .name')).toContain('Scale AI');
  await expect.poll(() => texts('.name-row .name')).not.toContain('OpenAI');
  await other.goto(`${demo.address}/avocado-toast.html`);
  await expect.poll(() => texts('.panel-empty')).toEqual([expect.stringContaining('No name on this page')]);
  await other.close();
  await page.bringToFront();
  await expect.poll(() => texts('.name-row .name')).toContain('OpenAI');
});

test('Firefox: in the sidebar a name leads to its entity, and back to the page as it was', async () => {
  await click('.choice button', 'In order');
  await click('.names button.row-link', 'Scale AI');
  await expect.poll(() => texts('.steps-said')).toEqual([expect.stringMatching(/^\d+ of 17$/)]);
  const [said] = await texts('.steps-said');
  await inSidebar(browser, `${all('.name-row a.icon-button')}[0].click()`);
  await expect.poll(heading).toBe('Meta');
  await inSidebar(browser, 'content.history.back()');
  await expect.poll(() => texts('.steps-said')).toEqual([said]);
});

test('Firefox: the sidebar searches, and looks back to a day', async () => {
  await change('input[type="search"]', '闭源模型', 'input');
  await expect.poll(() => texts('.found-phrases')).toContainEqual(expect.stringContaining('閉源'));
  await change('input[type="search"]', 'avocado', 'input');
  await expect.poll(async () => (await texts('.found-entities .found-text'))[0]).toBe('Avocado');
  await inSidebar(browser, `${all('.found-entities')}[0].click()`);
  await expect.poll(() => texts('.difference .value')).toContain('Not disclosed');
  await change('.as-of input[type="date"]', '2025-12-12', 'change');
  await expect.poll(() => texts('.difference .value')).not.toContain('Not disclosed');
  expect(await texts('.since-then summary')).toEqual([expect.stringMatching(/^Since then, \d+ statements$/)]);
});

/** The address of the extension's own pages. */
const ownOrigin = async () => String(await inSidebar(browser, 'content.location.origin'));

test('Firefox: the panel in a tab copies a difference, and is worked with the keyboard only', async () => {
  const tab = await browser.newPage();
  // Puppeteer does not learn when an extension's page has come; the page itself knows.
  void tab.goto(`${await ownOrigin()}/sidepanel.html#entity=avocado`).catch(() => undefined);
  await expect
    .poll(() => tab.$$eval('.difference', ({ length }) => length).catch(() => 0))
    .toBeGreaterThan(0);
  await tab.evaluate(() => {
    navigator.clipboard.write = async ([item]) => {
      const text = await item?.getType('text/plain').then((blob) => blob.text());
      document.documentElement.dataset.copied = text;
    };
  });
  await tab.focus('[aria-label="Copy: Schedule"]');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.copy-formats button');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  const copied = () => tab.evaluate(() => document.documentElement.dataset.copied);
  await expect.poll(copied).toBe(readFileSync(join(root, 'test', 'golden', 'schedule.md'), 'utf8'));
  const focused = () => tab.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  await tab.focus('.tabs a:nth-child(2)');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('[role="grid"]');
  await tab.focus('[role="rowheader"]');
  await tab.keyboard.press('ArrowRight');
  await expect.poll(focused).toContain('All Weather Finance');
  await tab.keyboard.press('Enter');
  await expect.poll(focused).toBe('Open or closed');
  await tab.keyboard.press('Escape');
  await expect.poll(focused).toContain('All Weather Finance');
  await tab.close();
});
