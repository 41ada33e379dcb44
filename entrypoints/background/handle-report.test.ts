import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from '#imports';
import type { Report } from '@/messaging/protocol';
import { correctionsFor, loadCorrections } from '@/utils/corrections';
import { offSites } from '@/utils/sites';
import { pageStatusOf, pageSummaryOf, pointingOf } from '@/utils/tab-state';
import { handleReport } from './handle-report';

beforeEach(() => fakeBrowser.reset());

const url = 'https://news.example/a';
const tab = { id: 7, incognito: false, windowId: 1, index: 0 } as Browser.tabs.Tab;
const report = (it: Report, sender: object = {}) => handleReport(it, { tab, url, ...sender });

const notThis = (scope: 'page' | 'site' | 'everywhere'): Report => ({
  type: 'not-this',
  correction: { entity: 'mango', alias: 'Mango' },
  scope,
});

describe('"not this"', () => {
  it('is kept for the place that the browser names, and its id takes it back', async () => {
    const id = await report(notThis('site'));
    expect(await correctionsFor({ url: 'https://news.example/b' })).toHaveLength(1);
    await report({ type: 'undo-not-this', id: id! });
    expect((await loadCorrections()).rows).toEqual([]);
  });

  it('A13 in a private window it leaves no trace of the place', async () => {
    const sender = { tab: { ...tab, incognito: true } };
    expect(await report(notThis('page'), sender)).toBeUndefined();
    expect(await report(notThis('site'), sender)).toBeUndefined();
    expect((await loadCorrections()).rows).toEqual([]);
    expect(await report(notThis('everywhere'), sender)).toBeDefined();
  });
});

it('what a page names is forgotten when it is left', async () => {
  await pageSummaryOf(7).setValue({ mentions: [], inOrder: [] });
  await report({ type: 'left' });
  expect(await pageSummaryOf(7).getValue()).toBeNull();
});

it('where the pointer is is kept for the panel until the page is left', async () => {
  await report({ type: 'pointing-at', mention: { number: 3, entity: 'meta' } });
  expect(await pointingOf(7).getValue()).toEqual({ number: 3, entity: 'meta' });
  await report({ type: 'left' });
  expect(await pointingOf(7).getValue()).toBeNull();
});

it('what a look at a page finds is its status, which goes when the page is left', async () => {
  await report({ type: 'looked', found: 'none' });
  expect(await pageStatusOf(7).getValue()).toEqual({ is: 'unread', why: 'not-an-article', detail: 'none' });
  await report({ type: 'looked', found: 'open-graph' });
  expect(await pageStatusOf(7).getValue()).toEqual({ is: 'read', reason: 'open-graph' });
  await report({ type: 'left' });
  expect(await pageStatusOf(7).getValue()).toBeNull();
});

it('a page of our own is no site to be switched off', async () => {
  await report({ type: 'off-here' }, { url: 'chrome-extension://abcdefgh/welcome.html' });
  expect(await offSites.getValue()).toEqual([]);
});

it('a site is switched off by its host', async () => {
  await report({ type: 'off-here' });
  expect(await offSites.getValue()).toEqual(['news.example']);
});

it('C13 what does not come from a tab is nothing', async () => {
  await report({ type: 'off-here' }, { tab: undefined });
  await report(notThis('everywhere'), { tab: undefined });
  expect(await offSites.getValue()).toEqual([]);
  expect((await loadCorrections()).rows).toEqual([]);
});
