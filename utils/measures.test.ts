import { afterEach, expect, test, vi } from 'vitest';
import { measureStorage, protectStorage, webRequestsOf } from './measures';

afterEach(() => vi.unstubAllGlobals());

const timeline = (...names: string[]) => ({
  getEntriesByType: (type: string) =>
    (type === 'resource' ? names.map((name) => ({ name })) : []) as unknown as PerformanceEntryList,
});

test('requests to the web are counted, our own files are not', () => {
  const own = [
    'chrome-extension://abc/packs/meta-ai.json',
    'blob:chrome-extension://abc/1',
    'data:text/css,',
  ];
  expect(webRequestsOf(timeline(...own))).toEqual([]);
  expect(webRequestsOf(timeline(...own, 'https://a.example/', 'http://b.example/x'))).toHaveLength(2);
});

const stubStorage = (parts: object) =>
  vi.stubGlobal('navigator', {
    storage: {
      estimate: () => Promise.resolve({ usage: 1000 }),
      persisted: () => Promise.resolve(true),
      persist: () => Promise.resolve(true),
      ...parts,
    },
  });

test('what is stored is measured', async () => {
  stubStorage({});
  expect(await measureStorage()).toMatchObject({ bytes: 1000, isProtected: true });
});

test('B12 protection that is refused, or not known, is no protection', async () => {
  stubStorage({ persist: () => Promise.resolve(false), persisted: () => Promise.resolve(false) });
  expect(await protectStorage()).toBe(false);
  stubStorage({
    persist: () => Promise.reject(new Error('no')),
    persisted: () => Promise.reject(new Error('no')),
  });
  expect(await protectStorage()).toBe(false);
  expect((await measureStorage()).isProtected).toBe(false);
});
