import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hover, launchChromium, markedTexts, type Launched } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { nameOnCard, openMarked, pointAt, pointOf, theCard, waitForEver, withSession } from './card';
import { expect, test } from './extension';
import { aPage, withoutUs } from './site';

const idOf = ({ worker }: Launched) => new URL(worker.url()).host;

/** What marks and card are there for, on any page: names are marked, and the card of one says what it is about. */
const expectAllToWork = async (page: Page, address: string) => {
  await openMarked(page, address);
  expect(await markedTexts(page)).toContain('TBD Lab');
  await hover(page, 'Avocado');
  await expect(nameOnCard(page)).toHaveText('Avocado');
  await theCard(page).getByRole('button', { name: 'Why here?' }).click();
  await expect(theCard(page).locator('#why')).toContainText('Matched because');
};

/** What a page under test notes of itself. */
type Noted = { noted: string[] };
const notedBy = (page: Page) => page.evaluate(() => (globalThis as unknown as Noted).noted);

test('A8 a page that says that a newer script has started stops nothing', async ({
  page,
  site,
  extension,
}) => {
  await openMarked(page, site.show(aPage()));
  const before = await markedTexts(page);
  await page.evaluate((id) => {
    for (const name of ['reader', 'card'])
      for (const target of [document, window]) {
        const type = `${id}:${name}:wxt:content-script-started`;
        const detail = { contentScriptName: name, messageId: 'made up' };
        target.dispatchEvent(new CustomEvent(type, { detail }));
        postMessage({ type, contentScriptName: name, messageId: 'made up' }, '*');
      }
  }, idOf(extension));
  await waitForEver(page);
  expect(await markedTexts(page)).toEqual(before);
  await hover(page, 'Avocado');
  await expect(nameOnCard(page)).toHaveText('Avocado');
});

test('A9, C12 a page that sends every message back hears none from us, and 1,000 that imitate ours do nothing', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const noted: string[] = [];
    (globalThis as unknown as Noted).noted = noted;
    addEventListener('message', ({ data, origin }) => {
      if ((data as { isOwn?: boolean } | null)?.isOwn) return;
      noted.push(JSON.stringify(data));
      postMessage(data, origin);
    });
  });
  await expectAllToWork(page, site.show(aPage()));
  expect(await notedBy(page)).toEqual([]);
  const before = await markedTexts(page);
  await page.evaluate(() => {
    const types = ['annotate', 'report', 'arrive', 'command', 'showMention', 'lightMention', 'followPointer'];
    const data = [
      undefined,
      null,
      { type: 'off-here' },
      { type: 'not-this' },
      'next',
      { number: 0, entity: 'x' },
    ];
    for (let i = 0; i < 1000; i++) {
      const [type, sent] = [types[i % types.length], data[i % data.length]];
      postMessage({ isOwn: true, id: i, type, data: sent, timestamp: Date.now() }, '*');
    }
  });
  await waitForEver(page);
  expect(await markedTexts(page)).toEqual(before);
  await expect(nameOnCard(page)).toHaveText('Avocado');
});

