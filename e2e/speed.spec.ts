import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allCandidates, openNames, type Candidate } from '../bench/page-candidates';
import { recipes, writePage } from '../bench/page-site';
import { visitForChanges, visitForCounts, visitForTimes } from '../bench/page-visit';
import { launchChromium, type Launched } from '../scripts/launch-chromium';
import { root } from '../scripts/run';
import { serveDemo, type DemoServer } from '../scripts/serve-demo';

/** The short form of `npm run bench -- page`: exact counts, and ratios wide enough for a busy machine. */

type Told = { type: string; length: number; texts: number[] };

let launched: Launched;
let server: DemoServer;
let folder: string;
let candidates: Map<string, Candidate>;
const addresses = new Map<string, string>();

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-speed-'));
  const names = await openNames(150);
  const [withoutNames, article] = recipes;
  if (!withoutNames || !article) throw new Error('there are no pages to measure');
  const pages = [
    withoutNames,
    article,
    { ...article, name: 'longer', units: 200_000, nodes: 3000 },
    { ...article, name: 'one text', units: 300_000, nodes: 1 },
  ];
  server = await serveDemo(folder);
  for (const page of pages)
    addresses.set(page.name, `${server.address}/${await writePage(folder, page, names)}`);
  launched = await launchChromium({
    extension: join(root, '.output', 'chrome-mv3-e2e'),
    headless: true,
  });
  await launched.worker.evaluate(() => chrome.scripting.unregisterContentScripts());
  candidates = new Map(allCandidates(launched, names).map((candidate) => [candidate.id, candidate]));
});

test.afterAll(async () => {
  await launched.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const visiting = (page: string, id: string) => {
  const [address, candidate] = [addresses.get(page), candidates.get(id)];
  if (address === undefined || !candidate) throw new Error(`nothing to visit: ${page}, ${id}`);
  return { launched, address, candidate };
};

/** What pages of the web tell the background from now on, with the length of each text in it. The introduction is read as well. */
const listen = () =>
  launched.worker.evaluate(() => {
    const told: Told[] = [];
    Reflect.set(globalThis, 'told', told);
    chrome.runtime.onMessage.addListener(
      (
        message: { type: string; data?: { type?: string; blocks?: { text: string }[] } },
        { url }: chrome.runtime.MessageSender,
      ) => {
        if (!url?.startsWith('http')) return;
        const texts = message.data?.blocks?.map(({ text }) => text.length) ?? [];
        const type = `${message.type} ${message.data?.type ?? ''}`.trim();
        told.push({ type, length: JSON.stringify(message).length, texts });
      },
    );
  });

const told = () => launched.worker.evaluate(() => Reflect.get(globalThis, 'told') as Told[]);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

test('a page without names: four messages, nothing registered, no script for cards', async () => {
  await listen();
  const counts = await visitForCounts(visiting('without names', 'variorum'));
  expect(counts).toMatchObject({ records: 0, ranges: 0 });
  await expect
    .poll(async () => (await told()).map(({ type }) => type))
    .toEqual(['arrive', 'annotate', 'annotate', 'report left']);
});

test('a longer page: each text is sent once, in portions of at most 200 kB, and only what is near is registered', async () => {
  await listen();
  const { records, ranges, found, memory } = await visitForCounts(visiting('longer', 'variorum'));
  expect(records).toBe(0);
  expect(found).toBeGreaterThan(1000);
  expect(ranges).toBeGreaterThan(10);
  expect(ranges).toBeLessThan(found / 4);
  expect(memory).toBeLessThan(10);
  const messages = await told();
  const portions = messages.filter(({ type }) => type === 'annotate');
  // What is in view, then the rest in portions of 65,000 units.
  expect(portions).toHaveLength(1 + Math.ceil(200_000 / 65_000));
  for (const { length, texts } of portions) {
    expect(sum(texts)).toBeLessThanOrEqual(65_000);
    expect(length).toBeLessThanOrEqual(200_000);
  }
  expect(sum(portions.flatMap(({ texts }) => texts))).toBeGreaterThan(195_000);
  expect(sum(portions.flatMap(({ texts }) => texts))).toBeLessThan(205_000);
  expect(messages.filter(({ type }) => type === 'report load-card')).toHaveLength(1);
});

test('F3 a text of one node is sent in parts, and marked near the view only', async () => {
  await listen();
  const { records, ranges, found } = await visitForCounts(visiting('one text', 'variorum'));
  expect(records).toBe(0);
  expect(found).toBeGreaterThan(1000);
  expect(ranges).toBeLessThanOrEqual(1000);
  const portions = (await told()).filter(({ type }) => type === 'annotate');
  for (const { texts } of portions) expect(sum(texts)).toBeLessThanOrEqual(70_000);
});

test('an article costs a few bare walks, and the page works on as before', async () => {
  const walk = await visitForTimes(visiting('article', 'walk'));
  const ours = await visitForTimes(visiting('article', 'variorum'));
  expect(ours.reading.task / walk.reading.task).toBeLessThan(16);
  expect(ours.operations.task / walk.operations.task).toBeLessThan(2);
  expect(ours.scroll.task / walk.scroll.task).toBeLessThan(2.5);
});

test('C16 10,000 changes a second leave the page its thread', async () => {
  const [alone, ours] = [
    await visitForChanges(visiting('article', 'alone')),
    await visitForChanges(visiting('article', 'variorum')),
  ];
  expect(ours - alone).toBeLessThan(150);
});
