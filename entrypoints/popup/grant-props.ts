import type { GrantProps } from '@/components/settings/GrantChoices';
import type { SiteChoices } from '@/hooks/use-site-choices';
import { chooseEvery, chooseNews, chooseSite, dropEvery, dropNews, dropSite } from '@/utils/site-choices';
import { switchOn } from '@/utils/sites';

/** Chooses a site; one that is switched off is read again. The browser is asked first, in the turn of the click. */
const chooseAndSwitchOn = async (host: string): Promise<void> => {
  const chosen = chooseSite(host);
  if (await chosen) await switchOn(host);
};

/**
 * What may be read without a click, and how that changes. All that asks the browser does so in the turn of the click. Of a
 * site that is switched off nothing is read, whatever is granted.
 */
export const grantProps = (
  { isChosen, grants, news, newsGranted }: SiteChoices,
  host: string | undefined,
  isOff: boolean,
): GrantProps => ({
  host,
  isThisSite: host !== undefined && !isOff && isChosen(host),
  isEvery: grants.every,
  newsCount: news.length,
  newsGranted,
  onThisSite: (isOn) => void (host !== undefined && (isOn ? chooseAndSwitchOn(host) : dropSite(host))),
  onNews: (isOn) => void (isOn ? chooseNews(news) : dropNews()),
  onEvery: (isOn) => void (isOn ? chooseEvery() : dropEvery()),
});
