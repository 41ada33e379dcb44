/** Reading a page: what its thread spends on it, beside a bare walk over its text and what others publish. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type Launched } from '../scripts/launch-chromium';
import { serveDemo } from '../scripts/serve-demo';
import { median } from './measure';
import { allCandidates, openNames, type Candidate } from './page-candidates';
import { recipes, writePage, type BenchPage } from './page-site';
import { visitForChanges, visitForCounts, visitForTasks, visitForTimes, type Times } from './page-visit';
import type { Task } from './page-trace';

/** What one candidate costs on one page, in milliseconds of the page's thread, megabytes and counts. */
export type PageRow = {
  page: string;
  candidate: string;
  isPeer: boolean;
  thread: number;
  rendering: number;
  untilDone: number;
  operations: number;
  operationsRendering: number;
  scroll: number;
  memory: number;
  records: number;
  ranges: number;
  found: number;
  longest: number;
  /** Milliseconds of script in each second in which the page makes 10,000 changes. */
  changes: number;
  tasks: Task[];
};

export type BenchPageOptions = {
  /** Names of pages, and ids of candidates; all of them where none are named. */
  pages?: readonly string[];
  only?: readonly string[];
  rounds?: number;
  extension?: string;
};

const say = (text: string) => void process.stderr.write(text);

const rowOf = (
  page: string,
  { name: candidate, isPeer }: Candidate,
  times: readonly Times[],
  counts: Awaited<ReturnType<typeof visitForCounts>>,
  tasks: Task[],
  changes: number,
): PageRow => {
  const of = (figure: (times: Times) => number) => median(times.map(figure));
  return {
    page,
    candidate,
    isPeer,
    thread: of(({ reading }) => reading.task),
    rendering: of(({ reading }) => reading.rendering),
    untilDone: of(({ untilDone }) => untilDone),
    operations: of(({ operations }) => operations.task),
    operationsRendering: of(({ operations }) => operations.rendering),
    scroll: of(({ scroll }) => scroll.task),
    ...counts,
    longest: tasks[0]?.milliseconds ?? 0,
    changes,
    tasks: tasks.slice(0, 8),
  };
};

/** In every round each candidate has its turn, so that a machine's moods meet all of them. */
const measurePage = async (
  launched: Launched,
  address: string,
  { name, rounds, peerRounds }: BenchPage,
  candidates: readonly Candidate[],
): Promise<PageRow[]> => {
  const times = new Map(candidates.map((candidate) => [candidate, [] as Times[]]));
  for (let round = 0; round < rounds; round++) {
    say(`${name}, round ${round + 1} of ${rounds}: `);
    for (const [candidate, measured] of times) {
      if (candidate.isPeer && round >= peerRounds) continue;
      const one = await visitForTimes({ launched, address, candidate });
      measured.push(one);
      say(`${candidate.id} ${one.reading.task.toFixed(1)} · `);
    }
    say('\n');
  }
  const rows: PageRow[] = [];
  for (const [candidate, measured] of times) {
    const visiting = { launched, address, candidate };
    const counts = await visitForCounts(visiting);
    const tasks = await visitForTasks(visiting);
    rows.push(
      rowOf(
        name,
        candidate,
        measured,
        counts,
        tasks,
        candidate.isPeer ? NaN : await visitForChanges(visiting),
      ),
    );
  }
  return rows;
};

/** Measures page by page; `onRows` gets the rows of each when they are there. */
export const benchPage = async (
  {
    extension = join(import.meta.dirname, '..', '.output', 'chrome-mv3-e2e'),
    pages = [],
    only = [],
    rounds,
  }: BenchPageOptions,
  onRows: (rows: PageRow[]) => void,
): Promise<PageRow[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'));
  const names = await openNames(150);
  const server = await serveDemo(folder);
  const launched = await launchChromium({ extension, headless: true });
  await launched.worker.evaluate(() => chrome.scripting.unregisterContentScripts());
  const all: PageRow[] = [];
  try {
    for (const page of recipes.filter(({ name }) => pages.length === 0 || pages.includes(name))) {
      const candidates = allCandidates(launched, names).filter(
        ({ id, isPeer }) =>
          (only.length === 0 || only.includes(id) || id === 'alone') &&
          (!isPeer || page.peers === 'all' || page.peers.includes(id)),
      );
      const file = await writePage(folder, page, names);
      const rows = await measurePage(
        launched,
        `${server.address}/${file}`,
        { ...page, rounds: rounds ?? page.rounds },
        candidates,
      );
      onRows(rows);
      all.push(...rows);
    }
  } finally {
    await launched.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
  return all;
};