test.describe('a page that has changed its own world', () => {
  test('C3 methods that lie and throw do not reach ours', async ({ page, site }) => {
    const address = site.show(aPage());
    await page.goto(address);
    const { x, y } = await pointOf(page, 'Avocado');
    await page.addInitScript(() => {
      const refuse = () => {
        throw new Error('refused by the page');
      };
      const spoil = (owner: object, ...names: string[]) => {
        for (const name of names) Object.defineProperty(owner, name, { value: refuse, configurable: true });
      };
      spoil(
        Element.prototype,
        'attachShadow',
        'append',
        'matches',
        'getBoundingClientRect',
        'checkVisibility',
      );
      spoil(HTMLElement.prototype, 'showPopover', 'hidePopover', 'focus');
      spoil(Document.prototype, 'createTreeWalker', 'caretPositionFromPoint', 'createElement');
      spoil(Node.prototype, 'contains', 'compareDocumentPosition', 'appendChild');
      spoil(CSSStyleSheet.prototype, 'replaceSync');
      spoil(EventTarget.prototype, 'addEventListener');
      spoil(Map.prototype, 'get', 'set');
      spoil(Set.prototype, 'add', 'has');
      spoil(JSON, 'parse', 'stringify');
      spoil(window, 'requestAnimationFrame', 'IntersectionObserver', 'MutationObserver', 'ResizeObserver');
      spoil(AbortController.prototype, 'abort');
    });
    await page.goto(address);
    // Only what Playwright looks at from a world of its own can be asked for now.
    await expect(async () => {
      await page.mouse.move(x - 40, y - 30);
      await page.mouse.move(x, y, { steps: 4 });
      await expect(nameOnCard(page)).toHaveText('Avocado', { timeout: 1000 });
    }).toPass();
    await theCard(page).getByRole('button', { name: 'Why here?' }).click();
    await expect(theCard(page).locator('#why')).toContainText('Matched because');
  });

  test('C4 what it adds to every object is in none of ours', async ({ page, site }) => {
    await page.addInitScript(() => {
      const added = Object.prototype as Record<string, unknown>;
      for (const name of [
        'isShown',
        'how',
        'signal',
        'aborted',
        'mentions',
        'then',
        'type',
        'wanted',
        'capture',
      ])
        Object.defineProperty(added, name, { value: 'polluted', configurable: true, writable: true });
    });
    await expectAllToWork(page, site.show(aPage()));
  });

  test('C5 elements that are called as what scripts use do not take its place', async ({ page, site }) => {
    const ids = [
      'chrome',
      'browser',
      'CSS',
      'document',
      'navigation',
      'Highlight',
      'NodeFilter',
      'globalThis',
    ];
    const fields = ['parentNode', 'childNodes', 'closest', 'matches', 'localName', 'attributes', 'nodeType'];
    const html = `${ids.map((id) => `<img id="${id}" name="${id}" alt="">`).join('')}
      <form id="runtime">${fields.map((name) => `<input name="${name}">`).join('')}
      <p>In a form: DeepSeek.</p></form><form name="body"><input name="append"></form>`;
    await expectAllToWork(page, site.show(aPage(html)));
    expect(await markedTexts(page)).toContain('DeepSeek');
  });

  test('C21 a page that has its own idea of popovers and elements', async ({ page, site }) => {
    await page.addInitScript(() => {
      customElements.define('variorum-card', class extends HTMLElement {});
      document.addEventListener('beforetoggle', (event) => event.preventDefault(), true);
      document.addEventListener('toggle', ({ target }) => (target as HTMLElement).hidePopover(), true);
    });
    const css = `<style>div, [popover], :popover-open { display: none !important; opacity: 0 !important }
      html > div { content-visibility: hidden !important; contain: strict !important }</style>`;
    await expectAllToWork(page, site.show(aPage('', css)));
    await expect(theCard(page)).toBeVisible();
  });
});

test.describe('what a page that looks for us finds', () => {
  /** Everything of a page's world that it can list. Runs in the page. */
  const look = () => {
    const tree: string[] = [];
    for (const element of document.querySelectorAll('*'))
      tree.push(`${element.localName} ${element.getAttributeNames().join()} ${element.shadowRoot !== null}`);
    return {
      tree,
      html: document.documentElement.getHTML({ serializableShadowRoots: true }),
      // Where a frame stands in its parent, and what else is a number, is not of us.
      globals: Object.getOwnPropertyNames(globalThis).sort(),
      text: document.documentElement.innerText,
      frames: frames.length,
      sheets: document.styleSheets.length,
    };
  };

  test('C15 the registry of highlights and its style sheet, and nothing else', async ({
    page,
    site,
    extension,
  }) => {
    const id = idOf(extension);
    await page.addInitScript((ours) => {
      const noted: string[] = [];
      (globalThis as unknown as Noted).noted = noted;
      for (const name of ['reader', 'card'])
        document.addEventListener(`${ours}:${name}:wxt:content-script-started`, ({ type }) =>
          noted.push(type),
        );
      addEventListener('message', ({ data }) => noted.push(JSON.stringify(data)));
    }, id);
    const address = site.show(aPage());
    await page.goto(withoutUs(address));
    const without = await page.evaluate(look);
    await openMarked(page, address);
    expect(await page.evaluate(look)).toEqual(without);
    expect(await notedBy(page)).toEqual([]);
    const files = readdirSync(join(root, '.output', 'chrome-mv3-e2e'), { recursive: true }).map(String);
    const reached = await page.evaluate(
      async (addresses) => {
        const loaded = await Promise.all(
          addresses.map((it) =>
            fetch(it).then(
              () => it,
              () => undefined,
            ),
          ),
        );
        return loaded.filter((it) => it !== undefined);
      },
      files.map((file) => `chrome-extension://${id}/${file}`),
    );
    expect(reached).toEqual([]);
    const names = await page.evaluate(() => [...CSS.highlights.keys()]);
    expect(names.join()).toMatch(/^[a-z,]+$/);
    expect(names.join()).not.toMatch(new RegExp(`variorum|${id}`));
  });
});

