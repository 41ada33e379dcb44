import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from '#imports';
import { readByClick } from './read-by-click';
import { switchOff } from './sites';
import { pageStatusOf } from './tab-state';

const injected = vi.fn<(it: { target: { tabId: number }; files?: string[] }) => Promise<never[]>>();

beforeEach(() => {
  fakeBrowser.reset();
  injected.mockReset().mockResolvedValue([]);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(injected as never);
});

const click = (url: string | undefined, isMeant?: boolean) =>
  readByClick({ id: 7, ...(url !== undefined && { url }) } as Browser.tabs.Tab, isMeant);
const status = () => pageStatusOf(7).getValue();
const files = () => injected.mock.calls.flatMap(([{ files: list = [] }]) => list);

test('a page that is not read yet is read, marked as asked for before', async () => {
  await click('https://news.example/a');
  expect(injected.mock.calls.map(([{ files: list }]) => list)).toEqual([undefined, ['/reader.js']]);
});

test('one that is read is left alone', async () => {
  await pageStatusOf(7).setValue({ is: 'read', reason: 'json-ld' });
  await click('https://news.example/a');
  expect(files()).toEqual([]);
  expect(await status()).toEqual({ is: 'read', reason: 'json-ld' });
});

test('one that was not read by itself is read', async () => {
  await pageStatusOf(7).setValue({ is: 'unread', why: 'not-an-article', detail: 'none' });
  await click('https://news.example/a');
  expect(files()).toHaveLength(1);
});

test('a site that is off stays so', async () => {
  await switchOff('news.example');
  await click('https://www.news.example/a', true);
  expect(files()).toEqual([]);
  expect(await status()).toEqual({ is: 'unread', why: 'off' });
});

describe('mail, banks and such', () => {
  test('take another click', async () => {
    await click('https://mail.google.com/mail');
    expect(files()).toEqual([]);
    expect(await status()).toEqual({ is: 'unread', why: 'uninvited', detail: 'mail' });
  });

  test('are read by it', async () => {
    await click('https://mail.google.com/mail', true);
    expect(files()).toHaveLength(1);
  });
});

describe('pages of the browser’s own', () => {
  test.each([undefined, 'chrome://settings', 'about:blank', 'file:///tmp/a.html', 'data:text/html,x'])(
    '%s',
    async (url) => {
      await click(url);
      expect(files()).toEqual([]);
      expect(await status()).toEqual({ is: 'unread', why: 'restricted' });
    },
  );

  test('and its store, which only refuses', async () => {
    injected.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
    await click('https://chromewebstore.google.com/');
    expect(await status()).toEqual({ is: 'unread', why: 'restricted' });
  });
});
