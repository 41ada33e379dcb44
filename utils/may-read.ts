import type { Grants } from './grants';
import type { PageStatus } from './page-status';
import { siteMatches } from './site-lists';
import { newsListOf, type SiteSettings } from './site-settings';
import { isUninvited } from './uninvited';

type Arrival = {
  /** The page's own address. */
  url: URL;
  /** Whether the reader clicked the button on this very page. */
  isAsked: boolean;
  off: readonly string[];
  sites: SiteSettings;
  grants: Grants;
};

/**
 * Whether the reader has chosen the site by itself: with us, or in the browser's own settings, where a site that is
 * granted and on no list of ours can only have been meant.
 */
export const isChosenSite = (host: string, sites: SiteSettings, grants: Grants): boolean => {
  const news = new Set(newsListOf(sites));
  const alone = grants.sites.filter((site) => !news.has(site));
  return siteMatches(host, sites.chosen) || siteMatches(host, alone);
};

/**
 * Whether a page may be read. `articles` where its site is granted with many others: the page's own look decides then, and
 * only then is it looked at.
 */
export const mayRead = (arrival: Arrival): PageStatus | 'articles' => {
  const { url, isAsked, off, sites, grants } = arrival;
  if (siteMatches(url.hostname, off)) return { is: 'unread', why: 'off' };
  if (isAsked) return { is: 'read', reason: 'asked' };
  const chosen = isChosenSite(url.hostname, sites, grants);
  const byHost = isUninvited(url.hostname);
  const uninvited = byHost ?? isUninvited(url.hostname, url.pathname);
  // Who chooses a site means its host, not the page in which it is written.
  if (uninvited && !(chosen && byHost)) return { is: 'unread', why: 'uninvited', detail: uninvited };
  if (chosen) return { is: 'read', reason: 'this-site' };
  return sites.pages === 'all' ? { is: 'read', reason: 'every-page' } : 'articles';
};
