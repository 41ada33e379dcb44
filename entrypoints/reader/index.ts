import { defineUnlistedScript } from '#imports';
import { sendMessage, type Report } from '@/messaging/protocol';
import { withRetry } from '@/messaging/with-retry';
import { detectArticle } from '@/page/article';
import { clearLeftovers } from '@/page/leftovers';
import { onNewDocument } from '@/page/new-document';
import { isAsked } from '@/utils/asked';
import { logError } from '@/utils/log-error';
import { loadMarkSettings } from '@/utils/mark-settings';
import { beginLife } from '@/utils/script-life';
import { whileRead } from '@/utils/while-read';
import { startReading } from './start-reading';

const tell = (report: Report) =>
  void sendMessage('report', report).catch((error: unknown) =>
    logError('the toolbar’s button may be out of date for this page', error),
  );

const look = (): boolean => {
  const { isArticle, reason } = detectArticle(document);
  tell({ type: 'looked', found: reason.kind });
  return isArticle;
};

const onError = (error: unknown) =>
  logError('the background did not answer, so this page is not read; reload it to try again', error);

/** Reads the page and marks its names. What shows a card comes later, and only to pages that have a name. */
export default defineUnlistedScript(() => {
  const begin = () => {
    if (!document.querySelector('body') || document.designMode === 'on') return;
    const signal = beginLife('reader');
    clearLeftovers();
    whileRead({
      host: location.hostname,
      ask: () => withRetry(() => sendMessage('arrive', { isAsked: isAsked() })),
      look,
      leave: () => tell({ type: 'left' }),
      start: (running) =>
        void loadMarkSettings()
          .then((settings) => running.aborted || startReading(settings, running))
          .catch(onError),
      onError,
      signal,
    });
    onNewDocument(begin, signal);
  };
  // Later: making the world and compiling this script are a long task already.
  setTimeout(begin);
});
