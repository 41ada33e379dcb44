import { browser } from '#imports';
import { markAsked } from './asked';
import { originsOf, readGrants } from './grants';

/** Where the build puts the scripts of pages. */
const file = '/reader.js';
const cardFile = '/card.js';
const scriptId = 'reader';

/** Reads one tab now, by the reader's click (`activeTab`). A second script in the page stops the first. */
export const injectReader = async (tab: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId: tab }, func: markAsked });
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
};

/** Reads the pages of granted hosts that are open already: an update ends the scripts in them. */
export const injectIntoOpenTabs = async (): Promise<void> => {
  const url = await grantedPatterns();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  const target = tabs.flatMap(({ id }) => (id === undefined ? [] : [{ tabId: id }]));
  // Error pages and the browser's store let no script in, whatever their address.
  await Promise.allSettled(
    target.map((it) => browser.scripting.executeScript({ target: it, files: [file] })),
  );
};

/** Brings the script that shows cards into a page that has names; `frame` 0 is the page itself. */
export const injectCard = async (tab: number, frame: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [cardFile] });
};

/** Where every site is granted, the patterns of single ones add nothing. */
const grantedPatterns = async () => {
  const { every } = await readGrants();
  return every ? originsOf({ every, sites: [] }) : ((await browser.permissions.getAll()).origins ?? []);
};

const registerNow = async () => {
  const matches = await grantedPatterns();
  await browser.scripting.unregisterContentScripts();
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: scriptId, matches, js: [file], runAt: 'document_idle' },
  ]);
};

let registered = Promise.resolve();

/** Has the pages of all granted hosts read when they load; called when grants may have changed. One after another. */
export const registerReader = (): Promise<void> => (registered = registered.then(registerNow, registerNow));
