import { beforeEach, expect, test, vi } from 'vitest';
import { storage } from '#imports';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offSites, switchOff, switchOn } from './sites';

beforeEach(() => fakeBrowser.reset());

test('a site stands once in the list, and none below another', async () => {
  await switchOff('news.example');
  const write = vi.spyOn(offSites, 'setValue');
  await switchOff('news.example');
  await switchOff('www.news.example');
  expect(write).not.toHaveBeenCalled();
  expect(await offSites.getValue()).toEqual(['news.example']);
});

test('switched on, whatever switches a host off goes', async () => {
  await offSites.setValue(['news.example', 'www.news.example', 'other.example']);
  await switchOn('www.news.example');
  expect(await offSites.getValue()).toEqual(['other.example']);
});

test('version 1 migrates: hosts as pages named them, and what is none', async () => {
  await storage.setItem('local:off-sites', ['News.Example', 'news.example', '', 'bmghdnjk', 7, 'a.example']);
  await offSites.migrate();
  expect(await offSites.getValue()).toEqual(['news.example', 'a.example']);
});
