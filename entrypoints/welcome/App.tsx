import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '#imports';
import { Welcome, type Reads } from '@/components/settings/Welcome';
import { useSiteChoices } from '@/hooks/use-site-choices';
import { chooseEvery, chooseNews, dropEvery, dropNews } from '@/utils/site-choices';
import { startDemo } from './demo';

const closeTab = async () => {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
};

export const App = () => {
  const demo = useRef<HTMLParagraphElement>(null);
  const sites = useSiteChoices();
  const [, drawAgain] = useState(0);
  const isThere = sites !== undefined;
  useEffect(() => {
    if (!demo.current) return undefined;
    const controller = new AbortController();
    startDemo(demo.current, controller.signal);
    return () => controller.abort();
  }, [isThere]);
  if (!sites) return null;
  const { grants, news, newsGranted } = sites;
  /** The browser asks in the click's own turn; where the reader says no, what is shown goes back to what is. */
  const choose = (reads: Reads) => {
    const given = reads === 'every' ? chooseEvery() : reads === 'news' ? chooseNews(news) : dropEvery();
    void given
      .then(() => (reads === 'click' ? dropNews() : reads === 'news' ? dropEvery() : undefined))
      .finally(() => drawAgain((times) => times + 1));
  };
  return (
    <Welcome
      demo={demo}
      reads={grants.every ? 'every' : newsGranted > 0 ? 'news' : 'click'}
      newsCount={news.length}
      onReads={choose}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onDone={() => void closeTab()}
    />
  );
};
