import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Report } from '@/messaging/protocol';
import background from './index';

/** What the background has done with the browser: each call but those that only ask. */
let acts: string[] = [];

const namespace = (name: string, answers: Record<string, unknown> = {}): object =>
  new Proxy(answers, {
    get: (known, key: string) => {
      if (key.startsWith('on')) return { addListener: () => undefined };
      return () => {
        if (!(key in known)) acts.push(`${name}.${key}`);
        return Promise.resolve(known[key]);
      };
    },
  });

const { onMessage, id } = fakeBrowser.runtime;

const stub = (name: string, answers?: Record<string, unknown>) =>
  Object.defineProperty(fakeBrowser, name, { value: namespace(name, answers), configurable: true });

type Listener = (message: unknown, sender: object, answer: (it: unknown) => void) => unknown;

/** What the background has the browser call for each message. */
let hear: Listener;

beforeAll(() => {
  for (const name of ['action', 'contextMenus', 'commands', 'scripting', 'sidePanel', 'tabs']) stub(name);
  stub('permissions', { getAll: { origins: [] } });
  fakeBrowser.runtime.openOptionsPage = () => {
    acts.push('runtime.openOptionsPage');
    return Promise.resolve();
  };
  const listen = vi.spyOn(onMessage, 'addListener');
  background.main();
  hear = listen.mock.calls[0]?.[0] as Listener;
});

beforeEach(() => {
  acts = [];
});

/** The answer to a message, as its sender gets it; nothing where nobody has taken it. */
const say = (message: unknown, sender: object): Promise<unknown> =>
  new Promise((resolve) => {
    if (hear(message, sender, resolve) !== true) resolve(undefined);
  });

const state = async () =>
  JSON.stringify([
    await fakeBrowser.storage.local.get(),
    await fakeBrowser.storage.session.get(),
    await indexedDB.databases(),
    acts,
  ]);

const tab = { id: 7, windowId: 1, index: 0, incognito: false };
const page = { id, tab, frameId: 0, url: 'https://news.example/a' };

/** Who may be taken over or is not us: a page's script, one in a frame, one in no tab, another extension. */
const strangers = [
  page,
  { ...page, frameId: 3, url: 'https://ads.example/' },
  { id, url: 'https://news.example/a' },
  { id },
  { ...page, id: 'another-extension', url: 'chrome-extension://another-extension/x.html' },
];

const types = ['annotate', 'arrive', 'report', 'countRequests', 'differencesOf', 'command'];
const panelTypes = ['showMention', 'lightMention', 'followPointer'];
const ofObjects = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

/** One of each thing that a page's script reports. */
const reports: Report[] = [
  { type: 'looked', found: 'none' },
  { type: 'left' },
  { type: 'pointing-at', mention: { number: 0, entity: 'meta' } },
  { type: 'load-card' },
  { type: 'open-panel', entity: 'meta' },
  { type: 'not-this', correction: { entity: 'meta', alias: 'Meta' }, scope: 'everywhere' },
  { type: 'undo-not-this', id: 1 },
  { type: 'off-here' },
  { type: 'open-options' },
];

const spoiling = fc.constantFrom('type', 'extra', '__proto__', 'correction', 'scope', 'entity', 'id');

/** Reports with one thing that does not belong there, or that is missing. */
const spoilt = fc
  .tuple(fc.constantFrom(...reports), spoiling, fc.jsonValue({ maxDepth: 3 }))
  .map(([report, key, value]) => ({ ...report, extra: 1, [key]: value }));

const message = fc.record({
  id: fc.nat(),
  type: fc.oneof(fc.constantFrom(...types, ...panelTypes, ...ofObjects), fc.string()),
  data: fc.oneof(spoilt, fc.jsonValue()),
  timestamp: fc.constant(0),
});

const isSentence = (text: unknown) => typeof text === 'string' && /^[^\n]{10,120}$/.test(text);

describe('C13 what a page’s process sends beyond what its script says', () => {
  it('changes nothing, 10,000 times, and is answered with a sentence or not at all', async () => {
    const before = await state();
    const sent = fc.tuple(message, fc.constantFrom(...strangers));
    await fc.assert(
      fc.asyncProperty(sent, async ([it, sender]) => {
        const answer = (await say(it, sender)) as { res?: unknown; err?: { message: unknown } } | undefined;
        // The library takes what every object has by itself for a listener, and gives back what was sent.
        if (answer === undefined || it.type in {}) return;
        expect(answer.res).toBeUndefined();
        if (answer.err) expect(answer.err.message).toSatisfy(isSentence);
        expect(acts).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    expect(await state()).toBe(before);
  });

  it.each(['countRequests', 'differencesOf'])('%s is for our own pages', async (type) => {
    for (const sender of strangers)
      expect(await say({ id: 1, type, data: 7, timestamp: 0 }, sender)).toMatchObject({ err: {} });
    const own = { id, url: fakeBrowser.runtime.getURL('/popup.html') };
    expect(await say({ id: 1, type: 'countRequests', timestamp: 0 }, own)).toEqual({ res: 0 });
  });

  it.each(reports)('$type is not heard from elsewhere than a tab of ours', async (data) => {
    const before = await state();
    for (const sender of strangers.filter((it) => !('tab' in it) || it.id !== id))
      await say({ id: 1, type: 'report', data, timestamp: 0 }, sender);
    expect(await state()).toBe(before);
  });

  it('what its script may say is done', async () => {
    await say({ id: 1, type: 'report', data: { type: 'open-options' }, timestamp: 0 }, page);
    expect(acts).toEqual(['runtime.openOptionsPage']);
  });
});
