import type { Page } from '@playwright/test';
import type { Launched } from '../scripts/launch-chromium';

const idOf = ({ worker }: Launched): string => new URL(worker.url()).host;

/** Opens a page of the extension's own in a tab. */
export const openOwnPage = async (extension: Launched, name: string): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${idOf(extension)}/${name}.html`);
  return page;
};

/**
 * Opens the popup for a page: a tab beside it, since no test can click the toolbar. What the click itself grants, the
 * build for e2e has been granted.
 */
export const openPopup = async (extension: Launched, page: Page): Promise<Page> => {
  const popup = await extension.context.newPage();
  // Behind the page before it opens: it looks at the tab in front.
  await page.bringToFront();
  await popup.goto(`chrome-extension://${idOf(extension)}/popup.html`);
  await popup.locator('.popup').waitFor();
  return popup;
};

/** What the browser's local storage holds. */
export const stored = ({ worker }: Launched): Promise<Record<string, unknown>> =>
  worker.evaluate(() => chrome.storage.local.get<Record<string, unknown>>());

export const store = ({ worker }: Launched, values: Record<string, unknown>): Promise<void> =>
  worker.evaluate((it) => chrome.storage.local.set(it), values);

/** Every choice as it was at first. */
export const forgetChoices = ({ worker }: Launched): Promise<void> =>
  worker.evaluate(() =>
    chrome.storage.local.remove([
      'card-settings',
      'mark-settings',
      'site-settings',
      'shown-settings',
      'off-sites',
      'known-grants',
      'corrections',
    ]),
  );

/** What the toolbar's button shows for the page that is in front. */
export const badgeOf = ({ worker }: Launched, page: Page): Promise<{ text: string; title: string }> =>
  worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((it) => it.url === url);
    const at = tab?.id === undefined ? {} : { tabId: tab.id };
    return { text: await chrome.action.getBadgeText(at), title: await chrome.action.getTitle(at) };
  }, page.url());
