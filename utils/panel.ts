import { browser, type Browser } from '#imports';
import { panelWishOf } from './tab-state';

/**
 * Firefox opens its sidebar only in the turn of a click on its own interface: a click in a page, told by a message,
 * does not count (Chrome takes it). There the panel's page opens in a tab beside the article.
 */
const openSidebar = async ({ id, index }: Browser.tabs.Tab): Promise<void> => {
  await browser.tabs.create({
    url: browser.runtime.getURL('/sidepanel.html'),
    index: index + 1,
    ...(id !== undefined && { openerTabId: id }),
  });
};

/** Opens the side panel at an entity. Must be called in the turn of a click: the browser opens a panel only then. */
export const openPanelAt = async (tab: Browser.tabs.Tab, entity: string): Promise<void> => {
  const opened = import.meta.env.FIREFOX
    ? openSidebar(tab)
    : browser.sidePanel.open({ windowId: tab.windowId });
  const wish = panelWishOf(tab.windowId);
  await wish.setValue({ entity, count: ((await wish.getValue())?.count ?? 0) + 1 });
  await opened;
};
