import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Page as Panel } from 'puppeteer-core';
import { hover, markedTexts, type Launched } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import type { DemoServer } from '../scripts/serve-demo';
import { expect, killWorker, test } from './extension';
import { clickOn, textsOf } from './own-panel';

/** Opens the English article and the browser's own side panel from the card of a name. */
const openPanel = async (
  page: Page,
  demo: DemoServer,
  extension: Launched,
  name = 'cado',
): Promise<Panel> => {
  await page.goto(`${demo.address}/english.html`);
  await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(5);
  await hover(page, name);
  await page.locator('[popover] .action').first().click();
  const panel = await extension.panel();
  await panel.waitForSelector('h1');
  return panel;
};

const textOf = (panel: Panel, selector: string) =>
  panel.$eval(selector, ({ textContent }) => textContent.trim()).catch(() => '');
const heading = (panel: Panel) => textOf(panel, 'h1');
const addressOf = (panel: Panel) => panel.evaluate(() => location.hash);
const originOf = (panel: Panel) => panel.evaluate(() => location.origin);
const goTo = (panel: Panel, address: string) =>
  panel.evaluate((it) => {
    location.hash = it;
  }, address);

test('opens from the card at its entity; links, back and forward lead through it', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await expect.poll(() => heading(panel)).toBe('Avocado');
  expect((await textsOf(panel, '.difference')).length).toBeGreaterThan(5);
  await clickOn(panel, '.facts a', 'Meta');
  await expect.poll(() => heading(panel)).toContain('Meta');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await panel.locator('[aria-label="Back"]').click();
  await expect.poll(() => heading(panel)).toBe('Avocado');
  await panel.locator('[aria-label="Forward"]').click();
  await expect.poll(() => heading(panel)).toContain('Meta');
  await page.keyboard.press('Escape');
  await expect(page.locator('[popover]')).toHaveCount(0);
  await hover(page, 'OpenAI');
  await page.locator('[popover] .action').first().click();
  await expect.poll(() => heading(panel)).toBe('OpenAI');
});

test('lists what the page names, and follows tabs, navigation and later text', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await clickOn(panel, '.bar-link', 'This page');
  const names = () => textsOf(panel, '.name-row .name');
  await expect.poll(names).toContain('OpenAI');
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Later that day DeepSeek was named as well.';
    document.querySelector('article')?.append(paragraph);
  });
  await expect.poll(names).toContain('DeepSeek');
  const other = await extension.context.newPage();
  await other.goto(`${demo.address}/traditional-chinese.html`);
  await expect.poll(names).not.toContain('OpenAI');
  await expect.poll(names).toContain('Scale AI');
  await other.goto(`${demo.address}/avocado-toast.html`);
  await expect.poll(() => textOf(panel, '.panel-empty')).toContain('No name on this page');
  await other.goto('about:blank');
  await expect.poll(() => textOf(panel, '.panel-empty')).toContain('not being read');
  expect(await textOf(panel, '.panel-empty')).toContain('pages of the browser itself cannot be read');
  await other.close();
  await expect.poll(names).toContain('OpenAI');
});

/** The words that highlights other than underlines stand on. */
const litWords = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .filter(({ priority }) => priority > 0)
      .flatMap((highlight) =>
        [...highlight].map(({ startContainer }) => startContainer.textContent?.replace(/\s+/g, ' ') ?? ''),
      ),
  );

test('a row brings its mention into view and flashes it, without a change to the page', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await page.keyboard.press('Escape');
  await clickOn(panel, '.bar-link', 'This page');
  await panel.waitForSelector('.steps');
  await page.evaluate(() => {
    document.body.style.paddingTop = '3000px';
    scrollTo(0, 0);
    const seen: string[] = [];
    (globalThis as { seen?: string[] }).seen = seen;
    new MutationObserver((list) => seen.push(...list.map(({ target }) => target.nodeName))).observe(
      document,
      {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      },
    );
  });
  await clickOn(panel, '.choice button', 'In order');
  await clickOn(panel, '.names button.row-link', 'Scale AI');
  await expect.poll(() => textOf(panel, '.steps-said')).toMatch(/^\d+ of 17$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await expect.poll(() => litWords(page)).toEqual([expect.stringContaining('Scale AI')]);
  await expect.poll(() => litWords(page)).toEqual([]);
  expect(await page.evaluate(() => (globalThis as { seen?: string[] }).seen)).toEqual([]);
});

test('next and previous go through the mentions', async ({ page, demo, extension }) => {
  const panel = await openPanel(page, demo, extension);
  await clickOn(panel, '.bar-link', 'This page');
  await panel.waitForSelector('.steps');
  const said = () => textOf(panel, '.steps-said');
  await panel.locator('[aria-label="Next mention"]').click();
  await expect.poll(said).toBe('1 of 17');
  await panel.locator('[aria-label="Previous mention"]').click();
  await expect.poll(said).toBe('17 of 17');
});

