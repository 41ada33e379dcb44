import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from '@playwright/test';
import {
  control,
  countMarks,
  goToOwn,
  hover,
  launchFirefox,
  nameOnCard,
  openMarked,
  ownPage,
  textsOnCard,
} from './firefox';
import { clickOn, textsOf } from './own-panel';
import { aPage, serveSite, type Site } from './site';

/** The marks that `aPage` has by itself. */
const marksOfPage = 6;

let browser: Browser;
let site: Site;
/** A page of the extension's own, from which its interfaces can be asked. */
let own: Page;
let page: Page;

test.beforeAll(async () => {
  site = await serveSite();
  browser = await launchFirefox({ 'extensions.background.idle.timeout': 2000 });
  own = await ownPage(browser, 'welcome');
});

test.afterAll(async () => {
  await browser.close();
  site.close();
});

test.beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 860 });
});

test.afterEach(() => page.close());

/** What a page of the extension's can ask of Firefox. */
type Background = { isFirst?: true; browser: typeof chrome };
type Extension = {
  browser: {
    tabs: typeof chrome.tabs;
    runtime: { getBackgroundPage: () => Promise<Background> };
    extension: { getBackgroundPage: () => Background | null };
  };
};

/** Gives a command as the background does: its keys go to the browser, where WebDriver BiDi presses none. */
const giveCommand = (command: string) =>
  own.evaluate(async (data) => {
    const { browser: api } = globalThis as unknown as Extension;
    const [tab] = await api.tabs.query({ url: 'http://localhost/*', active: true });
    const { browser: background } = await api.runtime.getBackgroundPage();
    await background.tabs.sendMessage(tab!.id!, { id: 1, type: 'command', data, timestamp: Date.now() });
  }, command);

const focusOf = () =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || element?.className || element?.nodeName;
  });

test('7 Firefox: by keyboard from name to name, into the card, and back to where the reader was', async () => {
  await openMarked(page, site.show(aPage('<p><input id="field"></p>')));
  await page.focus('#field');
  await expect
    .poll(async () => {
      // The card's script comes a moment after the marks.
      await giveCommand('openHere');
      return nameOnCard(page);
    })
    .not.toBe('');
  const first = await nameOnCard(page);
  await giveCommand('next');
  await expect.poll(() => nameOnCard(page)).not.toBe(first);
  await giveCommand('previous');
  await expect.poll(() => nameOnCard(page)).toBe(first);
  expect(await focusOf()).toBe('name');
  await page.keyboard.press('p');
  await expect.poll(() => textsOnCard(page, '.action[aria-pressed=true]')).toHaveLength(1);
  const stops = new Set<unknown>();
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    stops.add(await focusOf());
  }
  expect(stops).toContain('card-close');
  expect(stops).not.toContain('field');
  await page.keyboard.press('Escape');
  await expect.poll(() => nameOnCard(page)).toBe('');
  expect(await focusOf()).toBe('field');
});

test('14 Firefox: off on this site, from the card, and on again in the popup', async () => {
  const address = site.show(aPage());
  await openMarked(page, address);
  await hover(page, 'Avocado');
  await control(page, 'Off on this site').click();
  await expect.poll(() => countMarks(page)).toBe(0);
  await expect.poll(() => nameOnCard(page)).toBe('');
  await page.reload();
  await goToOwn(own, 'popup');
  const status = () => own.evaluate(() => document.querySelector('.popup-status')?.textContent);
  await expect.poll(status).toContain('you switched this site off');
  expect(await countMarks(page)).toBe(0);
  await own.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
  await expect.poll(() => countMarks(page)).toBe(marksOfPage);
});

test('13 Firefox: settings that change show in a page that is open', async () => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await page.keyboard.press('Escape');
  await goToOwn(own, 'options');
  const choose = (label: string) =>
    own.evaluate((wanted) => {
      const found = [...document.querySelectorAll('label')].find((it) => it.textContent.includes(wanted));
      found?.querySelector('input')?.click();
      return found !== undefined;
    }, label);
  await expect.poll(() => choose('Dark')).toBe(true);
  await page.mouse.move(5, 5);
  await hover(page, 'TBD Lab');
  const theme = () =>
    page.evaluate(() => {
      const shells = [...document.querySelectorAll('html > div')].flatMap(
        ({ shadowRoot }) => shadowRoot ?? [],
      );
      return shells[0]?.querySelector<HTMLElement>('[popover]')?.dataset.theme;
    });
  expect(await theme()).toBe('dark');
  await choose('quiet mode');
  await expect.poll(() => countMarks(page)).toBe(0);
  await choose('dashed where sources differ');
  await expect.poll(() => countMarks(page)).toBe(marksOfPage);
  await choose('Automatic');
});

