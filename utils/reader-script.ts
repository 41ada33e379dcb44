import { browser } from '#imports';

/** Where the build puts the content script. */
const file = '/content-scripts/reader.js';
const id = 'reader';

/** Reads one tab now, by the reader's click (`activeTab`). A second script in the page stops the first. */
export const injectReader = async (tab: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
};

const grantedHosts = async () => (await browser.permissions.getAll()).origins ?? [];

/** Has the pages of all granted hosts read when they load; called when grants may have changed. */
export const registerReader = async (): Promise<void> => {
  const matches = await grantedHosts();
  await browser.scripting.unregisterContentScripts();
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([{ id, matches, js: [file], runAt: 'document_idle' }]);
};
