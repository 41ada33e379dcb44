import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { launchChromium, type Launched } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { serveDemo, type DemoServer } from '../scripts/serve-demo';
import { serveSite, type Site } from './site';

type Fixtures = { page: Page };
type WorkerFixtures = { extension: Launched; demo: DemoServer; site: Site };

/** The built extension in one browser for a file of tests, with the demo articles served beside it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  extension: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are asked for from this pattern.
    async ({}, use) => {
      const launched = await launchChromium({
        extension: join(root, '.output', 'chrome-mv3-e2e'),
        headless: true,
      });
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],
  demo: [
    // eslint-disable-next-line no-empty-pattern -- See above.
    async ({}, use) => {
      const demo = await serveDemo();
      await use(demo);
      demo.close();
    },
    { scope: 'worker' },
  ],
  site: [
    // eslint-disable-next-line no-empty-pattern -- See above.
    async ({}, use) => {
      const site = await serveSite();
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from '@playwright/test';

/** Kills the extension's worker, as the browser does after half a minute of rest. */
export const killWorker = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};

/** The marks that a demo article says it has: the text and the entity of each, in order. */
export const expectedMarks = (page: Page): Promise<[string, string][]> =>
  page.evaluate(
    () => JSON.parse(document.querySelector('#expected-marks')?.textContent ?? '[]') as [string, string][],
  );
