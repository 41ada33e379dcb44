/** The card on a page with very many names: the work of a pointer move, the wait for the card, what is said to the background. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { openDelays } from '../domain/hover/delays';
import { launchChromium, type Launched } from '../scripts/launch-chromium';
import { root, run } from '../scripts/run';
import { serveDemo } from '../scripts/serve-demo';
import { median, quantile } from './measure';
import { verdictOn, type Target } from './targets';
import { isOnThreadOf, isScript, outermost, record, type TraceEvent } from './trace';

const mentions = 50_000;
const moves = 120;
const cards = 15;

/** Milliseconds between two moves: what one of them causes is over when the next comes. */
const betweenMoves = 40;

type CardRow = { what: string; unit: string; median: number; p95: number };

/** The names that are known not to need evidence, in sentences of ten. */
const names = ['Meta Superintelligence Labs', 'Alexandr Wang', 'Mark Zuckerberg', 'TBD Lab', 'Scale AI'];

const writePage = (file: string) => {
  const paragraphs = Array.from({ length: mentions / 10 }, (_, i) => {
    const words = Array.from(
      { length: 10 },
      (_, j) => `what ${names[(i + j) % names.length] ?? ''} had to say`,
    );
    return `<p>It was asked ${words.join(', and ')}.</p>`;
  });
  return writeFile(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta property="og:type" content="article"><title>Names</title>
<style>body { font: 17px/1.6 sans-serif; max-width: 720px; margin: 24px auto }</style><article>${paragraphs.join('\n')}</article></html>`,
  );
};

const rowOf = (what: string, values: readonly number[]): CardRow => ({
  what,
  unit: 'ms',
  median: median(values),
  p95: quantile(values, 0.95),
});

/** All names of the page have been found. */
const waitUntilRead = async ({ worker }: Launched) => {
  for (;;) {
    const found = await worker.evaluate(async () => {
      const session: Record<string, { mentions?: { count: number }[] }> = await chrome.storage.session.get();
      return Object.values(session)
        .flatMap((page) => page.mentions ?? [])
        .reduce((sum, { count }) => sum + count, 0);
    });
    if (found >= mentions) return found;
    await new Promise((done) => setTimeout(done, 250));
  }
};

/** Milliseconds of script from each moment to the next, calls within calls counted once. */
const scriptBetween = (events: readonly TraceEvent[], moments: readonly number[]): number[] => {
  const sums = moments.map(() => 0);
  for (const { ts, dur = 0 } of outermost(events)) {
    const moment = moments.findLastIndex((it) => it <= ts);
    if (moment >= 0) sums[moment] = (sums[moment] ?? 0) + dur / 1000;
  }
  return sums;
};

const isMove = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args?.data?.type === 'pointermove';

/** What the pointer's moves over the text make the page's thread run; the page has no script of its own. */
const measureMoves = async (page: Page, session: CDPSession): Promise<number[]> => {
  const events = await record(session, async () => {
    for (let i = 0; i < moves; i++) {
      // To and fro over the text, as a reader's hand; fast enough for no card to come.
      await page.mouse.move(250 + ((i * 137) % 600), 120 + ((i * 61) % 600));
      await page.waitForTimeout(betweenMoves);
    }
  });
  const dispatched = events.filter(isMove).sort((a, b) => a.ts - b.ts);
  const [first] = dispatched;
  if (!first) throw new Error('the trace holds no move of the pointer');
  return scriptBetween(
    events.filter(isOnThreadOf(first)).filter(isScript),
    dispatched.map(({ ts }) => ts),
  );
};

/** The bare limit: asking the browser which text stands at a point, and no more. */
const measureBare = (page: Page): Promise<number[]> =>
  page.evaluate((count) => {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      document.caretPositionFromPoint(250 + ((i * 137) % 600), 120 + ((i * 61) % 600));
      times.push(performance.now() - start);
    }
    return times;
  }, moves);

/** Notes when the pointer moved last, and when the frame with a new card was painted. Runs in the page. */
const watchCards = () => {
  const times = { moved: 0, painted: 0 };
  Object.assign(globalThis, { times });
  addEventListener('pointermove', ({ timeStamp }) => (times.moved = timeStamp), true);
  new MutationObserver((records) => {
    if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
    requestAnimationFrame(() => {
      // A message comes after the frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (times.painted = performance.now());
      port2.postMessage(undefined);
    });
  }).observe(document.documentElement, { childList: true });
};

/** The middles of the first names of the paragraphs in view. Runs in the page. */
const placesOfNames = (wanted: readonly string[]) =>
  [...document.querySelectorAll('p')].slice(0, 12).flatMap((paragraph) => {
    const text = paragraph.firstChild as Text;
    return wanted.flatMap((name) => {
      const at = text.data.indexOf(name);
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + name.length);
      const [box] = range.getClientRects();
      return box && box.bottom < innerHeight ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [];
    });
  });

/** From the end of the wait that the reader has chosen to the card on the screen. */
const measureCards = async (page: Page): Promise<number[]> => {
  const places = (await page.evaluate(placesOfNames, names)).slice(0, cards);
  const times: number[] = [];
  for (const { x, y } of places) {
    await page.mouse.move(2, 2);
    await page.locator('[popover]').waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    // The first comes flying and opens nothing; with the second, which is slow, the wait begins.
    await page.mouse.move(x - 3, y);
    await page.waitForTimeout(30);
    await page.mouse.move(x, y);
    await page.locator('[popover] .card').waitFor();
    await page.waitForTimeout(100);
    const { moved, painted } = await page.evaluate(
      () => (globalThis as unknown as { times: { moved: number; painted: number } }).times,
    );
    times.push(painted - moved - openDelays.normal);
    await page.keyboard.press('Escape');
  }
  return times;
};

/** Counts what the worker is told. */
const countMessages = async ({ worker }: Launched) => {
  await worker.evaluate(() => {
    const counter = { messages: 0 };
    Object.assign(globalThis, { counter });
    chrome.runtime.onMessage.addListener(() => {
      counter.messages++;
    });
  });
  return () =>
    worker.evaluate(() => (globalThis as unknown as { counter: { messages: number } }).counter.messages);
};

/** The bare limit: an empty popover that the page itself shows. Runs in the page. */
const showPopovers = async (count: number): Promise<number[]> => {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    await new Promise((done) => setTimeout(done, 300));
    const start = performance.now();
    const popover = document.createElement('div');
    popover.popover = 'manual';
    document.documentElement.append(popover);
    popover.showPopover();
    await new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(undefined);
      });
    });
    times.push(performance.now() - start);
    popover.remove();
  }
  return times;
};

const killWorker = async (session: CDPSession) => {
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
};

const print = (rows: readonly CardRow[], targets: readonly Target[]) => {
  console.log('| what | median | p95 |\n|---|---|---|');
  for (const { what, unit, median, p95 } of rows)
    console.log(`| ${what} | ${median.toFixed(2)} ${unit} | ${p95.toFixed(2)} ${unit} |`);
  for (const target of targets) console.log(verdictOn(target));
  console.log(JSON.stringify({ mentions, rows, targets }));
};

const measure = async (launched: Launched, address: string) => {
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  const session = await launched.context.newCDPSession(page);
  await page.goto(`${address}/names.html`);
  const found = await waitUntilRead(launched);
  await page.evaluate(watchCards);
  const messages = await countMessages(launched);
  const bareCard = rowOf('an empty popover of the page painted', await page.evaluate(showPopovers, cards));
  const warm = await measureCards(page);
  const said = await messages();
  const bare = rowOf('caretPositionFromPoint alone', await measureBare(page));
  const move = rowOf('script of one pointer move', await measureMoves(page, session));
  await killWorker(session);
  const cold = await measureCards(page);
  const rows = [
    move,
    bare,
    bareCard,
    rowOf('card painted after its delay', warm),
    rowOf('card painted after its delay, the worker dead', cold),
  ];
  const targets: Target[] = [
    { what: `ms of script for one pointer move over ${found} names`, figure: move.median, atMost: 1 },
    { what: '× the bare question for the text at a point', figure: move.median / bare.median, atMost: 4 },
    { what: 'ms from the end of the delay to the card', figure: median(warm), atMost: 50 },
    { what: '× an empty popover of the page', figure: median(warm) / bareCard.median, atMost: 4 },
    { what: 'ms from the end of the delay to the card, the worker dead', figure: median(cold), atMost: 50 },
    { what: `messages while ${cards} cards were shown`, figure: said, atMost: 0 },
  ];
  return { rows, targets };
};

/** Measures and prints: `npm run bench -- card`. */
export const benchCard = async (): Promise<void> => {
  await run('npm', ['run', '--silent', 'build:e2e']);
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'));
  await writePage(join(folder, 'names.html'));
  const site = await serveDemo(folder);
  const launched = await launchChromium({
    extension: join(root, '.output', 'chrome-mv3-e2e'),
    headless: true,
  });
  const { rows, targets } = await measure(launched, site.address);
  print(rows, targets);
  await launched.close();
  site.close();
  await rm(folder, { recursive: true });
};
