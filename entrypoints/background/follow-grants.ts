import { browser } from '#imports';
import { rememberGrants } from '@/utils/grants';
import { logError } from '@/utils/log-error';
import { injectIntoOpenTabs, registerReader } from '@/utils/reader-script';
import { showNotices } from './badge';

/** Brings registration, memory and button in line with what is granted now. */
export const syncGrants = async (): Promise<void> => {
  await registerReader();
  await rememberGrants();
  await showNotices();
};

/** Does so whenever grants change, here or in the browser's own settings, and when the browser starts. After an update open pages are read anew. */
export const followGrants = (): void => {
  const sync = () =>
    void syncGrants().catch((error: unknown) => logError('pages could not be registered', error));
  const { onAdded, onRemoved } = browser.permissions;
  for (const occasion of [onAdded, onRemoved, browser.runtime.onStartup, browser.runtime.onInstalled])
    occasion.addListener(sync);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void injectIntoOpenTabs();
  });
};
