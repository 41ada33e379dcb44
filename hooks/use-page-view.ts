import type { Browser } from '#imports';
import type { PageView } from '@/domain/panel/page-view';
import { webAddress } from '@/utils/read-by-click';
import { pageStatusOf, pageSummaryOf } from '@/utils/tab-state';
import { useStored } from './use-stored';

/** How the page in a tab stands with us; kept up to date. */
export const usePageView = (tab: Browser.tabs.Tab | undefined): PageView => {
  const id = tab?.id;
  const summary = useStored(id === undefined ? undefined : pageSummaryOf(id));
  const status = useStored(id === undefined ? undefined : pageStatusOf(id));
  if (!tab || summary === undefined || status === undefined) return { is: 'looking' };
  if (summary) return { is: 'read', summary };
  // The summary of a page that is read comes a moment later.
  if (status?.is === 'read') return { is: 'looking' };
  const host = webAddress(tab)?.hostname;
  // The browser tells the addresses of our own pages and of those that we may read.
  const why = tab.url !== undefined && host === undefined ? 'restricted' : 'not-granted';
  return { is: 'unread', why: status?.why ?? why, host };
};
