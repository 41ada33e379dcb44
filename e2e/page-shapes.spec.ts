import type { Page } from '@playwright/test';
import { hover, markedTexts } from '../scripts/launch-chromium';
import { nameOnCard, openMarked, pointOf, theCard, waitForEver, waitForMarks, withSession } from './card';
import { watchErrors } from './errors';
import { expect, test } from './extension';
import { noteMessages } from './messages';
import { aPage, withoutUs } from './site';

/** The marks that `aPage` has by itself. */
const own = ['Avocado', 'TBD Lab', 'Alexandr Wang', 'OpenAI', 'Google', 'Llama'];

test('H1 a page that only changes its address is read once; one that changes its text is read anew', async ({
  page,
  site,
  extension,
}) => {
  const sent = await noteMessages(extension);
  await openMarked(page, site.show(aPage()));
  await expect.poll(async () => (await sent()).some(({ type }) => type === 'annotate')).toBe(false);
  await page.evaluate(async () => {
    navigation.addEventListener('navigate', (event) => {
      if (event.destination.url.endsWith('?cancelled')) event.preventDefault();
      else if (event.destination.url.endsWith('?intercepted')) event.intercept();
    });
    for (let i = 0; i < 10; i++) {
      history.pushState(null, '', `?pushed=${i}`);
      history.replaceState(null, '', `?replaced=${i}`);
      location.hash = `#${i}`;
    }
    await navigation.navigate('?cancelled').committed?.catch(() => undefined);
    await navigation.navigate('?intercepted').finished;
  });
  await waitForEver(page);
  expect(await markedTexts(page)).toEqual(own);
  expect((await sent()).filter(({ type }) => type === 'annotate')).toEqual([]);
  await page.evaluate(() => {
    history.pushState(null, '', '?next');
    document.querySelector('#first')!.textContent = 'Later Anthropic answered.';
  });
  // Without Meta on the page, Llama is an animal.
  await expect.poll(() => markedTexts(page)).toEqual(['Anthropic', 'OpenAI', 'Google']);
});

test('H5 only the page itself is read, none of its frames; a card may stand over a frame', async ({
  page,
  site,
  extension,
}) => {
  const sent = await noteMessages(extension);
  const inner = site.show(aPage());
  const ads = '<iframe width="90" height="60" srcdoc="OpenAI"></iframe>'.repeat(200);
  const frames = `<iframe src="${inner}"></iframe><iframe src="${inner.replace('localhost', '127.0.0.1')}"></iframe>
    <iframe sandbox src="${inner}"></iframe><iframe srcdoc="<p>OpenAI</p>"></iframe><iframe></iframe>${ads}`;
  await openMarked(page, site.show(aPage(`<div style="height: 200px; overflow: auto">${frames}</div>`)));
  expect(await markedTexts(page)).toEqual(own);
  const marksInFrames = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(() => CSS.highlights.size).catch(() => 0)),
  );
  expect(marksInFrames.length).toBeGreaterThan(200);
  expect(Math.max(...marksInFrames)).toBe(0);
  expect([...new Set((await sent()).map(({ frame }) => frame))]).toEqual([0]);
  await hover(page, 'Avocado');
  await expect(nameOnCard(page)).toHaveText('Avocado');
  await theCard(page).getByRole('button', { name: 'Why here?' }).click();
  await expect(theCard(page).locator('#why')).toContainText('Matched because');
});

test('H6 what is slotted is read; text of shadow trees, open or closed, is not, and does no harm', async ({
  page,
  site,
}) => {
  const errors = watchErrors(page);
  const html = `<section><template shadowrootmode="open"><p>Anthropic <slot></slot></p>
      <div><template shadowrootmode="open"><p>Anthropic</p></template></div></template>Slotted: DeepSeek.</section>
    <section><template shadowrootmode="closed"><p>Anthropic</p></template></section>`;
  await openMarked(page, site.show(aPage(html)));
  expect(await markedTexts(page)).toEqual([...own.slice(0, 3), 'DeepSeek', ...own.slice(3)]);
  await hover(page, 'DeepSeek');
  await expect(nameOnCard(page)).toHaveText('DeepSeek');
  expect(errors).toEqual([]);
});

/** Types beside a name in everything that can be typed in, takes some back, and tells what has come of it. */
const typeAt = async (page: Page, address: string) => {
  await page.goto(address);
  await page.waitForTimeout(700);
  const results: unknown[] = [];
  for (const id of ['editor', 'plain', 'area', 'box']) {
    await page.locator(`#${id}`).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' and Avocado, Meta’s model, '.repeat(7));
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.keyboard.type('!');
    results.push(
      await page.evaluate((name) => {
        const element = document.querySelector(`#${name}`)!;
        const caret = getSelection()!;
        return element instanceof HTMLTextAreaElement
          ? [element.value, element.selectionStart]
          : [element.getHTML(), caret.anchorOffset, caret.anchorNode?.nodeName];
      }, id),
    );
  }
  return { results, marks: (await markedTexts(page)).length };
};

