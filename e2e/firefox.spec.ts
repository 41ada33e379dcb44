import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from '@playwright/test';
import { findPoint } from '../scripts/launch-chromium';
import { serveDemo, type DemoServer } from '../scripts/serve-demo';
import {
  control,
  countMarks,
  hover,
  launchFirefox,
  nameOnCard,
  openMarked,
  ownPage,
  pointAt,
  textsOnCard,
} from './firefox';
import { aPage, serveSite, type Site } from './site';

let browser: Browser;
let demo: DemoServer;
let site: Site;
let page: Page;

test.beforeAll(async () => {
  demo = await serveDemo();
  site = await serveSite();
  browser = await launchFirefox();
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

const expectedCount = () =>
  page.evaluate(
    () => (JSON.parse(document.querySelector('#expected-marks')?.textContent ?? '[]') as unknown[]).length,
  );

const open = (article: string) => openMarked(page, `${demo.address}/${article}`);

for (const article of ['english.html', 'traditional-chinese.html'])
  test(`Firefox: ${article} gets as many marks as it lists`, async () => {
    await open(article);
    await expect.poll(() => countMarks(page)).toBe(await expectedCount());
  });

test('1, 4 Firefox: resting on a name shows its card; Escape closes it; so does leaving it', async () => {
  await open('english.html');
  await hover(page, 'Alexandr Wang');
  await page.keyboard.press('Escape');
  await expect.poll(() => nameOnCard(page)).toBe('');
  await page.mouse.move(5, 5);
  await hover(page, 'Alexandr Wang');
  await page.mouse.move(5, 5);
  await expect.poll(() => nameOnCard(page)).toBe('');
});

test('4, 6, 11 Firefox: a name in the card opens in it; Escape goes back, then closes, then is the page’s', async () => {
  await openMarked(page, site.show(aPage()));
  await page.evaluate(() => addEventListener('keydown', ({ key }) => (document.title += ` ${key}`)));
  await hover(page, 'Avocado');
  await page.keyboard.press('p');
  await expect.poll(() => textsOnCard(page, '.action[aria-pressed=true]')).toHaveLength(1);
  await page.mouse.move(5, 5);
  await page.locator('>>> [popover] >>> .more').click();
  await page.locator('>>> [popover] >>> .entity-link').click();
  await expect.poll(() => textsOnCard(page, '.card-back')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => nameOnCard(page)).toBe('Avocado');
  await page.keyboard.press('Escape');
  await expect.poll(() => nameOnCard(page)).toBe('');
  expect(await page.title()).toBe('A page');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.title()).toBe('A page Escape');
});

test('15 Firefox: not this takes the marks away, and undo brings them back', async () => {
  await openMarked(page, site.show(aPage()));
  const before = await countMarks(page);
  await hover(page, 'Avocado');
  await control(page, 'Not this').click();
  await control(page, 'on this page').click();
  await expect.poll(() => countMarks(page)).toBe(before - 1);
  await control(page, 'Undo').click();
  await expect.poll(() => countMarks(page)).toBe(before);
});

test('16 Firefox: copy says that it has copied', async () => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await control(page, 'Copy').click();
  // What stands in the clipboard Firefox tells only to who asks with a permission that no test can give.
  await expect.poll(() => textsOnCard(page, '[role=status]')).toEqual(['Copied']);
});

test('6 Firefox: a name that is a link is followed by a click, with its card open', async () => {
  await openMarked(
    page,
    site.show(aPage('<p>It is said that <a href="#there">Mark Zuckerberg</a> knew.</p>')),
  );
  await hover(page, 'Mark Zuckerberg');
  const { x, y } = await pointAt(page, 'Mark Zuckerberg');
  await page.mouse.click(x, y);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#there');
});

test('10 Firefox: in a modal dialog the card can be used; the page hears nothing of its popover', async () => {
  await openMarked(
    page,
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
  await hover(page, 'Mango');
  await control(page, 'Why here?').click();
  await expect.poll(() => textsOnCard(page, '#why')).toHaveLength(1);
  expect(await page.title()).not.toContain('DIV');
});

test('C18 Firefox: a page with a strict policy gets marks and card, and reports nothing', async () => {
  const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  await openMarked(
    page,
    site.show(aPage().replace(/<style>.*<\/style>/, ''), { 'content-security-policy': policy }),
  );
  await page.evaluate(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective }) => (document.title = violatedDirective),
    );
  });
  await hover(page, 'Avocado');
  expect(await page.title()).toBe('A page');
});

test('8 Firefox: a tap on a name opens the sheet, one outside closes it', async () => {
  await openMarked(page, site.show(aPage()));
  const { x, y } = await page.evaluate(findPoint, ['Avocado', 0] as const);
  await expect
    .poll(async () => {
      // The card's script comes a moment after the marks.
      await page.touchscreen.tap(x, y);
      return nameOnCard(page);
    })
    .toBe('Avocado');
  await page.touchscreen.tap(20, 20);
  await expect.poll(() => nameOnCard(page)).toBe('');
});

// The keys of commands go to the browser, where WebDriver BiDi presses none: line 7 is held in Chromium and in page/.

test('Firefox: the panel opens from the card at its entity, and lists the page that it was opened from', async () => {
  await open('english.html');
  await hover(page, 'Alexandr Wang');
  await control(page, 'Side panel').click();
  const panel = await ownPage(browser, 'sidepanel');
  const textOf = (selector: string) =>
    panel.$eval(selector, ({ textContent }) => textContent.trim()).catch(() => '');
  await expect.poll(() => textOf('h1')).toBe('Alexandr Wang');
  await panel.$eval('.bar-link', (link) => {
    if (link instanceof HTMLElement) link.click();
  });
  await expect.poll(() => textOf('.names')).toContain('OpenAI');
  await panel.close();
});
