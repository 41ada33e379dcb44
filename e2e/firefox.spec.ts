import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect, test } from '@playwright/test';
import { ensureBrowser } from '../scripts/ensure-browser';
import { findPoint } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { serveDemo, type DemoServer } from '../scripts/serve-demo';

let browser: Browser;
let demo: DemoServer;
let page: Page;

test.beforeAll(async () => {
  demo = await serveDemo();
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
const open = async (article: string) => {
  await expect
    .poll(
      async () => {
        await page.goto(`${demo.address}/${article}`);
        await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 2000 }).catch(() => undefined);
        return countMarks();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
};

const cardText = () =>
  page.evaluate(
    () => document.querySelector('[popover]')?.shadowRoot?.querySelector('.card')?.textContent ?? '',
  );

for (const article of ['english.html', 'traditional-chinese.html'])
  test(`Firefox: ${article} gets as many marks as it lists`, async () => {
    await open(article);
    await expect.poll(countMarks).toBe(await expectedCount());
  });

test('Firefox: resting on a name shows its card; Escape closes it', async () => {
  await open('english.html');
  const { x, y } = await page.evaluate(findPoint, ['Alexandr', 0] as const);
  await page.mouse.move(x - 50, y - 40);
  await page.mouse.move(x, y, { steps: 4 });
  await expect.poll(cardText).toContain('Alexandr Wang');
  await page.keyboard.press('Escape');
  await expect.poll(cardText).toBe('');
});
