import { browser, type Browser } from '#imports';
import { panelSearchOf, panelWishOf } from './tab-state';

/** Firefox's own, which the types of Chrome do not know. */
type SidebarAction = { open: () => Promise<void> };

const openSidebar = (): Promise<void> => (Reflect.get(browser, 'sidebarAction') as SidebarAction).open();

/**
 * Firefox opens its sidebar only in the turn of a click on its own interface: a click in a page, told by a message,
 * does not count (Chrome takes it). There the panel's page opens in a tab beside the article.
 */
const openPanelTab = async ({ id, index }: Browser.tabs.Tab): Promise<void> => {
  await browser.tabs.create({
    url: browser.runtime.getURL('/sidepanel.html'),
    index: index + 1,
    ...(id !== undefined && { openerTabId: id }),
  });
};

const openSidePanel = ({ windowId }: Browser.tabs.Tab): Promise<void> => browser.sidePanel.open({ windowId });

/**
 * Opens the side panel from the browser's interface or ours. Must be called in the turn of the click or the key: the
 * browser opens a panel only then.
 */
export const openPanel = (tab: Browser.tabs.Tab): Promise<void> =>
  import.meta.env.FIREFOX ? openSidebar() : openSidePanel(tab);

const wishFor = async ({ windowId }: Browser.tabs.Tab, entity: string): Promise<void> => {
  const wish = panelWishOf(windowId);
  await wish.setValue({ entity, count: ((await wish.getValue())?.count ?? 0) + 1 });
};

/** Opens the side panel at an entity, from our own interface, in the turn of a click. */
export const openPanelFor = async (tab: Browser.tabs.Tab, entity: string): Promise<void> => {
  const opened = openPanel(tab);
  await wishFor(tab, entity);
  await opened;
};

/** Opens the side panel with a search, in the turn of a click. */
export const openPanelWithSearch = async (tab: Browser.tabs.Tab, text: string): Promise<void> => {
  const opened = openPanel(tab);
  const search = panelSearchOf(tab.windowId);
  await search.setValue({ text, count: ((await search.getValue())?.count ?? 0) + 1 });
  await opened;
};

/** Opens the side panel at an entity, from a page, in the turn of a click there. */
export const openPanelAt = async (tab: Browser.tabs.Tab, entity: string): Promise<void> => {
  const opened = import.meta.env.FIREFOX ? openPanelTab(tab) : openSidePanel(tab);
  await wishFor(tab, entity);
  await opened;
};
