import { fieldsOf } from './stored-fields';
import { newsSites } from './news-sites';
import { parseSiteList } from './site-lists';
import { wordsIn } from './shown-settings';

/** What the reader has said of sites, beside those that are off. What may be read the browser's permissions decide. */
export type SiteSettings = {
  /** Sites of which every page is read: "this site". */
  chosen: string[];
  /** The reader's own list of news sites; null for the one that we ship. */
  news: string[] | null;
  /** What is read on news sites and on all others without a click. */
  pages: 'articles' | 'all';
};

export const defaultSiteSettings: SiteSettings = { chosen: [], news: null, pages: 'articles' };

export const pagesChoices: readonly SiteSettings['pages'][] = ['articles', 'all'];

/** The sites of a stored list, in the form in which they are compared. */
export const sitesIn = (stored: unknown): string[] => parseSiteList(wordsIn(stored).join('\n')).sites;

/** Settings from whatever is stored. */
export const readSiteSettings = (stored: unknown): SiteSettings => {
  const fields = fieldsOf(stored);
  const news = fields.get('news');
  return {
    chosen: sitesIn(fields.get('chosen')),
    news: Array.isArray(news) ? sitesIn(news) : null,
    pages: pagesChoices.find((choice) => choice === fields.get('pages')) ?? defaultSiteSettings.pages,
  };
};

export const siteSettingsKey = 'site-settings';

/** The list of news sites that holds now. */
export const newsListOf = ({ news }: SiteSettings): readonly string[] => news ?? newsSites;
