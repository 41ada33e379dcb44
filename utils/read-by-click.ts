import type { Browser } from '#imports';
import type { PageStatus } from './page-status';
import { injectReader } from './reader-script';
import { siteMatches } from './site-lists';
import { offSites } from './sites';
import { pageStatusOf } from './tab-state';
import { isUninvited } from './uninvited';

/** The address of a page that scripts may come to; the browser tells none of pages of its own, or one that is not the web's. */
export const webAddress = ({ url = '' }: Pick<Browser.tabs.Tab, 'url'>): URL | undefined =>
  /^https?:/u.test(url) && URL.canParse(url) ? new URL(url) : undefined;

const statusBefore = async (tab: Browser.tabs.Tab, url: URL): Promise<PageStatus | undefined> => {
  if (siteMatches(url.hostname, await offSites.getValue())) return { is: 'unread', why: 'off' };
  const detail = isUninvited(url.hostname, url.pathname);
  const known = tab.id === undefined ? null : await pageStatusOf(tab.id).getValue();
  if (known?.is === 'read') return known;
  return detail && { is: 'unread', why: 'uninvited', detail };
};

/**
 * Reads a tab's page by the reader's click, where it is not read yet. A site that is off stays so, and mail, banks and such
 * take another click (`isMeant`). What hinders it is what the tab's status says then.
 */
export const readByClick = async (tab: Browser.tabs.Tab, isMeant = false): Promise<void> => {
  if (tab.id === undefined) return;
  const status = pageStatusOf(tab.id);
  const url = webAddress(tab);
  if (!url) {
    await status.setValue({ is: 'unread', why: 'restricted' });
    return;
  }
  const before = await statusBefore(tab, url);
  if (before && !(isMeant && before.is === 'unread' && before.why === 'uninvited')) {
    await status.setValue(before);
    return;
  }
  try {
    await injectReader(tab.id);
  } catch {
    // The browser keeps its store and some pages of its own from every extension; which ones, it does not say.
    await status.setValue({ is: 'unread', why: 'restricted' });
  }
};
