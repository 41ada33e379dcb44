import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from '#imports';
import { createLibrary } from '@/knowledge/library';
import { offSites } from '@/utils/sites';
import { pageSummaryOf, panelSearchOf } from '@/utils/tab-state';
import { readBuiltInPack } from '../../scripts/built-in-library';
import { createMenus, differencesIn, handleMenu } from './menus';

const library = createLibrary([await readBuiltInPack()], 'en');
const getLibrary = () => Promise.resolve(library);
const tab = { id: 7, windowId: 1 } as Browser.tabs.Tab;

const open = vi.fn<() => Promise<void>>();
const create = vi.fn<(it: { id: string; title: string; contexts: string[] }) => void>();
const execute = vi.fn<(it: { args?: string[] }) => Promise<{ result: boolean }[]>>();
const texts = vi.fn<(it: { text: string }) => Promise<void>>();

const stub = (name: string, value: object) =>
  Object.defineProperty(fakeBrowser, name, { value, configurable: true, writable: true });

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubEnv('FIREFOX', '');
  stub('sidePanel', { open: open.mockReset().mockResolvedValue(undefined) });
  stub('contextMenus', { create: create.mockReset(), removeAll: () => Promise.resolve() });
  stub('scripting', { executeScript: execute.mockReset().mockResolvedValue([{ result: true }]) });
  stub('action', {
    setBadgeText: texts.mockReset().mockResolvedValue(undefined),
    setTitle: () => Promise.resolve(),
  });
});

const choose = (menuItemId: string, parts: object = {}) =>
  handleMenu(
    { menuItemId, pageUrl: 'https://news.example/a', ...parts } as Browser.contextMenus.OnClickData,
    tab,
    getLibrary,
  );

it('the menu has three entries; the one on a selection quotes it', async () => {
  await createMenus();
  expect(create.mock.calls.map(([{ id, contexts }]) => [id, ...contexts])).toEqual([
    ['look-up', 'selection'],
    ['copy-differences', 'page'],
    ['off-here', 'page'],
  ]);
  expect(create.mock.calls[0]![0].title).toContain('%s');
});

it('a selection is looked up in the panel, which opens in the turn of the click', async () => {
  const done = choose('look-up', { selectionText: '  Alexandr Wang ' });
  expect(open).toHaveBeenCalledWith({ windowId: 1 });
  await done;
  expect(await panelSearchOf(1).getValue()).toMatchObject({ text: 'Alexandr Wang' });
});

it('a site is switched off; a page of the browser’s own is none', async () => {
  await choose('off-here', { pageUrl: 'chrome://settings' });
  await choose('off-here');
  expect(await offSites.getValue()).toEqual(['news.example']);
});

describe('the differences found here', () => {
  const summary = {
    mentions: [
      { entity: 'avocado', name: 'Avocado', count: 2, differences: 9 },
      { entity: 'nobody', name: 'Nobody', count: 1, differences: 1 },
      { entity: 'openai', name: 'OpenAI', count: 1, differences: 0 },
    ],
    inOrder: [],
  };

  it('are those of every name that has some', async () => {
    await pageSummaryOf(7).setValue(summary);
    const copied = await differencesIn(7, library);
    expect(copied!.text).toContain('Avocado · ');
    expect(copied!.text).toContain('https://');
    expect(copied!.text).not.toContain('OpenAI · ');
    expect(copied!.html).toContain('<a href="https://');
  });

  it('are written by the page, once the click has let it', async () => {
    await pageSummaryOf(7).setValue(summary);
    const done = choose('copy-differences');
    expect(execute).toHaveBeenCalledTimes(1);
    await done;
    expect(execute.mock.calls[1]![0].args![0]).toContain('Avocado · ');
    expect(texts).toHaveBeenLastCalledWith({ tabId: 7, text: '✓' });
  });

  it('are not there where nothing was found', async () => {
    await choose('copy-differences');
    expect(execute).toHaveBeenCalledTimes(1);
  });

  it('and a page that refuses is told on the button', async () => {
    await pageSummaryOf(7).setValue(summary);
    execute.mockResolvedValue([{ result: false }]);
    await choose('copy-differences');
    expect(texts).toHaveBeenLastCalledWith({ tabId: 7, text: '!' });
  });
});
