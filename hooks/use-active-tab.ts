import { useEffect, useState } from 'preact/hooks';
import { browser, type Browser } from '#imports';

/**
 * The active tab of this window. Where the panel is in a tab itself (Firefox), that is not what the reader reads: then it is
 * the one that the panel was opened from, else the one that the reader was in last.
 */
const findTab = async (): Promise<Browser.tabs.Tab | undefined> => {
  const [own, tabs] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  const others = tabs.filter(({ id }) => id !== own?.id);
  const byLast = others.toSorted((a, b) => b.lastAccessed - a.lastAccessed);
  return others.find(({ active }) => active) ?? others.find(({ id }) => id === own?.openerTabId) ?? byLast[0];
};

/** The tab that the reader reads in the panel's own window; follows from tab to tab and from page to page. */
export const useActiveTab = (): Browser.tabs.Tab | undefined => {
  const [tab, setTab] = useState<Browser.tabs.Tab>();
  useEffect(() => {
    let latest = 0;
    const follow = () => {
      const asked = ++latest;
      void findTab().then((found) => asked === latest && setTab(found));
    };
    follow();
    const occasions = [browser.tabs.onActivated, browser.tabs.onUpdated, browser.tabs.onRemoved];
    for (const occasion of occasions) occasion.addListener(follow);
    return () => {
      latest = -1;
      for (const occasion of occasions) occasion.removeListener(follow);
    };
  }, []);
  return tab;
};
