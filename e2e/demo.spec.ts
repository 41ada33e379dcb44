import type { Page } from '@playwright/test';
import type { DemoServer } from '../scripts/serve-demo';
import { hover, markedTexts, type Launched } from '../scripts/launch-chromium';
import { expect, expectedMarks, killWorker, test } from './extension';

const related = ['english.html', 'traditional-chinese.html', 'simplified-chinese.html'];

for (const article of related)
  test(`${article} gets exactly the marks that it lists`, async ({ page, demo, extension }) => {
    await page.goto(`${demo.address}/${article}`);
    const expected = await expectedMarks(page);
    expect(expected.length).toBeGreaterThan(5);
    await expect.poll(() => markedTexts(page)).toEqual(expected.map(([text]) => text));
    const counts = Map.groupBy(expected, ([, entity]) => entity);
    const mentions = [...counts].map(([entity, { length: count }]) => ({ entity, count }));
    await expect
      .poll(() => summaries(extension))
      .toContainEqual({
        mentions: mentions.map((mention) => expect.objectContaining(mention) as unknown),
        inOrder: expected.map(([surface, entity]) => ({ surface, entity })),
      });
  });

test('an article about avocado toast stays unmarked', async ({ page, demo, extension }) => {
  await page.goto(`${demo.address}/avocado-toast.html`);
  // The page has been read when its summary is there.
  await expect.poll(() => summaries(extension)).toContainEqual({ mentions: [], inOrder: [] });
  expect(await markedTexts(page)).toEqual([]);
});

test('H4 the page sees nothing of us but one host while a card is open', async ({ page, demo }) => {
  await page.addInitScript(() => {
    const records: string[] = [];
    (globalThis as { records?: string[] }).records = records;
    new MutationObserver((list) => {
      for (const { type, target, addedNodes, removedNodes } of list)
        records.push([type, target.nodeName, addedNodes.length, removedNodes.length].join(' '));
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await openArticle(page, demo);
  const recorded = () => page.evaluate(() => (globalThis as { records?: string[] }).records?.splice(0));
  await recorded();
  await page.waitForTimeout(300);
  expect(await recorded()).toEqual([]);
  await hover(page, 'Alexandr Wang');
  await page.keyboard.press('Escape');
  await expect(page.locator('[popover]')).toHaveCount(0);
  expect(await recorded()).toEqual(['childList HTML 1 0', 'childList HTML 0 1']);
});

test('resting on a name shows what the sources say; Escape closes it', async ({ page, demo }) => {
  await openArticle(page, demo);
  await hover(page, 'cado');
  const card = page.locator('[popover] .card');
  await expect(card.locator('.entity-name')).toHaveText('Avocado');
  await expect(card.locator('.difference').first()).toBeVisible();
  expect(await card.locator('.source').count()).toBeGreaterThanOrEqual(2);
  await expect(card.locator('.footer-text')).toContainText('not who is right');
  await expect(card.locator('.phrase a').first()).toHaveAttribute('href', /#:~:text=/);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('the card closes when the pointer leaves both, and stays while it is on the card', async ({
  page,
  demo,
}) => {
  await openArticle(page, demo);
  await hover(page, 'cado');
  await page.locator('[popover] .entity-name').hover();
  await page.waitForTimeout(800);
  await expect(page.locator('[popover] .card')).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(page.locator('[popover]')).toHaveCount(0);
});

test('A1 a killed worker does not matter for the next hover, nor for text that arrives later', async ({
  page,
  demo,
}) => {
  await openArticle(page, demo);
  await killWorker(page);
  await hover(page, 'cado');
  await expect(page.locator('[popover] .entity-name')).toHaveText('Avocado');
  await page.keyboard.press('Escape');
  await killWorker(page);
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Later that day DeepSeek was named as well.';
    document.querySelector('article')?.append(paragraph);
  });
  await expect.poll(() => markedTexts(page)).toContain('DeepSeek');
});

test('H1, H2 text that changes in place and pages that change without loading are followed', async ({
  page,
  demo,
}) => {
  await openArticle(page, demo);
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'OpenAI answered first.';
    document.querySelector('article')?.replaceChildren(paragraph);
    history.pushState(null, '', '?next');
  });
  await expect.poll(() => markedTexts(page)).toEqual(['OpenAI']);
  await page.evaluate(() => {
    document.querySelector('article p')!.firstChild!.nodeValue = 'Anthropic answered first.';
  });
  await expect.poll(() => markedTexts(page)).toEqual(['Anthropic']);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.textContent = 'DeepSeek answered last.';
    document.body.replaceWith(body);
  });
  await expect.poll(() => markedTexts(page)).toEqual(['DeepSeek']);
});

test('a page that is left is forgotten', async ({ page, demo, extension }) => {
  await page.goto(`${demo.address}/english.html`);
  await expect.poll(async () => (await summaries(extension)).length).toBe(1);
  await page.goto('about:blank');
  await expect.poll(() => summaries(extension)).toEqual([]);
});

test('reading causes no network request', async ({ page, demo, extension }) => {
  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(request.url()));
  demo.paths.length = 0;
  await openArticle(page, demo);
  await hover(page, 'cado');
  // The browser itself asks for an icon, at a time of its own.
  const isOfPage = (path: string) => path !== '/favicon.ico';
  const own = asked.filter((url) => !url.startsWith('chrome-extension:')).map((url) => new URL(url).pathname);
  expect(own.filter(isOfPage).sort()).toEqual(['/article.css', '/english.html']);
  expect(demo.paths.filter(isOfPage).sort()).toEqual(['/article.css', '/english.html']);
});

/** Opens the English article and waits until it is marked. */
const openArticle = async (page: Page, demo: DemoServer) => {
  await page.goto(`${demo.address}/english.html`);
  await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(5);
};

/** What the session knows of pages, without what it knows of panels. */
const summaries = ({ worker }: Launched): Promise<unknown[]> =>
  worker.evaluate(async () => {
    const session = Object.entries(await chrome.storage.session.get());
    return session.filter(([key]) => key.startsWith('page-')).map(([, value]): unknown => value);
  });
