import { i18n } from '#i18n';
import { browser, type Browser } from '#imports';
import { copyOf } from '@/components/copy-card';
import type { Copied } from '@/components/copy-text';
import type { Library } from '@/knowledge/library';
import { logError } from '@/utils/log-error';
import { openPanelWithSearch } from '@/utils/panel';
import { switchOff } from '@/utils/sites';
import { pageSummaryOf } from '@/utils/tab-state';

/** The menu on a selection quotes it; the panel searches for no more of it than this. */
const searchLength = 200;

/** Makes the menu's entries, in the browser's language. Done on install and on update: the browser keeps them. */
export const createMenus = async (): Promise<void> => {
  const documentUrlPatterns = ['http://*/*', 'https://*/*'];
  await browser.contextMenus.removeAll();
  const { contextMenus } = browser;
  contextMenus.create({ id: 'look-up', title: i18n.t('menu.lookUp', ['%s']), contexts: ['selection'] });
  contextMenus.create({
    id: 'copy-differences',
    title: i18n.t('menu.copyDifferences'),
    contexts: ['page'],
    documentUrlPatterns,
  });
  contextMenus.create({
    id: 'off-here',
    title: i18n.t('menu.offHere'),
    contexts: ['page'],
    documentUrlPatterns,
  });
};

/** The differences of all that a tab's page names, to be pasted elsewhere; undefined where there are none. */
export const differencesIn = async (tab: number, library: Library): Promise<Copied | undefined> => {
  const names = (await pageSummaryOf(tab).getValue())?.mentions ?? [];
  const copies = names.flatMap(({ entity, differences }) => {
    const card = differences > 0 ? library.card(entity) : undefined;
    return card ? [copyOf(card, card.differences)] : [];
  });
  if (copies.length === 0) return undefined;
  return {
    text: copies.map(({ text }) => text).join('\n\n'),
    html: copies.map(({ html }) => html).join('<hr>'),
  };
};

/** Runs in the page, sent as text: writes to the clipboard where page and browser let it. */
const writeInPage = async (text: string, html: string): Promise<boolean> => {
  try {
    const blob = (content: string, type: string) => new Blob([content], { type });
    const both = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
    await navigator.clipboard.write([new ClipboardItem(both)]);
    return true;
  } catch {
    return false;
  }
};

/** Says on the button what came of copying: a menu has no place for it. */
const tellCopied = (tabId: number, title: string, text: string) =>
  Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title })]);

const copyDifferences = async (tabId: number, getLibrary: () => Promise<Library>): Promise<void> => {
  // In the click's own turn: it lets the page's clipboard be written for a few seconds, and what is written comes later.
  const isLet = browser.scripting.executeScript({ target: { tabId }, func: () => true });
  const copied = await differencesIn(tabId, await getLibrary());
  await isLet;
  if (!copied) {
    await tellCopied(tabId, i18n.t('menu.nothingToCopy'), '');
    return;
  }
  const args: [string, string] = [copied.text, copied.html];
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: writeInPage, args });
  if (answer?.result === true) await tellCopied(tabId, i18n.t('menu.copied'), '✓');
  else await tellCopied(tabId, i18n.t('menu.notCopied'), '!');
};

const hostOf = (url = '') => (/^https?:/u.test(url) && URL.canParse(url) ? new URL(url).hostname : undefined);

/** Does what the menu is asked for. The panel opens in the turn of the click, so nothing is awaited before it. */
export const handleMenu = async (
  { menuItemId, selectionText = '', pageUrl }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
  getLibrary: () => Promise<Library>,
): Promise<void> => {
  if (tab?.id === undefined) return;
  const host = hostOf(pageUrl);
  switch (menuItemId) {
    case 'look-up':
      await openPanelWithSearch(tab, selectionText.trim().slice(0, searchLength));
      return;
    case 'copy-differences':
      await copyDifferences(tab.id, getLibrary);
      return;
    case 'off-here':
      if (host !== undefined) await switchOff(host);
      return;
  }
};

/** Listens to the menu. Called in the background's first turn. */
export const followMenus = (getLibrary: () => Promise<Library>): void =>
  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    handleMenu(clicked, tab, getLibrary).catch((error: unknown) =>
      logError('the menu’s entry could not be carried out', error),
    );
  });
