import type { SitesProps } from '@/components/settings/SitesSection';
import type { SiteChoices } from '@/hooks/use-site-choices';
import { acceptLostGrants, askFor, isGranted, isNothing } from '@/utils/grants';
import {
  chooseEvery,
  chooseNews,
  choosePages,
  chooseSite,
  dropEvery,
  dropNews,
  dropSite,
  keepNews,
} from '@/utils/site-choices';
import { formatSiteList, parseSiteList } from '@/utils/site-lists';
import { switchOff, switchOn } from '@/utils/sites';

/** The one site that a line names; undefined where it names none. */
const siteIn = (line: string): string | undefined => parseSiteList(line).sites[0];

/** What the section on sites shows and does. All that asks the browser does so in the turn of the click. */
export const sitesProps = ({ settings, off, news, grants, lost, newsGranted }: SiteChoices): SitesProps => ({
  grants: {
    isEvery: grants.every,
    newsCount: news.length,
    newsGranted,
    onNews: (isOn) => void (isOn ? chooseNews(news) : dropNews()),
    onEvery: (isOn) => void (isOn ? chooseEvery() : dropEvery()),
  },
  lost: isNothing(lost) ? undefined : lost,
  chosen: settings.chosen.map((site) => ({ site, isGranted: isGranted(site, grants) })),
  off,
  pages: settings.pages,
  newsText: formatSiteList(news),
  isShippedList: settings.news === null,
  checkSite: (line) => siteIn(line) !== undefined,
  checkList(text) {
    const { sites, problems } = parseSiteList(text);
    return { count: sites.length, problems };
  },
  onAskAgain: () => void askFor(lost),
  onLeave: () => void acceptLostGrants(),
  onChoose(line) {
    const site = siteIn(line);
    if (site !== undefined) void chooseSite(site);
  },
  onDrop: (site) => void dropSite(site),
  onOff(line) {
    const site = siteIn(line);
    if (site !== undefined) void switchOff(site);
  },
  onOn: (site) => void switchOn(site),
  onPages: (pages) => void choosePages(pages),
  onKeepList: (text) => void keepNews(text === null ? null : parseSiteList(text).sites, settings, grants),
});
