/** The side panel with a pack of 5,000 sources and 50,000 claims: script until each view stands, and what typing costs. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { launchChromium, type Launched } from '../scripts/launch-chromium';
import { root, run } from '../scripts/run';
import { serveDemo } from '../scripts/serve-demo';
import { median, quantile } from './measure';
import { generatePack, type PackSize } from './panel-pack';
import { longestTask, scriptTime } from './panel-trace';
import { verdictOn, type Target } from './targets';

const size: PackSize = { entities: 2000, sources: 5000, claims: 50_000 };

/** How often each view is opened. */
const rounds = 5;

/** Milliseconds between two keys: a fast typist. */
const betweenKeys = 120;

type View = { name: string; address: string; shows: string };
type PanelRow = { what: string; script: number; painted: number };

/** e0 is spoken of in thousands of claims, which nobody's news has; e20 in hundreds. */
const viewsOf = (entity: string): View[] =>
  [
    ['overview', '', '.statement'],
    ['differences', '&section=differences', '.matrix'],
    ['timeline', '&section=timeline', '.timeline-table'],
    ['sources', '&section=sources', '.panel-source'],
  ].map(([name = '', section = '', shows = '']) => ({
    name: `${entity}, ${name}`,
    address: `#entity=${entity}${section}`,
    shows,
  }));

const views: View[] = [
  { name: 'this page', address: '#page', shows: '.name-row' },
  { name: 'all names', address: '#search=', shows: '.name-row' },
  { name: 'a source', address: '#source=s1&pack=meta-ai', shows: '.statement' },
  ...viewsOf('e20'),
  ...viewsOf('e0'),
];

const queries = ['government', 'model th', '公司', 'report an'];

/** The extension as it is built, with another pack to bring along. */
const buildWith = async (folder: string) => {
  await cp(join(root, '.output', 'chrome-mv3-e2e'), folder, { recursive: true });
  const pack = generatePack(size);
  await writeFile(join(folder, 'packs', 'meta-ai.json'), JSON.stringify(pack));
  return pack.entities.map(({ name }) => name.en);
};

/** The pack is stored, and its search index with it. Runs in a page of the extension. */
const isStored = async () => {
  const names = await indexedDB.databases();
  if (!names.some(({ name }) => name === 'variorum')) return false;
  return new Promise<boolean>((resolve) => {
    const opening = indexedDB.open('variorum');
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('indexes')) {
        database.close();
        resolve(false);
        return;
      }
      const counted = database.transaction('indexes').objectStore('indexes').count('search-en');
      counted.onsuccess = () => {
        database.close();
        resolve(counted.result > 0);
      };
    };
  });
};

const waitUntilStored = async (page: Page) => {
  const begun = performance.now();
  while (!(await page.evaluate(isStored))) await page.waitForTimeout(500);
  return (performance.now() - begun) / 1000;
};

/** Milliseconds since the page was asked for until the frame with what now stands in it is painted. Runs in the page. */
const painted = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      // A message comes after the frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    });
  });

const measureView = async (
  panel: Page,
  session: CDPSession,
  { name, address, shows }: View,
  base: string,
) => {
  const scripts: number[] = [];
  const paints: number[] = [];
  // The first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    await panel.goto(`${base}/sidepanel.html`);
    await panel.goto(`${base}/sidepanel.html${address}`);
    let time = 0;
    const script = await scriptTime(session, async () => {
      await panel.reload({ waitUntil: 'commit' });
      await panel.locator(`main ${shows}`).first().waitFor();
      time = await panel.evaluate(painted);
    });
    if (round === 0) continue;
    scripts.push(script);
    paints.push(time);
  }
  return { what: name, script: median(scripts), painted: median(paints) };
};

