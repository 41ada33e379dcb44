import { browser } from '#imports';
import { pageStatusOf, pageSummaryOf, pointingOf } from '@/utils/tab-state';

/** What was said of a page in which nothing of ours is, holds until the tab goes elsewhere: no script can take it back. */
const forgetOutside = async (tab: number): Promise<void> => {
  const status = await pageStatusOf(tab).getValue();
  const isOutside = status?.is === 'unread' && status.why !== 'not-an-article';
  if (isOutside) await pageStatusOf(tab).removeValue();
};

/** Forgets what is known of tabs that are closed, and of pages that are left. */
export const followTabs = (forget: (tab: number) => void): void => {
  browser.tabs.onRemoved.addListener((id) => {
    forget(id);
    for (const item of [pageSummaryOf(id), pageStatusOf(id), pointingOf(id)]) void item.removeValue();
  });
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (status === 'loading') void forgetOutside(id);
  });
};
