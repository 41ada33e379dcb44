import { defineContentScript } from '#imports';
import type { EntityCard } from '@/domain/cards/entity-card';
import { summarise, type PageSummary } from '@/domain/mentions/page-summary';
import { sendMessage, type Report } from '@/messaging/protocol';
import { withRetry } from '@/messaging/with-retry';
import { createHighlights } from '@/page/highlights';
import { createMarks } from '@/page/marks';
import { readPage } from '@/page/read-page';
import { shareReading } from '@/page/shared-reading';
import { logError } from '@/utils/log-error';

/** Reads the page and marks its names. What shows a card comes later, and only to pages that have a name. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    const root = document.querySelector('body');
    if (!root || document.designMode === 'on') return;
    const cards = new Map<string, EntityCard>();
    const marks = createMarks();
    const highlights = createHighlights((entity) => (cards.get(entity)?.differences.length ?? 0) > 0, signal);
    const report = (data: Report) =>
      void withRetry(() => sendMessage('report', data)).catch((error: unknown) =>
        logError('the background did not answer', error),
      );
    shareReading({ marks, cards, signal });

    let isCardLoaded = false;
    let summary: PageSummary = { mentions: [] };
    readPage({
      root,
      marks,
      highlights,
      signal,
      async annotate(blocks) {
        const answer = await withRetry(() => sendMessage('annotate', { blocks, known: [...cards.keys()] }));
        for (const card of answer.cards) cards.set(card.id, card);
        return answer;
      },
      onMentions(mentions) {
        summary = summarise(mentions, cards);
        report({ type: 'summary', summary });
        if (mentions.length === 0 || isCardLoaded) return;
        isCardLoaded = true;
        report({ type: 'load-card' });
      },
      onError: (error) => logError('the page could not be searched', error),
    });
    addEventListener('pagehide', () => report({ type: 'summary', summary: { mentions: [] } }), { signal });
    // Back from the back/forward cache, the page is as it was.
    addEventListener('pageshow', ({ persisted }) => persisted && report({ type: 'summary', summary }), {
      signal,
    });
  },
});
