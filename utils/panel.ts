import { browser, type Browser } from '#imports';
import { panelWishOf } from './tab-state';

/**
 * Opens the side panel at an entity. Must be called in the turn of a click: the browser opens a panel only then.
 */
export const openPanelAt = async (tab: Browser.tabs.Tab, entity: string): Promise<void> => {
  const opened = browser.sidePanel.open({ windowId: tab.windowId });
  const wish = panelWishOf(tab.windowId);
  await wish.setValue({ entity, count: ((await wish.getValue())?.count ?? 0) + 1 });
  await opened;
};