test('Firefox: the panel has differences, the matrix, a day to look back from, copying, and the search', async () => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await control(page, 'Side panel').click();
  const panel = await ownPage(browser, 'sidepanel');
  const texts = (selector: string) => textsOf(panel, selector);
  const click = (selector: string, text = '') => clickOn(panel, selector, text);
  await expect.poll(() => texts('h1')).toEqual(['Avocado']);
  await expect.poll(async () => (await texts('.difference')).length).toBeGreaterThan(5);

  await click('[aria-label="Copy: Schedule"]');
  await expect.poll(() => texts('.copy-formats button')).toContain('Markdown');
  await panel.bringToFront();
  await panel.locator('.copy-formats button ::-p-text(Markdown)').click();
  await expect.poll(() => texts('[role="status"].copy-said')).toEqual(['Copied']);

  const answers = () => texts('.difference .value');
  expect(await answers()).toContain('Not disclosed');
  await panel.$eval('.as-of input[type="date"]', (field) => {
    field.value = '2025-12-12';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(answers).not.toContain('Not disclosed');
  await click('.looking-back button', 'Back to today');

  await click('.tabs a, .tabs button', 'Differences');
  await expect.poll(async () => (await texts('[role=columnheader]')).length).toBeGreaterThan(3);
  await panel.focus('[data-cell="1-0"]');
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('Enter');
  await expect.poll(() => texts('.matrix-words .phrase')).not.toEqual([]);
  await panel.keyboard.press('Escape');
  await expect.poll(() => texts('.matrix-words')).toEqual([]);

  await panel.focus('input[type="search"]');
  await panel.keyboard.type('lecun');
  await expect.poll(async () => (await texts('.found-entities .found-text'))[0]).toBe('Yann LeCun');
  await panel.close();
});

test('C1 Firefox: marks that the page clears come back three times at most', async () => {
  await openMarked(page, site.show(aPage()));
  let restored = 0;
  for (let i = 0; i < 6; i++) {
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.click(3, 3);
    await new Promise((resolve) => setTimeout(resolve, 60));
    if ((await countMarks(page)) > 0) restored++;
  }
  expect(restored).toBeGreaterThan(0);
  expect(restored).toBeLessThanOrEqual(3);
  await hover(page, 'Avocado');
});

test('C5, C19 Firefox: an XHTML page, with elements called as what scripts use, is read and has its card', async () => {
  const ids = ['chrome', 'browser', 'CSS', 'document', 'navigation', 'Highlight'];
  const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head>
    <body>${ids.map((id) => `<img id="${id}" alt="" />`).join('')}<form><input name="parentNode" /><input name="childNodes" />
    <article><p>Meta builds Avocado, an AI model, at TBD Lab.</p></article></form></body></html>`;
  await openMarked(page, site.show(xhtml, { 'content-type': 'application/xhtml+xml' }));
  expect(await countMarks(page)).toBe(2);
  await hover(page, 'Avocado');
});

test('H1, H2 Firefox: a text that changes in place, and a page that goes on without loading', async () => {
  await openMarked(page, site.show(aPage()));
  await page.evaluate(() => {
    history.pushState(null, '', '?next');
    document.querySelector('#first')!.firstChild!.nodeValue = 'Anthropic, and DeepSeek, answered.';
  });
  await expect.poll(() => countMarks(page)).toBe(4);
  await hover(page, 'DeepSeek');
});

test('C20 Firefox: a document that is written anew is read anew', async () => {
  await openMarked(page, site.show(aPage()));
  await page.evaluate(() => {
    const { document: it } = globalThis as unknown as {
      document: { open: () => void; write: (html: string) => void; close: () => void };
    };
    it.open();
    it.write('<!doctype html><title>Another</title><article><p>A word about DeepSeek.</p></article>');
    it.close();
  });
  await expect.poll(() => countMarks(page)).toBe(1);
  await hover(page, 'DeepSeek');
});

test('A7 Firefox: a page comes back from the browser’s cache with its marks, and cards open', async () => {
  await openMarked(page, site.show(aPage()));
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'restored' : 'loaded')),
  );
  await hover(page, 'Avocado');
  await page.goto(site.show(aPage()));
  // Not `goBack`, which waits for a page to load.
  await page.evaluate(() => history.back());
  await expect.poll(() => page.title()).toBe('restored');
  await expect.poll(() => countMarks(page)).toBe(marksOfPage);
  await expect.poll(() => nameOnCard(page)).toBe('');
  await page.mouse.move(5, 5);
  await hover(page, 'TBD Lab');
});

test('A1 Firefox: the background has stopped; cards come, new text is marked, commands arrive', async () => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await page.keyboard.press('Escape');
  await own.evaluate(() => {
    (globalThis as unknown as Extension).browser.extension.getBackgroundPage()!.isFirst = true;
  });
  // Another background, or none, has not the mark of the first.
  const isFirst = () =>
    own.evaluate(
      () => (globalThis as unknown as Extension).browser.extension.getBackgroundPage()?.isFirst ?? false,
    );
  await expect.poll(isFirst, { timeout: 20_000 }).toBe(false);
  await page.mouse.move(5, 5);
  await hover(page, 'TBD Lab');
  await page.evaluate(() => document.querySelector('#last')!.append(' And DeepSeek.'));
  await expect.poll(() => countMarks(page)).toBe(marksOfPage + 1);
});

test('A12 Firefox: a permission that is taken back is told in the popup, with the button that asks again', async () => {
  await goToOwn(own, 'popup');
  await own.evaluate(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
  await expect
    .poll(() => own.evaluate(() => document.querySelector('.notice')?.textContent))
    .toContain('no longer lets Variorum read 127.0.0.1');
  await openMarked(page, site.show(aPage()));
});

test('A5, A6 Firefox: reloaded under an open page, what the old script has left goes, and the new one reads it', async () => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await own.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 100));
  const traces = () =>
    page.evaluate(() => ({
      sheets: document.adoptedStyleSheets.length,
      hosts: document.querySelectorAll('html > div').length,
    }));
  await expect.poll(traces, { timeout: 20_000 }).toEqual({ sheets: 1, hosts: 0 });
  await expect.poll(() => countMarks(page)).toBe(marksOfPage);
  await expect
    .poll(async () => {
      await page.mouse.move(5, 5);
      await hover(page, 'TBD Lab').catch(() => undefined);
      return nameOnCard(page);
    })
    .toBe('TBD Lab');
  expect(await traces()).toEqual({ sheets: 1, hosts: 1 });
});
