import type { Page } from '@playwright/test';
import type { Launched } from '../scripts/launch-chromium';
import { nameOnCard, pointAt } from './card';
import { watchErrors } from './errors';
import { expect, test } from './extension';
import { aPage } from './site';

/** How often the page that is open names something, as the panel is told. */
const countOf = ({ worker }: Launched, entity: string): Promise<number> =>
  worker.evaluate(async (wanted) => {
    const session: Record<string, unknown> = await chrome.storage.session.get();
    const pages = Object.entries(session).filter(([key]) => key.startsWith('page-'));
    const named = pages.flatMap(
      ([, value]) => (value as { mentions: { entity: string; count: number }[] }).mentions,
    );
    return named.find((it) => it.entity === wanted)?.count ?? 0;
  }, entity);

const registered = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** All is read; what is registered stays little, wherever the reader goes; the last name has its card. */
const expectAllRead = async (page: Page, extension: Launched, count: number) => {
  await expect.poll(() => countOf(extension, 'openai'), { timeout: 40_000 }).toBe(count);
  for (const share of [0, 0.5, 1]) {
    await page.evaluate(
      (it) => scrollTo({ top: it * document.documentElement.scrollHeight, behavior: 'instant' }),
      share,
    );
    await expect.poll(() => registered(page)).toBeGreaterThan(0);
    expect(await registered(page)).toBeLessThanOrEqual(1000);
  }
  await pointAt(page, 'DeepSeek');
  // Not by an assertion on the element: Playwright’s own description of a page this deep overflows.
  await expect.poll(() => nameOnCard(page).allInnerTexts(), { timeout: 20_000 }).toEqual(['DeepSeek']);
};

const end = '<p>DeepSeek and others.</p>';

test('F1, F2 10 MB of text in 100,000 elements, with 50,000 names', async ({ page, site, extension }) => {
  const errors = watchErrors(page);
  const text = '<p>It is said of OpenAI, by those who should know, that all of this is but a beginning.</p>';
  const other = `<p>${'Nothing is said here of anybody at all. '.repeat(3)}</p>`;
  await page.goto(site.show(aPage((text + other).repeat(50_000) + end)));
  await expectAllRead(page, extension, 50_001);
  expect(errors).toEqual([]);
});

test('F3 one text node of 10 MB', async ({ page, site, extension }) => {
  const errors = watchErrors(page);
  const text = 'It is said of OpenAI, by those who should know, that all of this is but a beginning. '.repeat(
    120_000,
  );
  await page.goto(site.show(aPage(`<p>${text}</p>${end}`)));
  await expectAllRead(page, extension, 120_001);
  expect(errors).toEqual([]);
});

test('F5 20,000 levels of nesting, of which Chromium draws no more than 5,000', async ({
  page,
  site,
  extension,
}) => {
  const errors = watchErrors(page);
  await page.goto(site.show(aPage(`<div id="deep"></div>${end}`)));
  await page.evaluate(() => {
    for (const [levels, style] of [
      [5_000, 'display: inline'],
      [20_000, 'display: none'],
    ] as const) {
      const outer = document.createElement('div');
      let inner = outer;
      for (let depth = 0; depth < levels; depth++) {
        inner.style.cssText = style;
        const next = document.createElement('div');
        inner.append(next);
        inner = next;
      }
      inner.append('And OpenAI.');
      document.querySelector('#deep')!.append(outer);
    }
  });
  await expectAllRead(page, extension, 3);
  expect(errors).toEqual([]);
});
