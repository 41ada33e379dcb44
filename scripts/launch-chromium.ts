import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright';
import { connect, type Browser, type Page as PanelPage } from 'puppeteer-core';
import { ensureBrowser } from './ensure-browser';

export type Launched = {
  context: BrowserContext;
  worker: Worker;
  /** The same browser for Puppeteer, which knows more than tabs: the side panel, and what a worker is made of. */
  puppeteer: () => Promise<Browser>;
  /** The browser's own side panel, once it is open. */
  panel: () => Promise<PanelPage>;
  close: () => Promise<void>;
};

type Options = {
  extension: string;
  headless: boolean;
  language?: string;
  colorScheme?: 'light' | 'dark';
  /** Whether pages that are left are kept as they are, for Back; Playwright's own browsers do without. */
  keepsPages?: boolean;
  /** Whether scripts are run without being compiled, so that what a heap holds is data. */
  isInterpreted?: boolean;
};

/** No look-ups of its own by the browser: a machine may have no network. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Starts Chromium on a fresh profile with the extension in a folder, and waits until its pages can be read. */
export const launchChromium = async ({
  extension,
  headless,
  language = 'en',
  colorScheme = 'light',
  keepsPages = false,
  isInterpreted = false,
}: Options): Promise<Launched> => {
  const profile = await mkdtemp(join(tmpdir(), 'variorum-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser('chromium'),
    headless,
    colorScheme,
    viewport: headless ? { width: 1100, height: 860 } : null,
    ignoreDefaultArgs: ['--disable-extensions', ...(keepsPages ? ['--disable-back-forward-cache'] : [])],
    args: [
      ...quiet,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${language}`,
      '--remote-debugging-port=0',
      ...(isInterpreted ? ['--js-flags=--jitless'] : []),
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await waitUntilReady(worker);
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  const puppeteer = () => connectTo(profile);
  return { context, worker, puppeteer, panel: async () => findPanel(await puppeteer()), close };
};

const connectTo = async (profile: string): Promise<Browser> => {
  const [port = '', path = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return connect({ browserWSEndpoint: `ws://127.0.0.1:${port}${path}`, defaultViewport: null });
};

const findPanel = async (browser: Browser): Promise<PanelPage> => {
  const target = await browser.waitForTarget((it) => it.url().includes('/sidepanel.html'), {
    timeout: 10_000,
  });
  return target.asPage();
};

/** The reader is registered for the granted hosts soon after the worker has started. */
const waitUntilReady = async (worker: Worker) => {
  const isReady = () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  for (let tries = 0; tries < 100 && !(await isReady()); tries++)
    await new Promise((done) => setTimeout(done, 50));
};

/** What is marked on a page: the texts of all registered highlights, in the order of the page. */
export const markedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight] as StaticRange[])
      .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected);
    const live = ranges.map((range) => {
      const copy = document.createRange();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    });
    live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return live.map((range) => range.toString().replace(/\s+/g, ' '));
  });

/** The middle of the nth place where a text stands in the page's article, brought into view. Runs in the page. */
export const findPoint = ([wanted, nth]: readonly [text: string, nth: number]): { x: number; y: number } => {
  const walker = document.createTreeWalker(
    document.querySelector('article') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  let left = nth;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(wanted) ?? -1;
    if (at < 0 || left-- > 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    const [rect = range.getBoundingClientRect()] = range.getClientRects();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }
  throw new Error(`"${wanted}" does not stand on the page.`);
};

/** Moves the pointer to a name, as a hand does, and waits for its card. */
export const hover = async (page: Page, text: string, nth = 0): Promise<void> => {
  const { x, y } = await page.evaluate(findPoint, [text, nth] as const);
  await page.mouse.move(x - 40, y - 30);
  await page.mouse.move(x, y, { steps: 4 });
  await page.locator('[popover] .card').waitFor();
};