test('H8 typing beside a name, undo and what is kept are as without us; what is typed is not marked', async ({
  page,
  site,
}) => {
  const address = site.show(
    aPage(`<div id="editor" contenteditable><p>Avocado of <b>TBD Lab</b></p></div>
      <div id="plain" contenteditable="plaintext-only">OpenAI</div>
      <textarea id="area">DeepSeek</textarea><div id="box" role="textbox" contenteditable>Google</div>`),
  );
  const without = await typeAt(page, withoutUs(address));
  const withUs = await typeAt(page, address);
  expect(without.marks).toBe(0);
  expect(withUs.marks).toBe(own.length);
  expect(withUs.results).toEqual(without.results);
});

test('H14 pages that send the reader on, or close while they are read, leave no error behind', async ({
  page,
  site,
  extension,
}) => {
  const errors = watchErrors(page);
  const failures: string[] = [];
  const note = (message: { type: () => string; text: () => string }) => {
    if (message.type() === 'error') failures.push(message.text());
  };
  extension.worker.on('console', note);
  const long = '<p>OpenAI, and a long story of it.</p>'.repeat(20_000);
  const last = site.show(aPage());
  const onward = site.show(aPage(long, `<meta http-equiv="refresh" content="0;url=${last}">`));
  await page.goto(onward, { waitUntil: 'commit' });
  await page.waitForURL(last);
  await waitForMarks(page);
  for (let i = 0; i < 5; i++) {
    const brief = await extension.context.newPage();
    errors.push(...watchErrors(brief));
    await brief.goto(site.show(aPage(long)), { waitUntil: 'domcontentloaded' });
    await brief.close();
  }
  expect(await markedTexts(page)).toEqual(own);
  expect([...errors, ...failures]).toEqual([]);
  extension.worker.off('console', note);
});

test.describe('C19 documents that are no HTML page', () => {
  test('C19 an XHTML page is read, and has its card', async ({ page, site }) => {
    const errors = watchErrors(page);
    const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head>
      <body><p>Meta builds Avocado, an AI model, at TBD Lab.</p></body></html>`;
    await openMarked(page, site.show(xhtml, { 'content-type': 'application/xhtml+xml' }));
    await hover(page, 'Avocado');
    await expect(nameOnCard(page)).toHaveText('Avocado');
    await theCard(page).getByRole('button', { name: 'Why here?' }).click();
    await expect(theCard(page).locator('#why')).toContainText('Matched because');
    expect(errors).toEqual([]);
  });

  test('C19 what is no page of text, or no place for scripts, meets no error', async ({ page, site }) => {
    const errors = watchErrors(page);
    const documents = [
      ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">OpenAI</text></svg>'],
      ['application/xml', '<page>OpenAI</page>'],
      ['text/plain', 'OpenAI'],
      ['application/json', '{"name":"OpenAI"}'],
      ['application/pdf', '%PDF-1.4\n%%EOF'],
      ['image/png', 'no picture'],
    ] as const;
    const addresses = [
      ...documents.map(([type, text]) => site.show(text, { 'content-type': type })),
      'about:blank',
      'data:text/html,OpenAI',
      'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
    ];
    for (const address of addresses) {
      await page.goto(address);
      await page.mouse.move(30, 30);
      await page.waitForTimeout(300);
      await page.mouse.move(5, 5);
    }
    expect(errors).toEqual([]);
  });
});

test('C20 a document that is written anew is read anew, once, and nothing of the old one stays', async ({
  page,
  site,
}) => {
  const errors = watchErrors(page);
  await openMarked(page, site.show(aPage()));
  const write = (name: string) =>
    page.evaluate((it) => {
      const { document: page } = globalThis as unknown as {
        document: { open: () => void; write: (html: string) => void; close: () => void };
      };
      page.open();
      page.write(
        `<!doctype html><title>Another</title><article><p>A word about ${it}, and OpenAI.</p></article>`,
      );
      page.close();
    }, name);
  const listeners = () =>
    withSession(page, async (session) => {
      await session.send('Performance.enable');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0;
    });
  const counts: number[] = [];
  for (const name of ['DeepSeek', 'Anthropic', 'Google', 'DeepSeek', 'Anthropic', 'Google']) {
    await write(name);
    await expect.poll(() => markedTexts(page)).toEqual([expect.stringContaining(name), 'OpenAI']);
    await page.mouse.move(5, 5);
    await expect(async () => {
      const { x, y } = await pointOf(page, 'OpenAI');
      await page.mouse.move(x - 40, y + 30);
      await page.mouse.move(x, y, { steps: 3 });
      await expect(nameOnCard(page)).toHaveText('OpenAI', { timeout: 1500 });
    }).toPass();
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    counts.push(await listeners());
  }
  expect(counts.at(-1)).toBeLessThanOrEqual(counts[1]! + 5);
  // The root alone may be replaced, too.
  await page.evaluate(() => {
    const root = document.createElement('html');
    const body = document.createElement('body');
    body.append('A word about Llama, and DeepSeek.');
    root.append(body);
    document.documentElement.replaceWith(root);
  });
  await expect.poll(() => markedTexts(page)).toContain('DeepSeek');
  expect(errors).toEqual([]);
});
