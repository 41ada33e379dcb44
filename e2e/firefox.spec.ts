import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect, test } from '@playwright/test';
import { ensureBrowser } from '../scripts/ensure-browser';
import { findPoint } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { serveDemo, type DemoServer } from '../scripts/serve-demo';
import { aPage, serveSite, type Site } from './site';

let browser: Browser;
let demo: DemoServer;
let site: Site;
let page: Page;

test.beforeAll(async () => {
  demo = await serveDemo();
  site = await serveSite();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: true,
  });
  await browser.installExtension(join(root, '.output', 'firefox-mv3-e2e'));
});

test.afterAll(async () => {
  await browser.close();
  demo.close();
  site.close();
});

test.beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 860 });
});

test.afterEach(() => page.close());

/** Ranges registered by us: Firefox lets the page count its highlights. */
const countMarks = () =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

const expectedCount = () =>
  page.evaluate(
    () => (JSON.parse(document.querySelector('#expected-marks')?.textContent ?? '[]') as unknown[]).length,
  );

/** The extension's background may still be starting: a page that came too early is loaded again. */
const openMarked = async (address: string) => {
  await expect
    .poll(
      async () => {
        await page.goto(address);
        await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 2000 }).catch(() => undefined);
        return countMarks();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
};

const open = (article: string) => openMarked(`${demo.address}/${article}`);

/** The texts of what stands on the card, by selector. */
const textsOnCard = (selector: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const shells = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const cards = shells.map((root) => root.querySelector('[popover]')?.shadowRoot?.querySelector('.card'));
    return cards.flatMap((card) =>
      [...(card?.parentNode?.querySelectorAll(wanted) ?? [])].map((it) => it.textContent),
    );
  }, selector);

const nameOnCard = async () => (await textsOnCard('.entity-name')).join();

/** A control of the card, by what it is called. */
const control = (name: string) => page.locator(`>>> [popover] >>> ::-p-aria(${name})`);

const pointAt = async (text: string) => {
  const { x, y } = await page.evaluate(findPoint, [text, 0] as const);
  await page.mouse.move(Math.max(5, x - 50), Math.max(5, y - 40));
  await page.mouse.move(x, y, { steps: 4 });
  return { x, y };
};

const hover = async (text: string, name = text) => {
  await pointAt(text);
  await expect.poll(nameOnCard).toBe(name);
};

for (const article of ['english.html', 'traditional-chinese.html'])
  test(`Firefox: ${article} gets as many marks as it lists`, async () => {
    await open(article);
    await expect.poll(countMarks).toBe(await expectedCount());
  });

test('1, 4 Firefox: resting on a name shows its card; Escape closes it; so does leaving it', async () => {
  await open('english.html');
  await hover('Alexandr Wang');
  await page.keyboard.press('Escape');
  await expect.poll(nameOnCard).toBe('');
  await page.mouse.move(5, 5);
  await hover('Alexandr Wang');
  await page.mouse.move(5, 5);
  await expect.poll(nameOnCard).toBe('');
});

test('4, 6, 11 Firefox: a name in the card opens in it; Escape goes back, then closes, then is the page’s', async () => {
  await openMarked(site.show(aPage()));
  await page.evaluate(() => addEventListener('keydown', ({ key }) => (document.title += ` ${key}`)));
  await hover('Avocado');
  await page.keyboard.press('p');
  await expect.poll(() => textsOnCard('.action[aria-pressed=true]')).toHaveLength(1);
  await page.mouse.move(5, 5);
  await page.locator('>>> [popover] >>> .more').click();
  await page.locator('>>> [popover] >>> .entity-link').click();
  await expect.poll(() => textsOnCard('.card-back')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect.poll(nameOnCard).toBe('Avocado');
  await page.keyboard.press('Escape');
  await expect.poll(nameOnCard).toBe('');
  expect(await page.title()).toBe('A page');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.title()).toBe('A page Escape');
});

test('15 Firefox: not this takes the marks away, and undo brings them back', async () => {
  await openMarked(site.show(aPage()));
  const before = await countMarks();
  await hover('Avocado');
  await control('Not this').click();
  await control('on this page').click();
  await expect.poll(countMarks).toBe(before - 1);
  await control('Undo').click();
  await expect.poll(countMarks).toBe(before);
});

test('16 Firefox: copy says that it has copied', async () => {
  await openMarked(site.show(aPage()));
  await hover('Avocado');
  await control('Copy').click();
  // What stands in the clipboard Firefox tells only to who asks with a permission that no test can give.
  await expect.poll(() => textsOnCard('[role=status]')).toEqual(['Copied']);
});

test('6 Firefox: a name that is a link is followed by a click, with its card open', async () => {
  await openMarked(site.show(aPage('<p>It is said that <a href="#there">Mark Zuckerberg</a> knew.</p>')));
  await hover('Mark Zuckerberg');
  const { x, y } = await pointAt('Mark Zuckerberg');
  await page.mouse.click(x, y);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#there');
});

test('10 Firefox: in a modal dialog the card can be used; the page hears nothing of its popover', async () => {
  await openMarked(
    site.show(
      aPage(`<dialog><p>A word of Meta on Mango, its model, and Alexandr Wang.</p></dialog>
        <button id="open" onclick="document.querySelector('dialog').showModal()">Open</button>`),
    ),
  );
  await page.evaluate(() => {
    for (const type of ['beforetoggle', 'toggle'])
      addEventListener(type, ({ target }) => (document.title += ` ${(target as Element).nodeName}`), true);
  });
  await page.locator('#open').click();
  await hover('Mango');
  await control('Why here?').click();
  await expect.poll(() => textsOnCard('#why')).toHaveLength(1);
  expect(await page.title()).not.toContain('DIV');
});

test('C18 Firefox: a page with a strict policy gets marks and card, and reports nothing', async () => {
  const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  await openMarked(
    site.show(aPage().replace(/<style>.*<\/style>/, ''), { 'content-security-policy': policy }),
  );
  await page.evaluate(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective }) => (document.title = violatedDirective),
    );
  });
  await hover('Avocado');
  expect(await page.title()).toBe('A page');
});

test('8 Firefox: a tap on a name opens the sheet, one outside closes it', async () => {
  await openMarked(site.show(aPage()));
  const { x, y } = await page.evaluate(findPoint, ['Avocado', 0] as const);
  await expect
    .poll(async () => {
      // The card's script comes a moment after the marks.
      await page.touchscreen.tap(x, y);
      return nameOnCard();
    })
    .toBe('Avocado');
  await page.touchscreen.tap(20, 20);
  await expect.poll(nameOnCard).toBe('');
});

// The keys of commands go to the browser, where WebDriver BiDi presses none: line 7 is held in Chromium and in page/.

test('Firefox: the panel opens from the card at its entity, and lists the page that it was opened from', async () => {
  await open('english.html');
  await hover('Alexandr Wang');
  await control('Side panel').click();
  const findPanel = async () => (await browser.pages()).find((it) => it.url().includes('/sidepanel.html'));
  await expect.poll(findPanel).toBeDefined();
  const panel = await findPanel();
  const textOf = (selector: string) =>
    panel?.$eval(selector, ({ textContent }) => textContent.trim()).catch(() => '');
  await expect.poll(() => textOf('h1')).toBe('Alexandr Wang');
  await panel?.$eval('.bar-link', (link) => {
    if (link instanceof HTMLElement) link.click();
  });
  await expect.poll(() => textOf('.names')).toContain('OpenAI');
  await panel?.close();
});
