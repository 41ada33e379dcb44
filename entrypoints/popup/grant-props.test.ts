import { beforeEach, expect, test } from 'vitest';
import type { SiteChoices } from '@/hooks/use-site-choices';
import { siteSettings } from '@/utils/settings';
import { offSites } from '@/utils/sites';
import { fakePermissions } from '../../test/permissions';
import { grantProps } from './grant-props';

let granted: ReturnType<typeof fakePermissions>;
beforeEach(() => {
  granted = fakePermissions();
});

const sites: SiteChoices = {
  settings: { chosen: ['news.example'], news: null, pages: 'articles' },
  off: [],
  news: [],
  grants: { every: false, sites: ['news.example'] },
  lost: { every: false, sites: [] },
  newsGranted: 0,
  isOff: () => false,
  isChosen: () => true,
};

test('a chosen site that is switched off is not shown as read', () => {
  expect(grantProps(sites, 'news.example', false).isThisSite).toBe(true);
  expect(grantProps(sites, 'news.example', true).isThisSite).toBe(false);
});

test('chosen again it is read again: asked for in the turn of the click, then switched on', async () => {
  await offSites.setValue(['news.example']);
  grantProps(sites, 'news.example', true).onThisSite?.(true);
  expect(granted.asked).toHaveLength(1);
  await expect.poll(() => offSites.getValue()).toEqual([]);
  expect((await siteSettings.getValue()).chosen).toEqual(['news.example']);
});
