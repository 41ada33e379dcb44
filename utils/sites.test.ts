import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offSites, switchOff, whileOn } from './sites';

beforeEach(() => fakeBrowser.reset());

const run = async (host = 'news.example') => {
  const controller = new AbortController();
  const signals: AbortSignal[] = [];
  await whileOn(host, (signal) => signals.push(signal), controller.signal);
  return { signals, controller };
};

test('a site runs unless it is switched off', async () => {
  await switchOff('other.example');
  expect((await run()).signals).toHaveLength(1);
  await switchOff('news.example');
  expect((await run()).signals).toHaveLength(0);
});

test('switched off it stops at once, and runs again when it is switched on', async () => {
  const { signals } = await run();
  await switchOff('news.example');
  expect(signals[0]!.aborted).toBe(true);
  await offSites.setValue([]);
  expect(signals).toHaveLength(2);
  expect(signals[1]!.aborted).toBe(false);
});

test('what concerns another site changes nothing', async () => {
  const { signals } = await run();
  await switchOff('other.example');
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
});

test('A5 a script that is stopped does not start again', async () => {
  const { signals, controller } = await run();
  controller.abort();
  expect(signals[0]!.aborted).toBe(true);
  await switchOff('news.example');
  await offSites.setValue([]);
  expect(signals).toHaveLength(1);
});

test('a host stands once in the list', async () => {
  await switchOff('news.example');
  const write = vi.spyOn(offSites, 'setValue');
  await switchOff('news.example');
  expect(write).not.toHaveBeenCalled();
  expect(await offSites.getValue()).toEqual(['news.example']);
});
