import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect } from '@playwright/test';
import { ensureBrowser } from '../scripts/ensure-browser';
import { findPoint } from '../scripts/launch-chromium';
import { root } from '../scripts/run';

/** Starts Firefox on a fresh profile with the extension in it. */
export const launchFirefox = async (preferences: Record<string, unknown> = {}): Promise<Browser> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: true,
    extraPrefsFirefox: preferences,
  });
  await browser.installExtension(join(root, '.output', 'firefox-mv3-e2e'));
  return browser;
};

/** Puppeteer does not learn where a tab goes that an extension has opened; the page itself knows. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');

const findPage = async (browser: Browser, end: string): Promise<Page | undefined> => {
  for (const page of await browser.pages()) if ((await addressOf(page)).includes(end)) return page;
  return undefined;
};

/** The page of the extension's own that has opened in a tab. */
export const ownPage = async (browser: Browser, name: string): Promise<Page> => {
  await expect
    .poll(async () => (await findPage(browser, `/${name}.html`)) !== undefined, { timeout: 20_000 })
    .toBe(true);
  return (await findPage(browser, `/${name}.html`))!;
};

/** Has a page of the extension's own show another. */
export const goToOwn = async (page: Page, name: string): Promise<void> => {
  await page.evaluate((it) => void (location.href = `/${it}.html`), name);
  await expect.poll(() => addressOf(page)).toContain(`/${name}.html`);
};

/** Ranges registered by us: Firefox lets the page count its highlights. */
export const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

/** The extension's background may still be starting: a page that came too early is loaded again. */
export const openMarked = async (page: Page, address: string): Promise<void> => {
  await expect
    .poll(
      async () => {
        await page.goto(address);
        await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 2000 }).catch(() => undefined);
        return countMarks(page);
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
};

/** The texts of what stands on the card, by selector. */
export const textsOnCard = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const shells = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const cards = shells.map((shell) => shell.querySelector('[popover]')?.shadowRoot?.querySelector('.card'));
    return cards.flatMap((card) =>
      [...(card?.parentNode?.querySelectorAll(wanted) ?? [])].map((it) => it.textContent),
    );
  }, selector);

export const nameOnCard = async (page: Page): Promise<string> =>
  (await textsOnCard(page, '.entity-name')).join();

/** A control of the card, by what it is called. */
export const control = (page: Page, name: string) => page.locator(`>>> [popover] >>> ::-p-aria(${name})`);

export const pointAt = async (page: Page, text: string) => {
  const { x, y } = await page.evaluate(findPoint, [text, 0] as const);
  await page.mouse.move(Math.max(5, x - 50), Math.max(5, y - 40));
  await page.mouse.move(x, y, { steps: 4 });
  return { x, y };
};

export const hover = async (page: Page, text: string, name = text): Promise<void> => {
  await pointAt(page, text);
  await expect.poll(() => nameOnCard(page)).toBe(name);
};
