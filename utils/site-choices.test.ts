import { beforeEach, describe, expect, test } from 'vitest';
import { fakePermissions } from '../test/permissions';
import { everySite, originsOf, readGrants } from './grants';
import { siteSettings } from './settings';
import { chooseEvery, chooseNews, chooseSite, dropEvery, dropNews, dropSite, keepNews } from './site-choices';
import { toMatchPatterns } from './site-lists';

let granted: ReturnType<typeof fakePermissions>;
beforeEach(() => {
  granted = fakePermissions();
});

const chosen = async () => (await siteSettings.getValue()).chosen;

describe('this site', () => {
  test('is asked for in the turn of the click, and kept', async () => {
    const answer = chooseSite('cnn.com');
    expect(granted.asked).toEqual([toMatchPatterns(['cnn.com'])]);
    expect(await answer).toBe(true);
    expect(await chosen()).toEqual(['cnn.com']);
  });

  test('is not kept where the reader says no', async () => {
    granted.answer = false;
    expect(await chooseSite('cnn.com')).toBe(false);
    expect(await chosen()).toEqual([]);
  });

  test('is given back', async () => {
    await chooseSite('cnn.com');
    await dropSite('cnn.com');
    expect(await chosen()).toEqual([]);
    expect((await readGrants()).sites).toEqual([]);
  });

  test('stays granted, and is shown so, where the browser does not take the permission back', async () => {
    await chooseSite('cnn.com');
    granted.isKept = true;
    await dropSite('cnn.com');
    expect(await chosen()).toEqual([]);
    expect((await readGrants()).sites).toEqual(['cnn.com']);
  });

  test('stays granted with the list that it is on', async () => {
    await chooseNews(['cnn.com', 'bbc.com']);
    await chooseSite('cnn.com');
    await dropSite('cnn.com');
    expect((await readGrants()).sites).toEqual(['cnn.com', 'bbc.com']);
  });
});

describe('my news sites', () => {
  const news = ['a.example', 'b.example'];
  beforeEach(() => siteSettings.setValue({ chosen: [], news, pages: 'articles' }));

  test('are asked for all at once in the turn of the click', () => {
    void chooseNews(news);
    expect(granted.asked).toEqual([toMatchPatterns(news)]);
  });

  test('are given back, but for a site that was chosen by itself', async () => {
    await chooseNews(news);
    await chooseSite('b.example');
    await dropNews();
    expect((await readGrants()).sites).toEqual(['b.example']);
  });

  test('changed where they are granted, only what is new is asked for, and what has gone is given back', async () => {
    await chooseNews(news);
    granted.asked.length = 0;
    const kept = keepNews(['b.example', 'c.example'], await siteSettings.getValue(), await readGrants());
    expect(granted.asked).toEqual([toMatchPatterns(['c.example'])]);
    await kept;
    expect((await readGrants()).sites).toEqual(['b.example', 'c.example']);
    expect((await siteSettings.getValue()).news).toEqual(['b.example', 'c.example']);
  });

  test('changed where they are not granted, nothing is asked for', async () => {
    await keepNews(['c.example'], await siteSettings.getValue(), await readGrants());
    expect(granted.asked).toEqual([]);
  });
});

test('every site is asked for, and given back without the others', async () => {
  granted.set(originsOf({ every: false, sites: ['cnn.com'] }));
  const answer = chooseEvery();
  expect(granted.asked).toEqual([everySite]);
  await answer;
  await dropEvery();
  expect(await readGrants()).toEqual({ every: false, sites: ['cnn.com'] });
});
