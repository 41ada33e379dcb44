import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '#imports';
import {
  acceptLostGrants,
  askFor,
  everySite,
  giveBack,
  grantsIn,
  isGranted,
  knownGrants,
  lostGrants,
  noGrants,
  originsOf,
  readGrants,
  rememberGrants,
} from './grants';
import { fakePermissions } from '../test/permissions';

let granted: ReturnType<typeof fakePermissions>;
beforeEach(() => {
  granted = fakePermissions();
});

test('what is asked for is what the manifest offers, a pattern a scheme', async () => {
  await askFor({ every: false, sites: ['cnn.com'] });
  await askFor({ every: true, sites: [] });
  expect(granted.asked).toEqual([['http://*.cnn.com/*', 'https://*.cnn.com/*'], everySite]);
});

describe('match patterns', () => {
  test.each([
    ['<all_urls>', { every: true, sites: [] }],
    ['*://*/*', { every: true, sites: [] }],
    ['https://*/*', { every: true, sites: [] }],
    ['https://*.cnn.com/*', { every: false, sites: ['cnn.com'] }],
    ['http://localhost/*', { every: false, sites: ['localhost'] }],
    ['*://localhost:8080/*', { every: false, sites: ['localhost'] }],
    ['file:///*', { every: false, sites: [] }],
  ])('%s', (origin, expected) => {
    expect(grantsIn([origin])).toEqual(expected);
  });

  test('come back from what they grant', () => {
    const grants = { every: true, sites: ['cnn.com', '127.0.0.1'] };
    expect(grantsIn(originsOf(grants))).toEqual(grants);
  });
});

describe('A12 a grant that is taken back in the browser’s settings', () => {
  const sites = ['cnn.com', 'bbc.com'];

  test('is missed', async () => {
    granted.set(originsOf({ every: false, sites }));
    await rememberGrants();
    granted.set(originsOf({ every: false, sites: ['bbc.com'] }));
    expect(lostGrants(await knownGrants.getValue(), await readGrants())).toEqual({
      every: false,
      sites: ['cnn.com'],
    });
  });

  test('is missed until the reader leaves it at that', async () => {
    granted.set(everySite);
    await rememberGrants();
    granted.set([]);
    expect(lostGrants(await knownGrants.getValue(), await readGrants()).every).toBe(true);
    await acceptLostGrants();
    expect(lostGrants(await knownGrants.getValue(), await readGrants())).toEqual(noGrants);
  });

  test('is not missed when it was given back here', async () => {
    granted.set(originsOf({ every: false, sites }));
    await rememberGrants();
    await giveBack({ every: false, sites: ['cnn.com'] });
    expect(await readGrants()).toEqual({ every: false, sites: ['bbc.com'] });
    expect(lostGrants(await knownGrants.getValue(), await readGrants())).toEqual(noGrants);
  });

  test('is not missed where every site is granted', () => {
    expect(lostGrants({ every: false, sites }, { every: true, sites: [] })).toEqual(noGrants);
  });
});

test('what is remembered is written only when there is more to remember', async () => {
  granted.set(everySite);
  await rememberGrants();
  const write = vi.spyOn(browser.storage.local, 'set');
  await rememberGrants();
  expect(write).not.toHaveBeenCalled();
});

test('a host is granted by its site and by every site', () => {
  expect(isGranted('edition.cnn.com', { every: false, sites: ['cnn.com'] })).toBe(true);
  expect(isGranted('notcnn.com', { every: false, sites: ['cnn.com'] })).toBe(false);
  expect(isGranted('notcnn.com', { every: true, sites: [] })).toBe(true);
});