test('Back leads to this page as it was left: in order, at its mention', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await clickOn(panel, '.bar-link', 'This page');
  await panel.waitForSelector('.steps');
  await clickOn(panel, '.choice button', 'In order');
  await panel.locator('[aria-label="Previous mention"]').click();
  await expect.poll(() => textOf(panel, '.steps-said')).toBe('17 of 17');
  await panel.locator('.name-row:last-child a.icon-button').click();
  await expect.poll(() => heading(panel)).toBe('Avocado');
  await panel.locator('[aria-label="Back"]').click();
  await expect.poll(() => textOf(panel, '.steps-said')).toBe('17 of 17');
  expect(await textsOf(panel, '[aria-current="true"] .name')).toEqual(['Avocado']);
});

test('pointing at a mention lights its row, and pointing at a row its mention', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await page.keyboard.press('Escape');
  await clickOn(panel, '.bar-link', 'This page');
  await panel.waitForSelector('.name-row');
  const lit = () => textsOf(panel, '.name-row[data-lit="true"] .name');
  await hover(page, 'OpenAI');
  await expect.poll(lit).toEqual(['OpenAI']);
  await page.mouse.move(2, 2);
  await expect.poll(lit).toEqual([]);
  await panel.hover('.name-row:nth-child(2)');
  await expect.poll(async () => (await litWords(page)).length).toBe(1);
  await panel.hover('h1');
  await expect.poll(() => litWords(page)).toEqual([]);
});

test('says why a page is not read, with the button that changes it', async ({ page, demo, extension }) => {
  const panel = await openPanel(page, demo, extension);
  await clickOn(panel, '.bar-link', 'This page');
  await panel.waitForSelector('.name-row');
  await extension.worker.evaluate(() =>
    chrome.storage.local.set({ 'off-sites': ['127.0.0.1'], 'off-sites$': { v: 2 } }),
  );
  await expect.poll(() => textOf(panel, '.panel-empty')).toContain('You have switched this site off.');
  await clickOn(panel, '.panel-empty button', 'Switch on for 127.0.0.1');
  await expect.poll(async () => (await textsOf(panel, '.name-row')).length).toBeGreaterThan(5);
});

test('the search finds in any script, and leads on', async ({ page, demo, extension }) => {
  const panel = await openPanel(page, demo, extension);
  await panel.locator('input[type="search"]').click();
  await panel.keyboard.type('闭源模型');
  await expect.poll(() => textsOf(panel, '.found-phrases')).toContainEqual(expect.stringContaining('閉源'));
  await panel.$eval('input[type="search"]', (field) => field.select());
  await panel.keyboard.type('lecun');
  await expect.poll(() => textOf(panel, '.found-entities .found-text')).toBe('Yann LeCun');
  await panel.locator('.found-entities').click();
  await expect.poll(() => heading(panel)).toBe('Yann LeCun');
  await panel.locator('[aria-label="Back"]').click();
  await expect.poll(() => panel.$eval('input[type="search"]', ({ value }) => value)).toBe('lecun');
});

test('the search is gone through with the keyboard, and says how to go on where nothing matches', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await panel.locator('input[type="search"]').click();
  await panel.keyboard.type('lecun');
  await expect.poll(() => textOf(panel, '.found-entities .found-text')).toBe('Yann LeCun');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('Enter');
  await expect.poll(() => heading(panel)).toBe('Yann LeCun');
  await panel.locator('[aria-label="Back"]').click();
  await panel.locator('input[type="search"]').click();
  await panel.keyboard.press('Escape');
  await expect.poll(() => heading(panel)).toBe('All names');
  await panel.keyboard.type('xyzzy');
  await expect.poll(() => textOf(panel, 'main')).toContain('Nothing matches “xyzzy”.');
  await clickOn(panel, '.panel-note a', 'All names');
  await expect.poll(() => heading(panel)).toBe('All names');
});

test('copies a difference as Markdown', async ({ page, demo, extension }) => {
  const panel = await openPanel(page, demo, extension);
  await panel.waitForSelector('.difference');
  // A panel cannot be asked what the clipboard holds: it is noted what it was given.
  await panel.evaluate(() => {
    navigator.clipboard.write = async ([item]) => {
      const text = await item?.getType('text/plain').then((blob) => blob.text());
      document.documentElement.dataset.copied = text;
    };
  });
  await panel.locator('[aria-label="Copy: Schedule"]').click();
  await clickOn(panel, '.copy-formats button', 'Markdown');
  await expect.poll(() => textOf(panel, '[role="status"].copy-said')).toBe('Copied');
  const copied = await panel.$eval('html', (it) => it.dataset.copied);
  expect(copied).toBe(readFileSync(join(root, 'test', 'golden', 'schedule.md'), 'utf8'));
});

