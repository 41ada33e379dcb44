/** Reading a page: what its thread spends on it, beside a bare walk over its text and what others publish. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { launchChromium, type Launched } from '../scripts/launch-chromium';
import { serveDemo } from '../scripts/serve-demo';
import { bareWalk, countRanges, countRecords, pageOperations, peers, scrollThrough } from './page-scripts';
import { writePages, type BenchPage } from './page-site';
import { traceTasks, type Task } from './page-trace';

type Candidate = { name: string; library?: string; run: (page: Page) => Promise<unknown> };

/** What one candidate costs on one page, in milliseconds of the page's thread, megabytes and counts. */
export type PageRow = {
  page: string;
  candidate: string;
  thread: number;
  rendering: number;
  untilDone: number;
  operations: number;
  operationsRendering: number;
  scroll: number;
  memory: number;
  records: number;
  ranges: number;
  longest: number;
  tasks?: Task[];
};

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const metricsOf = async (session: CDPSession) => {
  const { metrics } = await session.send('Performance.getMetrics');
  const all = new Map(metrics.map(({ name, value }) => [name, value]));
  const of = (name: string) => (all.get(name) ?? 0) * 1000;
  return { task: of('TaskDuration'), rendering: of('LayoutDuration') + of('RecalcStyleDuration') };
};

/** Waits until the page's thread rests; `least` milliseconds at first, since a message may be on its way. */
const settle = async (session: CDPSession, least: number) => {
  await pause(least);
  for (let last = await metricsOf(session), still = 0; still < 3;) {
    await pause(200);
    const now = await metricsOf(session);
    still = now.task - last.task < 3 ? still + 1 : 0;
    last = now;
  }
};

/** What a stretch of time costs the page's thread; resting is taken off by an equal rest before. */
const costOf = async (session: CDPSession, run: () => Promise<unknown>) => {
  const before = await metricsOf(session);
  await run();
  const after = await metricsOf(session);
  return { task: after.task - before.task, rendering: after.rendering - before.rendering };
};

const heapOf = async (session: CDPSession) => {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

const tabOf = ({ worker }: Launched, url: string) =>
  worker.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
    url,
  );

/** A content script as the extension brings it into a page: `what` as `executeScript` takes it, in source. */
const inject = async (launched: Launched, page: Page, what: string) => {
  const tab = await tabOf(launched, page.url());
  await launched.worker.evaluate(
    `chrome.scripting.executeScript({ target: { tabId: ${tab} }, ${what} }).then(() => 0)`,
  );
};

/** The reader as it gets into every page, and nothing but a walk over the text by the same way. */
const injected = (launched: Launched): Candidate[] => [
  { name: 'page alone', run: () => Promise.resolve() },
  { name: 'bare walk', run: (page) => inject(launched, page, `func: () => ${bareWalk}`) },
  { name: 'Variorum', run: (page) => inject(launched, page, "files: ['/reader.js']") },
];

const published = (names: readonly string[]): Candidate[] => [
  { name: 'bare walk in the page', run: (page) => page.evaluate(bareWalk) },
  ...peers.map(({ name, library, run }) => ({
    name,
    ...(library !== undefined && { library }),
    run: (page: Page) => page.evaluate(`{ const names = ${JSON.stringify(names)}; ${run}; undefined }`),
  })),
];

const open = async ({ context }: Launched, address: string, { library }: Candidate) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { timeout: 180_000 });
  if (library !== undefined)
    await page.addScriptTag({ path: join(import.meta.dirname, 'node_modules', library) });
  await settle(session, 300);
  return { page, session };
};

const measureTimes = async (launched: Launched, address: string, candidate: Candidate) => {
  const { page, session } = await open(launched, address, candidate);
  const heap = await heapOf(session);
  const start = performance.now();
  const reading = await costOf(session, async () => {
    await candidate.run(page);
    await settle(session, 300);
  });
  const untilDone = performance.now() - start;
  const memory = (await heapOf(session)) - heap;
  const scroll = await costOf(session, () => page.evaluate(scrollThrough));
  await page.evaluate('scrollTo(0, 0)');
  await settle(session, 300);
  const operations = await costOf(session, () => page.evaluate(pageOperations));
  await page.close();
  return { reading, untilDone, memory, scroll, operations };
};

