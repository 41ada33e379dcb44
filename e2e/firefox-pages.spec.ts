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