test('C16 a page that changes 10,000 times a second goes on as without us, and is marked when it rests', async ({
  page,
  site,
}) => {
  const address = site.show(aPage('<section id="live"></section>'));
  /** How far the page gets in two seconds. Runs in the page. */
  const hurry = () =>
    new Promise<number>((resolve) => {
      const live = document.querySelector('#live')!;
      let rounds = 0;
      const timer = setInterval(() => {
        for (let i = 0; i < 100; i++) live.replaceChildren('OpenAI ', String(i));
        rounds++;
      }, 10);
      setTimeout(() => {
        clearInterval(timer);
        resolve(rounds);
      }, 2000);
    });
  const roundsAt = async (it: string) => {
    await page.goto(it);
    await page.waitForTimeout(500);
    return page.evaluate(hurry);
  };
  const without: number[] = [];
  const withUs: number[] = [];
  for (let i = 0; i < 2; i++) {
    without.push(await roundsAt(withoutUs(address)));
    withUs.push(await roundsAt(address));
  }
  await expect.poll(() => markedTexts(page)).toEqual(expect.arrayContaining(['Avocado', 'OpenAI']));
  expect(Math.max(...withUs) / Math.max(...without)).toBeGreaterThan(0.6);
});

test('C11 of the card of a release neither text nor elements can be reached', async ({ site }) => {
  // The release as it is, but granted what no test can grant it.
  const extension = await mkdtemp(join(tmpdir(), 'variorum-release-'));
  await cp(join(root, '.output', 'chrome-mv3'), extension, { recursive: true });
  const manifest = join(extension, 'manifest.json');
  const granted = {
    ...(JSON.parse(await readFile(manifest, 'utf8')) as object),
    host_permissions: ['http://localhost/*'],
  };
  await writeFile(manifest, JSON.stringify(granted));
  const { context, close } = await launchChromium({ extension, headless: true });
  const page = await context.newPage();
  await openMarked(page, site.show(aPage()));
  const before = await page.evaluate(() => [document.documentElement.innerText, document.body.getHTML()]);
  await pointAt(page, 'Avocado');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
  const drawn = await withSession(page, async (session) =>
    JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true })),
  );
  expect(drawn.includes('who said what')).toBe(true);
  const reached = await page.evaluate(() => {
    const shell = document.querySelector('html > div')!;
    getSelection()!.selectAllChildren(document.documentElement);
    return [
      shell.shadowRoot,
      shell.childNodes.length,
      shell.getHTML({ serializableShadowRoots: true }),
      shell.textContent,
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.shadowRoot ?? null,
      document.documentElement.getHTML({ serializableShadowRoots: true }).includes('who said what'),
      getSelection()!.toString().includes('who said what'),
      document.querySelector('.card, [popover]'),
    ];
  });
  expect(reached).toEqual([null, 0, '', '', null, false, false, null]);
  expect(await page.evaluate(() => [document.documentElement.innerText, document.body.getHTML()])).toEqual(
    before,
  );
  await close();
  await rm(extension, { recursive: true, force: true });
});
