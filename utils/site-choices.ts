import { askFor, giveBack, isGranted, noGrants, readGrants, type Grants } from './grants';
import { siteSettings } from './settings';
import { newsListOf, readSiteSettings, type SiteSettings } from './site-settings';

const load = async (): Promise<SiteSettings> => readSiteSettings(await siteSettings.getValue());

const change = async (changes: (settings: SiteSettings) => Partial<SiteSettings>): Promise<void> => {
  const settings = await load();
  await siteSettings.setValue({ ...settings, ...changes(settings) });
};

const siteOnly = (site: string): Grants => ({ ...noGrants, sites: [site] });

const forget = (site: string) =>
  change(({ chosen }) => ({ chosen: chosen.filter((other) => other !== site) }));

/**
 * Has every page of a site read from now on; false where the reader says no. In the turn of a click. It is written down
 * before the answer: a popup is gone by then in some browsers.
 */
export const chooseSite = async (site: string): Promise<boolean> => {
  const answer = askFor(siteOnly(site));
  await change(({ chosen }) => ({ chosen: [...new Set([...chosen, site])] }));
  const isGiven = await answer;
  if (!isGiven) await forget(site);
  return isGiven;
};

/** A site is read by a click only, as before; one on the list stays granted with the list. */
export const dropSite = async (site: string): Promise<void> => {
  await forget(site);
  const [settings, grants] = await Promise.all([load(), readGrants()]);
  const list = newsListOf(settings);
  const isListGranted = list.some((other) => other !== site && grants.sites.includes(other));
  if (!(list.includes(site) && isListGranted)) await giveBack(siteOnly(site));
};

/** Has the articles of these sites read. In the turn of a click. */
export const chooseNews = (list: readonly string[]): Promise<boolean> =>
  askFor({ ...noGrants, sites: [...list] });

/** The list is read by a click only; what was chosen by itself stays. */
export const dropNews = async (): Promise<void> => {
  const settings = await load();
  const sites = newsListOf(settings).filter((site) => !settings.chosen.includes(site));
  await giveBack({ ...noGrants, sites });
};

/** Has the articles of every site read. In the turn of a click. */
export const chooseEvery = (): Promise<boolean> => askFor({ every: true, sites: [] });

export const dropEvery = (): Promise<void> => giveBack({ every: true, sites: [] });

/**
 * Keeps another list of news sites; null for the one that we ship. Where the old one was granted, what is new is asked for
 * in the turn of the click, and what has gone is given back.
 */
export const keepNews = async (
  news: string[] | null,
  before: SiteSettings,
  grants: Grants,
): Promise<void> => {
  const list = newsListOf({ ...before, news });
  const old = newsListOf(before);
  const isWished = !grants.every && old.some((site) => grants.sites.includes(site));
  const added = list.filter((site) => !isGranted(site, grants));
  const asked = isWished && added.length > 0 ? chooseNews(added) : undefined;
  await change(() => ({ news }));
  const gone = old.filter((site) => !list.includes(site) && !before.chosen.includes(site));
  if (gone.length > 0) await giveBack({ ...noGrants, sites: gone });
  await asked;
};

export const choosePages = (pages: SiteSettings['pages']): Promise<void> => change(() => ({ pages }));
