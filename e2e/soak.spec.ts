import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { hover, launchChromium, markedTexts, type Launched } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { openMarked, setSettings, theCard, waitForMarks, withSession } from './card';
import { expect, test as base } from './extension';
import { aPage } from './site';

/** A browser that compiles nothing: its heap holds data, and no code that comes with use. */
const test = base.extend<object, { extension: Launched }>({
  extension: [
    // eslint-disable-next-line no-empty-pattern -- See e2e/extension.ts.
    async ({}, use) => {
      const extension = join(root, '.output', 'chrome-mv3-e2e');
      const launched = await launchChromium({ extension, headless: true, isInterpreted: true });
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ timeout: 240_000 });

type Use = { heap: number; nodes: number; listeners: number };

/** What the first collection lets go of may hold more. */
const collect = async (send: (method: 'HeapProfiler.collectGarbage') => Promise<unknown>) => {
  for (let i = 0; i < 3; i++) await send('HeapProfiler.collectGarbage');
};

/** What a page uses, of its own world and of ours, after all is collected that can be. */
const useOf = async (session: CDPSession): Promise<Use> => {
  await collect((method) => session.send(method));
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((it) => it.name === name)?.value ?? 0;
  return { heap: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
};

/** No node and no listener more, and the heap within a twentieth, when the last timers and frames have run out. */
const expectNoGrowth = (before: Use, use: () => Promise<Use>) =>
  expect(async () => {
    const after = await use();
    expect(after.heap / before.heap).toBeLessThan(1.05);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  }).toPass({ timeout: 10_000 });

const withMetrics = (page: Page, use: (session: CDPSession) => Promise<void>) =>
  withSession(page, async (session) => {
    await session.send('Performance.enable');
    await use(session);
  });

/** A live page: texts change in place, paragraphs come and go, parts are hidden and shown. Runs in the page. */
const change = async (cycles: number) => {
  const names = ['OpenAI', 'Anthropic', 'DeepSeek', 'Alexandr Wang', 'Nobody', 'Meta Superintelligence Labs'];
  const live = document.querySelector('#live')!;
  const last = document.querySelector('#last')!;
  for (let cycle = 0; cycle < cycles; cycle++) {
    const paragraph = document.createElement('p');
    paragraph.append('It is said of ', names[cycle % names.length]!, ' that something has changed.');
    live.prepend(paragraph);
    if (live.children.length > 20) live.lastElementChild!.remove();
    (live.children[1]?.firstChild as Text | null)?.replaceData(0, 1, 'i');
    if (cycle % 10 === 0) live.replaceChildren(...[...live.children].slice(0, 10));
    last.toggleAttribute('hidden', cycle % 2 === 0);
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  live.replaceChildren('OpenAI has the last word.');
  last.removeAttribute('hidden');
};

test('F11 2,000 changes of a page leave nothing behind @slow', async ({ page, site }) => {
  await openMarked(page, site.show(aPage('<section id="live"></section>')));
  const settled = () =>
    expect
      .poll(() => markedTexts(page))
      .toEqual(['Avocado', 'TBD Lab', 'Alexandr Wang', 'OpenAI', 'OpenAI', 'Google', 'Llama']);
  await withMetrics(page, async (session) => {
    // What is made once is made in the first of them.
    await page.evaluate(change, 200);
    await page.evaluate(change, 100);
    await settled();
    const before = await useOf(session);
    await page.evaluate(change, 1900);
    await settled();
    await expectNoGrowth(before, () => useOf(session));
  });
});

test('F11 50 cards, opened and closed, leave nothing behind @slow', async ({ page, site, extension }) => {
  await setSettings(extension, { delay: 'quick' });
  await openMarked(page, site.show(aPage()));
  const openCards = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await hover(page, ['Avocado', 'TBD Lab', 'OpenAI'][i % 3]!);
      if (i % 5 === 0) await theCard(page).locator('.more').click();
      await page.keyboard.press('Escape');
      await expect(theCard(page)).toHaveCount(0);
      await page.mouse.move(5, 5);
    }
  };
  await withMetrics(page, async (session) => {
    await openCards(10);
    const before = await useOf(session);
    await openCards(50);
    await expectNoGrowth(before, () => useOf(session));
  });
});

test('F8, F11 200 tabs, opened and closed, leave nothing behind in the worker that all share @slow', async ({
  site,
  extension,
}) => {
  const browser = await extension.puppeteer();
  const target = await browser.waitForTarget((it) => it.url().endsWith('/background.js'));
  const session = await target.createCDPSession();
  const heap = async () => {
    await collect((method) => session.send(method));
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const address = site.show(aPage());
  const openTabs = async (count: number) => {
    for (let left = count; left > 0; left -= 10) {
      const pages = await Promise.all(Array.from({ length: 10 }, () => extension.context.newPage()));
      await Promise.all(pages.map((page) => page.goto(address)));
      for (const page of pages) await waitForMarks(page);
      await Promise.all(pages.map((page) => page.close()));
    }
  };
  const kept = () =>
    extension.worker.evaluate(async () => Object.keys(await chrome.storage.session.get()).sort());
  await openTabs(20);
  await expect.poll(kept).toEqual([]);
  const before = await heap();
  await openTabs(200);
  await expect.poll(kept).toEqual([]);
  expect((await heap()) / before).toBeLessThan(1.05);
  await browser.disconnect();
});
