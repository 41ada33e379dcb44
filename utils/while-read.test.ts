import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '#imports';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { whileRead, type ReadRule } from './while-read';

/** A window, for Node has none. */
let page: EventTarget;
beforeEach(() => {
  fakeBrowser.reset();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('navigation', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

const run = (rule: ReadRule, isArticle = true) => {
  const controller = new AbortController();
  const signals: AbortSignal[] = [];
  const parts = { rule, isArticle, left: 0 };
  const ask = vi.fn(() => Promise.resolve(parts.rule));
  const onError = vi.fn();
  whileRead({
    host: 'www.news.example',
    ask,
    look: () => parts.isArticle,
    leave: () => parts.left++,
    start: (signal) => signals.push(signal),
    onError,
    signal: controller.signal,
  });
  const isRunning = () => signals.filter(({ aborted }) => !aborted).length;
  return { parts, signals, controller, ask, onError, isRunning };
};

const settled = () => vi.waitFor(() => Promise.resolve());
const off = (hosts: string[]) => browser.storage.local.set({ 'off-sites': hosts });

describe('a page', () => {
  test('is read where it may be', async () => {
    const it = run('read');
    await settled();
    expect(it.isRunning()).toBe(1);
  });

  test('is not read where it may not be, and is not looked at', async () => {
    const it = run('unread');
    await settled();
    expect(it.signals).toHaveLength(0);
  });

  test('is read if it looks like an article, where that decides', async () => {
    const [article, other] = [run('articles'), run('articles', false)];
    await settled();
    expect(article.isRunning()).toBe(1);
    expect(other.isRunning()).toBe(0);
  });

  test('that changes without loading is looked at again, both ways', async () => {
    const it = run('articles', false);
    await settled();
    it.parts.isArticle = true;
    (globalThis as unknown as { navigation: EventTarget }).navigation.dispatchEvent(
      new Event('navigatesuccess'),
    );
    await vi.waitFor(() => expect(it.isRunning()).toBe(1));
    it.parts.isArticle = false;
    (globalThis as unknown as { navigation: EventTarget }).navigation.dispatchEvent(
      new Event('navigatesuccess'),
    );
    await vi.waitFor(() => expect(it.isRunning()).toBe(0));
  });

  test('that is built late is looked at a second time', async () => {
    vi.useFakeTimers();
    const it = run('articles', false);
    await vi.advanceTimersByTimeAsync(0);
    it.parts.isArticle = true;
    await vi.runAllTimersAsync();
    expect(it.isRunning()).toBe(1);
    vi.useRealTimers();
  });

  test('that is left unread says so', async () => {
    const it = run('unread');
    await settled();
    page.dispatchEvent(new Event('pagehide'));
    expect(it.parts.left).toBe(1);
  });
});

describe('switched off', () => {
  test('it stops at once, without an answer, and starts again when it is switched on', async () => {
    const it = run('read');
    await settled();
    it.ask.mockReturnValueOnce(new Promise(() => undefined));
    await off(['news.example']);
    expect(it.isRunning()).toBe(0);
    await off([]);
    await vi.waitFor(() => expect(it.isRunning()).toBe(1));
  });

  test('another site changes nothing', async () => {
    const it = run('read');
    await settled();
    await off(['other.example']);
    await settled();
    expect(it.signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});

test.each(['shown-settings', 'mark-settings'])('%s changed, it is read anew', async (key) => {
  const it = run('read');
  await settled();
  await browser.storage.local.set({ [key]: { a: 1 } });
  await vi.waitFor(() => expect(it.signals.map(({ aborted }) => aborted)).toEqual([true, false]));
});

test('A5 a script that is stopped does not start again', async () => {
  const it = run('read');
  await settled();
  it.controller.abort();
  await off(['news.example']);
  await off([]);
  await settled();
  expect(it.isRunning()).toBe(0);
  expect(it.signals).toHaveLength(1);
});

test('A2 where the background does not answer, that is told and nothing is read', async () => {
  const it = run('read');
  it.ask.mockRejectedValue(new Error('no worker'));
  await off([]);
  await browser.storage.local.set({ 'site-settings': {} });
  await vi.waitFor(() => expect(it.onError).toHaveBeenCalled());
});