const measureCounts = async (launched: Launched, address: string, candidate: Candidate) => {
  const { page, session } = await open(launched, address, candidate);
  await page.evaluate(countRecords);
  const tasks = await traceTasks(session, async () => {
    await candidate.run(page);
    await settle(session, 500);
  });
  const counts = {
    records: await page.evaluate<number>('records'),
    ranges: await page.evaluate<number>(countRanges),
  };
  await page.close();
  return { ...counts, tasks, longest: tasks[0]?.milliseconds ?? 0 };
};

const measurePage = async (
  launched: Launched,
  address: string,
  { name, rounds }: BenchPage,
  candidates: readonly Candidate[],
): Promise<PageRow[]> => {
  const all = new Map(
    candidates.map((candidate) => [candidate, [] as Awaited<ReturnType<typeof measureTimes>>[]]),
  );
  for (let round = 0; round < rounds; round++)
    for (const [candidate, measured] of all) measured.push(await measureTimes(launched, address, candidate));
  const rows: PageRow[] = [];
  for (const [candidate, measured] of all) {
    const { tasks, ...counts } = await measureCounts(launched, address, candidate);
    rows.push({
      page: name,
      candidate: candidate.name,
      thread: median(measured.map(({ reading }) => reading.task)),
      rendering: median(measured.map(({ reading }) => reading.rendering)),
      untilDone: median(measured.map(({ untilDone }) => untilDone)),
      operations: median(measured.map(({ operations }) => operations.task)),
      operationsRendering: median(measured.map(({ operations }) => operations.rendering)),
      scroll: median(measured.map(({ scroll }) => scroll.task)),
      memory: median(measured.map(({ memory }) => memory)),
      ...counts,
      ...(candidate.name === 'Variorum' && { tasks: tasks.slice(0, 8) }),
    });
  }
  return rows;
};

type PackAlias = { text: string; gate?: string } | string;

/** The names of the built-in pack that need no evidence: the peers know no gates. */
export const openNames = async (count: number): Promise<string[]> => {
  const path = join(import.meta.dirname, '..', 'public', 'packs', 'meta-ai.json');
  const { entities } = JSON.parse(await readFile(path, 'utf8')) as { entities: { aliases: PackAlias[] }[] };
  const aliases = entities.flatMap((entity) => entity.aliases);
  const open = aliases.flatMap((alias) =>
    typeof alias === 'string' ? alias : alias.gate === undefined || alias.gate === 'open' ? alias.text : [],
  );
  return [...new Set(open)].slice(0, count);
};

export type BenchPageOptions = {
  extension?: string;
  pages?: readonly string[];
  withPeers?: boolean;
  rounds?: number;
};

export const benchPage = async ({
  extension = join(import.meta.dirname, '..', '.output', 'chrome-mv3-e2e'),
  pages,
  withPeers = true,
  rounds,
}: BenchPageOptions = {}): Promise<PageRow[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'));
  const names = await openNames(150);
  const site = (await writePages(folder, names)).filter(({ name }) => pages?.includes(name) ?? true);
  const server = await serveDemo(folder);
  const launched = await launchChromium({ extension, headless: true });
  await launched.worker.evaluate(() => chrome.scripting.unregisterContentScripts());
  const rows: PageRow[] = [];
  try {
    for (const page of site) {
      const candidates = [...injected(launched), ...(withPeers && page.hasPeers ? published(names) : [])];
      rows.push(
        ...(await measurePage(
          launched,
          `${server.address}/${page.file}`,
          { ...page, rounds: rounds ?? page.rounds },
          candidates,
        )),
      );
    }
  } finally {
    await launched.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
};
