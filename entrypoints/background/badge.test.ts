import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { everySite, rememberGrants } from '@/utils/grants';
import { pageStatusOf, pageSummaryOf } from '@/utils/tab-state';
import { fakePermissions } from '../../test/permissions';
import { storeState } from '@/utils/store-state';
import { badgeOf, followBadges, showNotices } from './badge';

const named = (differences: number) => ({ entity: 'meta', name: 'Meta', count: 1, differences });
const summary = (...differences: number[]) => ({ mentions: differences.map(named), inOrder: [] });

const texts = vi.fn<(it: { text: string; tabId?: number }) => Promise<void>>();
const titles = vi.fn<(it: { title: string; tabId?: number }) => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  const action = {
    setBadgeText: texts.mockReset().mockResolvedValue(undefined),
    setTitle: titles.mockReset().mockResolvedValue(undefined),
    setBadgeBackgroundColor: () => Promise.resolve(),
    setBadgeTextColor: () => Promise.resolve(),
  };
  vi.stubGlobal('chrome', { ...fakeBrowser, action });
  Object.defineProperty(fakeBrowser, 'action', { value: action, configurable: true, writable: true });
});
afterEach(() => vi.unstubAllGlobals());

describe('the button says', () => {
  const read = { is: 'read', reason: 'asked' } as const;

  it('how many names have differences', () => {
    expect(badgeOf(read, summary(3, 0, 1)).text).toBe('2');
    expect(badgeOf(read, summary(3, 0, 1)).title).toBe('3 names, 2 with differences');
    expect(badgeOf(read, summary(0))).toEqual({ text: '', title: '1 name' });
    expect(badgeOf(read, summary()).title).toContain('No name');
  });

  it('that the site is off', () => {
    expect(badgeOf({ is: 'unread', why: 'off' }, null).text).toBe('off');
  });

  it('that something needs the reader', () => {
    expect(badgeOf({ is: 'unread', why: 'no-answer' }, null).text).toBe('!');
  });

  it('nothing where nothing is to be said', () => {
    for (const status of [null, { is: 'unread', why: 'restricted' }] as const)
      expect(badgeOf(status, null).text).toBe('');
  });
});

it('it follows the tab', async () => {
  followBadges();
  await pageStatusOf(7).setValue({ is: 'read', reason: 'asked' });
  await pageSummaryOf(7).setValue(summary(1));
  await vi.waitFor(() => expect(texts).toHaveBeenLastCalledWith({ text: '1', tabId: 7 }));
  await pageStatusOf(7).setValue({ is: 'unread', why: 'off' });
  await vi.waitFor(() => expect(texts).toHaveBeenLastCalledWith({ text: 'off', tabId: 7 }));
});

it('B3 it says on tabs that have no count of their own that the store needs the reader', async () => {
  fakePermissions();
  followBadges();
  await pageStatusOf(7).setValue({ is: 'read', reason: 'asked' });
  await pageStatusOf(8).setValue({ is: 'read', reason: 'asked' });
  await pageSummaryOf(8).setValue(summary(1));
  await storeState.setValue({ is: 'blocked' });
  await vi.waitFor(() => expect(texts).toHaveBeenCalledWith({ text: '!', tabId: 7 }));
  expect(texts).toHaveBeenCalledWith({ text: '!' });
  await vi.waitFor(() => expect(texts).toHaveBeenLastCalledWith({ text: '1', tabId: 8 }));
  await storeState.setValue({ is: 'ready' });
  await vi.waitFor(() => expect(texts).toHaveBeenCalledWith({ text: '', tabId: 7 }));
});

it('A12 it says on all tabs that a grant is gone, until it is back', async () => {
  const granted = fakePermissions();
  granted.set(everySite);
  await rememberGrants();
  granted.set([]);
  await showNotices();
  expect(texts).toHaveBeenLastCalledWith({ text: '!' });
  granted.set(everySite);
  await showNotices();
  expect(texts).toHaveBeenLastCalledWith({ text: '' });
});
