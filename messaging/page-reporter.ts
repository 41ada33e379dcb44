import type { PageSummary } from '@/domain/mentions/page-summary';
import { sendMessage, type Report } from './protocol';
import { withRetry } from './with-retry';

/**
 * Tells the background what a page names, and asks for the card's script at the first name, unless no card is wanted. Says so when the page is left,
 * and again what it names when it comes back from the back/forward cache.
 */
export const createPageReporter = (
  onError: (error: unknown) => void,
  { signal, withCard }: { signal: AbortSignal; withCard: boolean },
) => {
  let last: PageSummary = { mentions: [], inOrder: [] };
  let isCardLoaded = false;
  const send = (report: Report) => withRetry(() => sendMessage('report', report));
  const tell = (report: Report) => void send(report).catch(onError);
  const loadCard = () => {
    isCardLoaded = true;
    void send({ type: 'load-card' }).catch((error: unknown) => {
      isCardLoaded = false;
      onError(error);
    });
  };
  addEventListener('pagehide', () => tell({ type: 'left' }), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && tell({ type: 'summary', summary: last }), {
    signal,
  });
  return (summary: PageSummary): void => {
    last = summary;
    tell({ type: 'summary', summary });
    if (withCard && summary.mentions.length > 0 && !isCardLoaded) loadCard();
  };
};
