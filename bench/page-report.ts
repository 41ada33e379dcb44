import { writeFile } from 'node:fs/promises';
import { benchPage, type BenchPageOptions, type PageRow } from './page';
import { verdictOn, type Target } from './targets';

type Figure = (
  ours: PageRow,
  of: (candidate: string) => PageRow | undefined,
  peers: readonly PageRow[],
) => number | undefined;
type PageTarget = Omit<Target, 'figure'> & { pages: string[]; figure: Figure };

const large = ['live blog', 'long'];
const all = ['article', ...large];

/** What the page alone costs in the same time is taken off. */
const above = (row: PageRow | undefined, alone: PageRow | undefined) =>
  row && alone ? Math.max(row.thread - alone.thread, 0.1) : NaN;

const overWalk: Figure = (ours, of) =>
  above(ours, of('page alone')) / above(of('bare walk'), of('page alone'));
const overPeers: Figure = (ours, of, peers) =>
  peers.length === 0
    ? undefined
    : Math.min(...peers.map((peer) => above(peer, of('page alone')))) / above(ours, of('page alone'));

const targets: PageTarget[] = [
  { what: '× the bare walk', pages: all, figure: overWalk, atMost: 6 },
  { what: '× the bare walk', pages: ['without names'], figure: overWalk, atMost: 3 },
  {
    what: 'ms the longest task',
    pages: ['article', 'live blog'],
    figure: ({ longest }) => longest,
    atMost: 8,
  },
  { what: 'ms the longest task', pages: ['long', 'one node'], figure: ({ longest }) => longest, atMost: 16 },
  { what: '× faster than the best peer', pages: ['article'], figure: overPeers, atLeast: 7 },
  { what: '× faster than the best peer', pages: large, figure: overPeers, atLeast: 15 },
  { what: 'DOM records', pages: all, figure: ({ records }) => records, atMost: 0 },
  { what: 'ranges registered', pages: [...all, 'one node'], figure: ({ ranges }) => ranges, atMost: 1000 },
  {
    what: '× the page’s own 1,000 operations',
    pages: all,
    figure: ({ operations }, of) => operations / (of('page alone')?.operations ?? NaN),
    atMost: 1.2,
  },
  {
    what: '× layout and style in them',
    pages: all,
    figure: ({ operationsRendering }, of) =>
      operationsRendering / (of('page alone')?.operationsRendering ?? NaN),
    atMost: 1.2,
  },
  {
    what: '× a scroll',
    pages: all,
    figure: ({ scroll }, of) => scroll / (of('page alone')?.scroll ?? NaN),
    atMost: 1.05,
  },
  {
    what: 'ms of script in a second of 10,000 changes',
    pages: ['article', 'live blog'],
    figure: ({ changes }, of) => changes - (of('page alone')?.changes ?? NaN),
    atMost: 100,
  },
  { what: 'MB in the page', pages: ['live blog'], figure: ({ memory }) => memory, atMost: 10 },
];

/** One line for each target and page: reached or not, and by how much. */
const judge = (rows: readonly PageRow[]): string[] =>
  targets.flatMap(({ what, pages, figure, atMost, atLeast }) =>
    pages.flatMap((page) => {
      const ofPage = rows.filter((row) => row.page === page);
      const of = (candidate: string) => ofPage.find((row) => row.candidate === candidate);
      const ours = of('Variorum');
      const value =
        ours &&
        figure(
          ours,
          of,
          ofPage.filter(({ isPeer }) => isPeer),
        );
      if (value === undefined) return [];
      return verdictOn({ what: `${what} on "${page}"`, figure: value, atMost, atLeast });
    }),
  );

const columns: [string, (row: PageRow) => string][] = [
  ['page', ({ page }) => page],
  ['candidate', ({ candidate }) => candidate],
  ['thread ms', ({ thread }) => thread.toFixed(1)],
  ['layout and style ms', ({ rendering }) => rendering.toFixed(1)],
  ['longest task ms', ({ longest }) => longest.toFixed(1)],
  ['DOM records', ({ records }) => String(records)],
  ['found', ({ found }) => String(found)],
  ['ranges', ({ ranges }) => String(ranges)],
  ['MB', ({ memory }) => memory.toFixed(1)],
  ['1,000 operations ms', ({ operations }) => operations.toFixed(0)],
  [
    'script ms a second of 10,000 changes',
    ({ changes }) => (Number.isNaN(changes) ? '' : changes.toFixed(0)),
  ],
  ['scroll ms', ({ scroll }) => scroll.toFixed(0)],
];

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const printHead = () => {
  console.log(line(columns.map(([name]) => name)));
  console.log(line(columns.map(() => '---')));
};

/** Measures reading, prints a Markdown table as it goes and a line for each target, and leaves all figures as JSON. */
export const reportPage = async (options: BenchPageOptions, json = 'bench-page.json'): Promise<void> => {
  printHead();
  const rows = await benchPage(options, (ofPage) => {
    for (const row of ofPage) console.log(line(columns.map(([, cell]) => cell(row))));
  });
  for (const verdict of judge(rows)) console.log(verdict);
  await writeFile(json, JSON.stringify(rows, undefined, 2));
};
