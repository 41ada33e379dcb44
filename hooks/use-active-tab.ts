import { useEffect, useState } from 'preact/hooks';
import { browser, type Browser } from '#imports';

/** The active tab of the panel's own window; follows the reader from tab to tab. */
export const useActiveTab = (): Browser.tabs.Tab | undefined => {
  const [tab, setTab] = useState<Browser.tabs.Tab>();
  useEffect(() => {
    let latest = 0;
    const follow = () => {
      const asked = ++latest;
      void browser.tabs
        .query({ active: true, currentWindow: true })
        .then(([active]) => asked === latest && setTab(active));
    };
    follow();
    browser.tabs.onActivated.addListener(follow);
    return () => browser.tabs.onActivated.removeListener(follow);
  }, []);
  return tab;
};
