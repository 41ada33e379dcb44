import { join } from 'node:path';
import { hover, launchChromium } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { nameOnCard, openMarked, pointAt, theCard, waitForEver, waitForMarks, withSession } from './card';
import { expect, killWorker, test } from './extension';
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
