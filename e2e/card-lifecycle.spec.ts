import { join } from 'node:path';
import { hover, launchChromium, markedTexts } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import {
  nameOnCard,
  openMarked,
  pointAt,
  theCard,
  waitForEver,
  waitForMarks,
  withSession,
  workerOf,
} from './card';
import { expect, killWorker, test } from './extension';
import { noteMessages } from './messages';
import { aPage } from './site';

test('A1 with the worker dead a card comes all the same, and wakes nobody', async ({ page, site }) => {
  await openMarked(page, site.show(aPage()));
  // The card's script comes a moment after the marks.
  await hover(page, 'Avocado');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await killWorker(page);
  await withSession(page, async (session) => {
    const running = new Set<string>();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) running.add(runningStatus);
    });
    await session.send('ServiceWorker.enable');
    running.clear();
    for (const name of ['Avocado', 'TBD Lab', 'OpenAI']) {
      await pointAt(page, name);
      await expect(nameOnCard(page)).toHaveText(name);
    }
    await waitForEver(page);
    expect([...running]).not.toContain('starting');
  });
});

test('11 with the worker dead a name in the card opens, too: that wakes it', async ({ page, site }) => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await killWorker(page);
  await theCard(page).locator('.more').click();
  await theCard(page).locator('.entity-link').last().click();
  await expect(theCard(page).locator('.card-back')).toBeVisible();
});

test('4 A7 a page that is left loses its card, and comes back without it from the browser’s cache', async ({
  site,
}) => {
  const extension = join(root, '.output', 'chrome-mv3-e2e');
  const { context, close } = await launchChromium({ extension, headless: true, keepsPages: true });
  const page = await context.newPage();
  const address = site.show(aPage());
  await openMarked(page, address);
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'restored' : 'loaded')),
  );
  await hover(page, 'Avocado');
  await theCard(page).getByRole('button', { name: 'Pin' }).click();
  await page.goto(site.show(aPage()));
  await waitForMarks(page);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.title()).toBe('restored');
  await expect(theCard(page)).toHaveCount(0);
  await waitForMarks(page);
  await page.mouse.move(5, 5);
  await hover(page, 'TBD Lab');
  await expect(nameOnCard(page)).toHaveText('TBD Lab');
  await expect(page.locator('[popover]')).toHaveCount(1);
  await close();
});

const own = ['Avocado', 'TBD Lab', 'Alexandr Wang', 'OpenAI', 'Google', 'Llama'];

test('A6 brought into a page again and again, there is one script: one set of marks, one card, one question', async ({
  page,
  site,
  extension,
}) => {
  const address = site.show(aPage());
  await openMarked(page, address);
  const worker = await workerOf(extension);
  for (let i = 0; i < 3; i++)
    await worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      for (const file of ['reader.js', 'card.js'])
        await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: [file] });
    }, address);
  await expect.poll(() => markedTexts(page)).toEqual(own);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await expect(async () => {
    await page.mouse.move(5, 5);
    await pointAt(page, 'Avocado');
    await expect(nameOnCard(page)).toHaveText('Avocado', { timeout: 1000 });
  }).toPass();
  await expect(page.locator('[popover]')).toHaveCount(1);
  const sent = await noteMessages({ ...extension, worker });
  await page.evaluate(() => document.querySelector('#last')!.append(' And DeepSeek.'));
  await expect.poll(() => markedTexts(page)).toEqual([...own, 'DeepSeek']);
  expect((await sent()).filter(({ type }) => type === 'annotate')).toHaveLength(1);
});

test('A2 a worker killed while it answers is asked once more, and no mark is missing', async ({
  page,
  site,
  extension,
}) => {
  const worker = await workerOf(extension);
  // Busy with the first question for longer than it lives.
  await worker.evaluate(() =>
    chrome.runtime.onMessage.addListener(({ type }: { type: string }) => {
      const end = Date.now() + (type === 'annotate' ? 4000 : 0);
      while (Date.now() < end);
      return undefined;
    }),
  );
  await page.goto(site.show(aPage()));
  await page.waitForTimeout(1000);
  expect(await markedTexts(page)).toEqual([]);
  await killWorker(page);
  await expect.poll(() => markedTexts(page)).toEqual(own);
});

test('A11 without a network, with a worker that starts then, pages are read and cards and panel open', async ({
  page,
  extension,
}) => {
  const { context } = extension;
  await page.route('**/offline.html', (route) => route.fulfill({ contentType: 'text/html', body: aPage() }));
  await context.setOffline(true);
  try {
    await killWorker(page);
    await openMarked(page, 'http://localhost/offline.html');
    await hover(page, 'Avocado');
    await expect(nameOnCard(page)).toHaveText('Avocado');
    const panel = await context.newPage();
    await panel.goto(new URL('/sidepanel.html#entity=avocado', extension.worker.url()).href);
    await expect(panel.locator('h1')).toHaveText('Avocado');
    await expect(panel.locator('.difference').first()).toBeVisible();
    await panel.close();
  } finally {
    await context.setOffline(false);
  }
});

test('A14 a tab that was frozen is read once when it goes on, not for each change', async ({
  page,
  site,
  extension,
}) => {
  await openMarked(page, site.show(aPage('<section id="live"></section>')));
  const sent = await noteMessages({ ...extension, worker: await workerOf(extension) });
  await withSession(page, async (session) => {
    await page.evaluate(() => {
      for (let i = 0; i < 300; i++) document.querySelector('#live')!.append(`Nothing ${i}. `);
    });
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await page.waitForTimeout(500);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
  });
  await page.evaluate(() => document.querySelector('#last')!.append(' And DeepSeek.'));
  await expect.poll(() => markedTexts(page)).toEqual([...own, 'DeepSeek']);
  expect((await sent()).filter(({ type }) => type === 'annotate').length).toBeLessThanOrEqual(2);
});