/** Notes when a key came and when what is found has changed. Runs in the panel. */
const watchResults = () => {
  const waits: number[] = [];
  let key = 0;
  Object.assign(globalThis, { waits });
  addEventListener('input', () => (key = performance.now()), true);
  new MutationObserver(() => {
    if (key > 0) waits.push(performance.now() - key);
    key = 0;
  }).observe(document.querySelector('main') ?? document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
};

/** Types as a reader does, from the view that stands there. */
const typeQueries = async (panel: Page) => {
  for (const query of queries) {
    await panel.locator('input[type="search"]').fill('');
    await panel.locator('input[type="search"]').pressSequentially(query, { delay: betweenKeys });
    await panel.waitForTimeout(300);
  }
};

const measureTyping = async (panel: Page, session: CDPSession, base: string) => {
  await panel.goto(`${base}/sidepanel.html#search=`);
  await panel.reload();
  // Until the index is there.
  await panel.locator('input[type="search"]').pressSequentially('the', { delay: betweenKeys });
  await panel.locator('.found').first().waitFor({ timeout: 120_000 });
  await panel.evaluate(watchResults);
  const longest = await longestTask(session, () => typeQueries(panel));
  const waits = await panel.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
  return { longest, wait: median(waits), slowest: quantile(waits, 0.95) };
};

/** Wheels through a list that shows more as it goes; the longest task on the way. */
const measureScrolling = async (panel: Page, session: CDPSession, base: string) => {
  await panel.goto(`${base}/sidepanel.html#entity=e0&section=sources`);
  await panel.reload();
  await panel.locator('.panel-source').first().waitFor();
  await panel.mouse.move(200, 500);
  return longestTask(session, async () => {
    for (let turn = 0; turn < 60; turn++) {
      await panel.mouse.wheel(0, 900);
      await panel.waitForTimeout(50);
    }
  });
};

/** An article that names the entities that are spoken of most. */
const writeArticle = (file: string, names: readonly string[]) =>
  writeFile(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta property="og:type" content="article"><title>Names</title><article>${names
      .slice(0, 300)
      .map((name) => `<p>The model of ${name} and the model of others.</p>`)
      .join('\n')}</article></html>`,
  );

const openPanel = async (launched: Launched) => {
  const base = await launched.worker.evaluate(() => chrome.runtime.getURL('').replace(/\/$/, ''));
  const panel = await launched.context.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  await panel.goto(`${base}/sidepanel.html`);
  const session = await launched.context.newCDPSession(panel);
  return { base, panel, session };
};

const measureLarge = async (extension: string, address: string) => {
  const launched = await launchChromium({ extension, headless: true });
  const article = launched.context.pages()[0] ?? (await launched.context.newPage());
  const { base, panel, session } = await openPanel(launched);
  console.error(`stored after ${(await waitUntilStored(panel)).toFixed(1)} s`);
  for (const other of launched.context.pages()) if (other !== article && other !== panel) await other.close();
  await article.goto(`${address}/names.html`);
  await panel.locator('.name-row').first().waitFor({ timeout: 60_000 });
  const rows: PanelRow[] = [];
  for (const view of views) rows.push(await measureView(panel, session, view, base));
  const typing = await measureTyping(panel, session, base);
  const scrolling = await measureScrolling(panel, session, base);
  await launched.close();
  return { rows, typing, scrolling };
};

const measureBuiltIn = async () => {
  const launched = await launchChromium({
    extension: join(root, '.output', 'chrome-mv3-e2e'),
    headless: true,
  });
  const { base, panel, session } = await openPanel(launched);
  await waitUntilStored(panel);
  const typing = await measureTyping(panel, session, base);
  await launched.close();
  return typing;
};

const print = (rows: readonly PanelRow[], targets: readonly Target[]) => {
  console.log('| view | script | painted after |\n|---|---|---|');
  for (const { what, script, painted } of rows)
    console.log(`| ${what} | ${script.toFixed(0)} ms | ${painted.toFixed(0)} ms |`);
  for (const target of targets) console.log(verdictOn(target));
  console.log(JSON.stringify({ size, rows, targets }));
};

/** Measures and prints: `npm run bench -- panel`. */
export const benchPanel = async (): Promise<void> => {
  await run('npm', ['run', '--silent', 'build:e2e']);
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'));
  const extension = join(folder, 'extension');
  await writeArticle(join(folder, 'names.html'), await buildWith(extension));
  const site = await serveDemo(folder);
  const { rows, typing, scrolling } = await measureLarge(extension, site.address);
  const builtIn = await measureBuiltIn();
  print(rows, [
    ...rows.map(({ what, script }) => ({
      what: `ms of script until ${what} stands`,
      figure: script,
      atMost: 300,
    })),
    { what: 'ms the longest task while typing', figure: typing.longest, atMost: 16 },
    { what: 'ms the longest task while scrolling through 3,300 sources', figure: scrolling, atMost: 50 },
    { what: 'ms from a key to what it finds', figure: typing.wait, atMost: 100 },
    { what: 'ms from a key to what it finds in the built-in pack', figure: builtIn.wait, atMost: 16 },
    { what: 'ms the longest task while typing, with the built-in pack', figure: builtIn.longest, atMost: 16 },
  ]);
  site.close();
  await rm(folder, { recursive: true });
};
