import type { GrantProps } from '@/components/settings/GrantChoices';
import type { SiteChoices } from '@/hooks/use-site-choices';
import { chooseEvery, chooseNews, chooseSite, dropEvery, dropNews, dropSite } from '@/utils/site-choices';

/** What may be read without a click, and how that changes. All that asks the browser does so in the turn of the click. */
export const grantProps = (
  { isChosen, grants, news, newsGranted }: SiteChoices,
  host: string | undefined,
): GrantProps => ({
  host,
  isThisSite: host !== undefined && isChosen(host),
  isEvery: grants.every,
  newsCount: news.length,
  newsGranted,
  onThisSite: (isOn) => void (host !== undefined && (isOn ? chooseSite(host) : dropSite(host))),
  onNews: (isOn) => void (isOn ? chooseNews(news) : dropNews()),
  onEvery: (isOn) => void (isOn ? chooseEvery() : dropEvery()),
});
