import { sendMessage, type Report } from './protocol';
import { withRetry } from './with-retry';

/** Tells the background when the page is left, and when it has a name to show a card for. */
export const createPageReporter = (onError: (error: unknown) => void, signal: AbortSignal) => {
  let isCardAsked = false;
  const send = (report: Report) => withRetry(() => sendMessage('report', report));
  addEventListener('pagehide', () => void send({ type: 'left' }).catch(onError), { signal });
  return {
    /** Asks for the card's script, once. */
    loadCard: (): void => {
      if (isCardAsked) return;
      isCardAsked = true;
      void send({ type: 'load-card' }).catch((error: unknown) => {
        isCardAsked = false;
        onError(error);
      });
    },
  };
};
