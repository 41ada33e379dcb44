import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser, type Browser } from '#imports';
import { everySite } from '@/utils/grants';
import { switchOff } from '@/utils/sites';
import { siteSettings } from '@/utils/settings';
import { pageStatusOf, pageSummaryOf } from '@/utils/tab-state';
import { fakePermissions } from '../../test/permissions';
import { handleArrival, statusOfLook } from './handle-arrival';

let granted: ReturnType<typeof fakePermissions>;
beforeEach(() => {
  fakeBrowser.reset();
  granted = fakePermissions();
});

const tab = { id: 7 } as Browser.tabs.Tab;
const arrive = (url: string, isAsked = false) => handleArrival(isAsked, { tab, url });
const status = () => pageStatusOf(7).getValue();

describe('the script of a page asks', () => {
  it('and reads a page that the reader clicked on', async () => {
    expect(await arrive('https://news.example/', true)).toBe('read');
    expect(await status()).toEqual({ is: 'read', reason: 'asked' });
  });

  it('and looks whether it is an article where every site is granted; nothing is kept of it yet', async () => {
    granted.set(everySite);
    expect(await arrive('https://news.example/a')).toBe('articles');
    expect(await status()).toBeNull();
  });

  it('and is not read where the reader chose all pages but it is a bank', async () => {
    granted.set(everySite);
    await siteSettings.setValue({ chosen: [], news: null, pages: 'all' });
    expect(await arrive('https://www.chase.com/')).toBe('unread');
    expect(await status()).toEqual({ is: 'unread', why: 'uninvited', detail: 'bank' });
  });

  it('and when it is off, what it named is forgotten', async () => {
    await pageSummaryOf(7).setValue({ mentions: [], inOrder: [] });
    await switchOff('news.example');
    expect(await arrive('https://news.example/a', true)).toBe('unread');
    expect(await pageSummaryOf(7).getValue()).toBeNull();
  });

  it('C13 and is not heard from elsewhere than a page of the web', async () => {
    expect(await handleArrival(true, { url: 'https://news.example/' })).toBe('unread');
    for (const url of ['', 'file:///etc/passwd', 'chrome-extension://abc/x.html', 'about:blank'])
      expect(await arrive(url, true)).toBe('unread');
    expect(await status()).toBeNull();
  });
});

it('what a look finds is the status', () => {
  expect(statusOfLook('json-ld')).toEqual({ is: 'read', reason: 'json-ld' });
  expect(statusOfLook('front-page')).toEqual({ is: 'unread', why: 'not-an-article', detail: 'front-page' });
});

it('20 pages visited: the store holds none of their addresses', async () => {
  granted.set(everySite);
  for (let page = 0; page < 20; page++)
    await arrive(`https://secret-${page}.example/path-${page}?q=${page}`, page % 2 === 0);
  const kept = JSON.stringify([await browser.storage.local.get(), await browser.storage.session.get()]);
  expect(kept).not.toMatch(/secret-|path-/u);
});
