import type { Browser } from '#imports';
import type { ArticleLook } from '@/messaging/protocol';
import { readGrants } from '@/utils/grants';
import { mayRead } from '@/utils/may-read';
import type { PageStatus } from '@/utils/page-status';
import { readSiteSettings, siteSettings } from '@/utils/settings';
import { offSites } from '@/utils/sites';
import { pageStatusOf, pageSummaryOf } from '@/utils/tab-state';
import type { ReadRule } from '@/utils/while-read';

/** Where a page is: never taken from the page itself. */
type Place = { tab?: Browser.tabs.Tab; url?: string };

/** Keeps what a tab's page is to us. What an unread one named is no longer shown. */
export const keepStatus = async (tab: number, status: PageStatus): Promise<void> => {
  await pageStatusOf(tab).setValue(status);
  if (status.is === 'unread') await pageSummaryOf(tab).removeValue();
};

/** A page's script is there: decides whether it may read, and keeps why, where that does not depend on the page's look. */
export const handleArrival = async (isAsked: boolean, { tab, url = '' }: Place): Promise<ReadRule> => {
  if (tab?.id === undefined || !/^https?:/u.test(url) || !URL.canParse(url)) return 'unread';
  const [off, sites, grants] = await Promise.all([
    offSites.getValue(),
    siteSettings.getValue().then(readSiteSettings),
    readGrants(),
  ]);
  const status = mayRead({ url: new URL(url), isAsked, off, sites, grants });
  if (status === 'articles') return 'articles';
  await keepStatus(tab.id, status);
  return status.is;
};

/** What a look at a page says of reading it. */
export const statusOfLook = (found: ArticleLook): PageStatus =>
  found === 'front-page' || found === 'none' || found === 'not-html'
    ? { is: 'unread', why: 'not-an-article', detail: found }
    : { is: 'read', reason: found };