test('shows what was known on a day, and folds away what came since', async ({ page, demo, extension }) => {
  const panel = await openPanel(page, demo, extension);
  await panel.waitForSelector('.as-of');
  const answers = () => textsOf(panel, '.difference .value');
  await expect.poll(answers).toContain('Not disclosed');
  await panel.$eval('.as-of input[type="date"]', (field) => {
    field.value = '2025-12-12';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(answers).not.toContain('Not disclosed');
  expect(await addressOf(panel)).toBe('#entity=avocado&as-of=2025-12-12');
  expect(await textOf(panel, '.looking-back p')).toBe('What was known on Dec 12, 2025');
  expect(await textOf(panel, '.since-then summary')).toMatch(/^Since then, \d+ statements$/);
  await clickOn(panel, '.looking-back button', 'Back to today');
  await expect.poll(answers).toContain('Not disclosed');
});

test('with the keyboard only: to the differences, through the grid, into the words and back', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await panel.waitForSelector('.tabs');
  await panel.$eval('h1', (it) => it.focus());
  const focused = () => panel.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  const tabTo = async (wanted: RegExp) => {
    for (let tries = 0; tries < 40 && !wanted.test(await focused()); tries++)
      await panel.keyboard.press('Tab');
    expect(await focused()).toMatch(wanted);
  };
  await tabTo(/^Differences/);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('[role="grid"]');
  await tabTo(/^Open or closed/);
  await panel.keyboard.press('ArrowRight');
  expect(await focused()).toContain('All Weather Finance');
  await panel.keyboard.press('Enter');
  await expect.poll(() => textOf(panel, '.matrix-words .phrase')).toContain('not disclosed whether');
  expect(await focused()).toBe('Open or closed');
  await panel.keyboard.press('Escape');
  expect(await focused()).toContain('All Weather Finance');
});

test('shows a change of the pack without reloading, and without the worker', async ({
  page,
  demo,
  extension,
}) => {
  const panel = await openPanel(page, demo, extension);
  await expect.poll(() => textOf(panel, '.entity-summary')).not.toBe('');
  await killWorker(page);
  // The store changed from outside, told by the channel through which Dexie tells its other contexts.
  await panel.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('variorum');
        opened.onsuccess = () => {
          const change = opened.result.transaction(['packs', 'entities'], 'readwrite');
          const [packs, entities] = [change.objectStore('packs'), change.objectStore('entities')];
          const header = packs.get('meta-ai');
          header.onsuccess = () => packs.put({ ...(header.result as { revision: number }), revision: 1000 });
          const asked = entities.get(['meta-ai', 'avocado']);
          asked.onsuccess = () =>
            entities.put({ ...(asked.result as object), summary: { en: 'Another summary.' } });
          change.oncomplete = () => {
            opened.result.close();
            resolve();
          };
          change.onerror = () => reject(new Error('the store could not be changed'));
        };
      }),
  );
  const other = await extension.context.newPage();
  await other.goto(`${await originOf(panel)}/packs/meta-ai.json`);
  await other.evaluate(() => new BroadcastChannel('x-storagemutated-1').postMessage({ all: true }));
  await expect.poll(() => textOf(panel, '.entity-summary')).toBe('Another summary.');
  await other.close();
});

test('reopens where it was', async ({ page, demo, extension }) => {
  const panel = await openPanel(page, demo, extension);
  await goTo(panel, '#entity=mango&section=timeline');
  await expect.poll(() => heading(panel)).toBe('Mango');
  await expect
    .poll(() =>
      panel.evaluate(async () =>
        JSON.stringify(await chrome.storage.session.get()).includes('mango&section'),
      ),
    )
    .toBe(true);
  const again = await extension.context.newPage();
  await again.goto(`${await originOf(panel)}/sidepanel.html`);
  await expect(again.locator('h1')).toHaveText('Mango');
  await expect(again.locator('.timeline-table').first()).toBeVisible();
  await again.close();
});

test('each window has its own', async ({ page, demo, extension }) => {
  const panel = await openPanel(page, demo, extension);
  await expect.poll(() => heading(panel)).toBe('Avocado');
  const address = `${await originOf(panel)}/sidepanel.html`;
  const other = extension.context.waitForEvent('page');
  await extension.worker.evaluate((url) => chrome.windows.create({ url }), `${address}#entity=mango`);
  await expect((await other).locator('h1')).toHaveText('Mango');
  const reopened = await extension.context.newPage();
  await reopened.goto(address);
  const inWindow = await reopened.evaluate(async () => (await chrome.windows.getCurrent()).id);
  const first = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id);
  await expect(reopened.locator('h1')).toHaveText(inWindow === first ? 'Avocado' : 'Mango');
  expect(await heading(panel)).toBe('Avocado');
  await reopened.close();
  await (await other).close();
});
