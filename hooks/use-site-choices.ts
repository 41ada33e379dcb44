import { siteMatches } from '@/utils/site-lists';
import { isChosenSite } from '@/utils/may-read';
import { isGranted, type Grants } from '@/utils/grants';
import { readSiteSettings, siteSettings, type SiteSettings } from '@/utils/settings';
import { newsListOf, sitesIn } from '@/utils/site-settings';
import { offSites } from '@/utils/sites';
import { useGrants } from './use-grants';
import { useStored } from './use-stored';

/** What the reader has said of sites, and what the browser lets us read. */
export type SiteChoices = {
  settings: SiteSettings;
  off: string[];
  news: readonly string[];
  grants: Grants;
  /** Grants that were taken away in the browser's own settings. */
  lost: Grants;
  /** How many sites of the list are granted. */
  newsGranted: number;
  isOff: (host: string) => boolean;
  /** Whether every page of the host is read. */
  isChosen: (host: string) => boolean;
};

/** Followed: undefined until all of it is known. */
export const useSiteChoices = (): SiteChoices | undefined => {
  const stored = useStored(siteSettings);
  const storedOff = useStored(offSites);
  const granted = useGrants();
  if (stored === undefined || storedOff === undefined || !granted) return undefined;
  const settings = readSiteSettings(stored);
  const off = sitesIn(storedOff);
  const news = newsListOf(settings);
  const { grants, lost } = granted;
  const isKnown = new Set(grants.sites);
  return {
    settings,
    off,
    news,
    grants,
    lost,
    newsGranted: grants.every ? news.length : news.filter((site) => isKnown.has(site)).length,
    isOff: (host) => siteMatches(host, off),
    isChosen: (host) => isChosenSite(host, settings, grants) && isGranted(host, grants),
  };
};
