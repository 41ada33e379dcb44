import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hover, launchChromium, markedTexts, type Launched } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { nameOnCard, openMarked, pointAt, theCard, waitForEver } from './card';
import { watchErrors } from './errors';
import { expect, test as base } from './extension';
import { aPage } from './site';

/** A browser of its own for each test: the extension goes from it. */
const test = base.extend<{ own: Launched; page: Page }>({
  // eslint-disable-next-line no-empty-pattern -- See e2e/extension.ts.
  own: async ({}, use) => {
    const launched = await launchChromium({
      extension: join(root, '.output', 'chrome-mv3-e2e'),
      headless: true,
    });
    await use(launched);
    await launched.close();
  },
  page: async ({ own }, use) => use(await own.context.newPage()),
});

/** What of ours a page shows: marks, style sheets, hosts. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    hosts: document.querySelectorAll('html > div').length,
  }));

const nothing = { highlights: 0, sheets: 0, hosts: 0 };

type Developer = { updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void> };

/** The browser's own page of extensions, which may switch ours. Out of developer mode one that is not from the store is not loaded again. */
const openExtensions = async ({ context }: Launched): Promise<Page> => {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    (chrome as unknown as { developerPrivate: Developer }).developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  return page;
};

/** Something that a reader does on a page, away from its names. */
const stir = async (page: Page) => {
  await page.mouse.move(500, 800);
  await page.mouse.move(5, 5);
};

test('A5 reloaded under an open page: the old script takes all of its own away, the new one reads the page', async ({
  page,
  own,
  site,
}) => {
  const errors = watchErrors(page);
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  const before = await markedTexts(page);
  await (await openExtensions(own)).close();
  await page.bringToFront();
  await own.worker.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
  // The new one takes the old one's card away; the old one goes when somebody is there.
  await expect.poll(() => traces(page)).toMatchObject({ sheets: 1, hosts: 0 });
  await stir(page);
  await expect.poll(() => markedTexts(page)).toEqual(before);
  expect((await traces(page)).sheets).toBe(1);
  await expect
    .poll(async () => {
      await stir(page);
      await pointAt(page, 'TBD Lab');
      await waitForEver(page);
      return nameOnCard(page).allInnerTexts();
    })
    .toEqual(['TBD Lab']);
  await page.evaluate(() => document.querySelector('#last')!.append(' And DeepSeek.'));
  await expect.poll(() => markedTexts(page)).toEqual([...before, 'DeepSeek']);
  expect(errors).toEqual([]);
});

test('A10 switched off while a card is open: all of ours goes at the next move, without an error', async ({
  page,
  own,
  site,
}) => {
  const errors = watchErrors(page);
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await theCard(page).getByRole('button', { name: 'Pin' }).click();
  const extensions = await openExtensions(own);
  const id = new URL(own.worker.url()).host;
  await extensions.evaluate((it) => chrome.management.setEnabled(it, false), id);
  await page.bringToFront();
  await page.evaluate(() => document.querySelector('#last')!.append(' And DeepSeek.'));
  await theCard(page).getByRole('button', { name: 'Why here?' }).click();
  await expect.poll(() => traces(page)).toEqual(nothing);
  await pointAt(page, 'TBD Lab');
  await waitForEver(page);
  expect(await traces(page)).toEqual(nothing);
  expect(errors).toEqual([]);
});
