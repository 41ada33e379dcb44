import { defineContentScript } from '#imports';
import type { EntityCard } from '@/domain/cards/entity-card';
import { summarise } from '@/domain/mentions/page-summary';
import { createPageReporter } from '@/messaging/page-reporter';
import { sendMessage } from '@/messaging/protocol';
import { withRetry } from '@/messaging/with-retry';
import { createHighlights } from '@/page/highlights';
import { createMarks } from '@/page/marks';
import { readPage } from '@/page/read-page';
import { shareReading } from '@/page/shared-reading';
import { correctionsChanged } from '@/utils/corrections-changed';
import { logError } from '@/utils/log-error';
import { whileOn } from '@/utils/sites';

const startReading = (signal: AbortSignal) => {
  const cards = new Map<string, EntityCard>();
  const marks = createMarks();
  const highlights = createHighlights((entity) => (cards.get(entity)?.differences.length ?? 0) > 0, signal);
  const report = createPageReporter(
    (error) => logError('the background did not answer; reload the page to try again', error),
    signal,
  );
  const { correct, rejudge } = readPage({
    // Not the body: sites that change pages by themselves replace it.
    root: document.documentElement,
    marks,
    highlights,
    signal,
    async annotate(blocks) {
      const answer = await withRetry(() => sendMessage('annotate', { blocks, known: [...cards.keys()] }));
      for (const card of answer.cards) cards.set(card.id, card);
      return answer;
    },
    onMentions: (mentions) => report(summarise(mentions, cards)),
    onError: (error) => logError('a part of the page could not be searched and stays unmarked', error),
  });
  shareReading({ marks, cards, correct, signal });
  signal.addEventListener('abort', correctionsChanged.watch(rejudge));
};

/** Reads the page and marks its names. What shows a card comes later, and only to pages that have a name. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    if (!document.querySelector('body') || document.designMode === 'on') return;
    whileOn(location.hostname, startReading, signal).catch((error: unknown) =>
      logError('your settings could not be read, so this page is not', error),
    );
  },
});
