import { browser, type Browser } from '#imports';
import type { Library } from '@/knowledge/library';
import { isOwnPage } from '@/messaging/own-page';
import { onMessage } from '@/messaging/protocol';
import { webRequestsOf } from '@/utils/measures';
import { differencesIn } from './menus';

/** Throws where a page's script asks: what follows is for popup and options. */
const check = (sender: Browser.runtime.MessageSender): void => {
  if (!isOwnPage(sender, browser.runtime.id, browser.runtime.getURL('/')))
    throw new Error('only a page of ours may ask this');
};

/** Answers our own pages. Called in the background's first turn. */
export const answerOwnPages = (getLibrary: () => Promise<Library>): void => {
  onMessage('countRequests', ({ sender }) => {
    check(sender);
    return webRequestsOf(performance).length;
  });
  onMessage('differencesOf', async ({ data, sender }) => {
    check(sender);
    return (await differencesIn(data, await getLibrary())) ?? null;
  });
};
