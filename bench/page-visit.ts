/** One visit to a page with one candidate, and what it costs. Times, memory and tasks have visits of their own: measuring one disturbs the others. */
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import type { Launched } from '../scripts/launch-chromium';
import type { Candidate } from './page-candidates';
import {
  changeWithoutRest,
  countMarks,
  countRanges,
  countRecords,
  pageOperations,
  scrollThrough,
} from './page-scripts';
import { traceTasks } from './page-trace';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

type Cost = { task: number; rendering: number; script: number };

/** CPU time of the page's thread so far, in milliseconds; a busy machine does not count. */
const metricsOf = async (session: CDPSession): Promise<Cost> => {
  const { metrics } = await session.send('Performance.getMetrics');
  const all = new Map(metrics.map(({ name, value }) => [name, value]));
  const of = (name: string) => (all.get(name) ?? 0) * 1000;
  return {
    task: of('TaskDuration'),
    rendering: of('LayoutDuration') + of('RecalcStyleDuration'),
    script: of('ScriptDuration'),
  };
};

/** Waits until the page's thread rests; `least` milliseconds at first, since a message may be on its way. */
const settle = async (session: CDPSession, least: number) => {
  await pause(least);
  for (let last = await metricsOf(session), still = 0; still < 2;) {
    await pause(300);
    const now = await metricsOf(session);
    still = now.task - last.task < 2 ? still + 1 : 0;
    last = now;
  }
};

const costOf = async (session: CDPSession, run: () => Promise<unknown>): Promise<Cost> => {
  const before = await metricsOf(session);
  await run();
  const after = await metricsOf(session);
  return {
    task: after.task - before.task,
    rendering: after.rendering - before.rendering,
    script: after.script - before.script,
  };
};

const heapOf = async (session: CDPSession) => {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

/** Mentions that the extension has found on its pages, as its button shows them. */
const countMentions = ({ worker }: Launched) =>
  worker.evaluate(async () => {
    const session: Record<string, { mentions?: { count: number }[] }> = await chrome.storage.session.get();
    return Object.values(session)
      .flatMap((page) => page.mentions ?? [])
      .reduce((sum, { count }) => sum + count, 0);
  });

export type Visiting = { launched: Launched; address: string; candidate: Candidate };

/** Opens the page, and leaves it when the visit is over. */
const visit = async <Result>(
  { launched: { context }, address, candidate: { library } }: Visiting,
  look: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { timeout: 180_000 });
  if (library !== undefined)
    await page.addScriptTag({ path: join(import.meta.dirname, 'node_modules', library) });
  await settle(session, 300);
  // What the page has left behind is not cleared away in what is measured.
  await session.send('HeapProfiler.collectGarbage');
  await settle(session, 300);
  try {
    return await look(page, session);
  } finally {
    await page.close();
  }
};

/** What reading costs, then a scroll through the page, then the page's own work. */
export const visitForTimes = (visiting: Visiting) =>
  visit(visiting, async (page, session) => {
    const start = performance.now();
    const reading = await costOf(session, async () => {
      await visiting.candidate.run(page);
      await settle(session, 500);
    });
    const untilDone = performance.now() - start;
    const scroll = await costOf(session, () => page.evaluate(scrollThrough));
    await page.evaluate('scrollTo(0, 0)');
    await settle(session, 300);
    const operations = await costOf(session, () => page.evaluate(pageOperations));
    return { reading, untilDone, scroll, operations };
  });

/** What stays: memory, marks, and what the page saw happen. */
export const visitForCounts = (visiting: Visiting) =>
  visit(visiting, async (page, session) => {
    await page.evaluate(countRecords);
    const heap = await heapOf(session);
    await visiting.candidate.run(page);
    await settle(session, 500);
    const memory = (await heapOf(session)) - heap;
    return {
      memory,
      records: await page.evaluate<number>('records'),
      ranges: await page.evaluate<number>(countRanges),
      found:
        visiting.candidate.id === 'variorum'
          ? await countMentions(visiting.launched)
          : await page.evaluate<number>(countMarks),
    };
  });

/** The tasks of the page's thread with script in them, longest first. */
export const visitForTasks = (visiting: Visiting) =>
  visit(visiting, (page, session) =>
    traceTasks(session, async () => {
      await visiting.candidate.run(page);
      await settle(session, 500);
    }),
  );

/** Script, the page's own too, for each second in which the page makes 10,000 changes, in milliseconds; what its frames cost depends on how many it shows. */
export const visitForChanges = (visiting: Visiting) =>
  visit(visiting, async (page, session) => {
    await visiting.candidate.run(page);
    await settle(session, 500);
    const start = performance.now();
    const { script } = await costOf(session, () => page.evaluate(changeWithoutRest));
    return (script / (performance.now() - start)) * 1000;
  });

export type Times = Awaited<ReturnType<typeof visitForTimes>>;
