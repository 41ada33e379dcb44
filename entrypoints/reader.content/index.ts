import { defineContentScript } from '#imports';
import { clearCard, renderCard } from '@/components/render-card';
import type { EntityCard } from '@/domain/cards/entity-card';
import { summarise } from '@/domain/mentions/page-summary';
import { sendMessage, type Report } from '@/messaging/protocol';
import { withRetry } from '@/messaging/with-retry';
import { createCardHost } from '@/page/card-host';
import { createHighlights } from '@/page/highlights';
import { startHover } from '@/page/hover';
import { createMarks } from '@/page/marks';
import { readPage } from '@/page/read-page';
import { logError } from '@/utils/log-error';
import css from './style.css?inline';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    const root = document.querySelector('body');
    if (!root || document.designMode === 'on') return;
    const cards = new Map<string, EntityCard>();
    const marks = createMarks();
    const highlights = createHighlights((entity) => (cards.get(entity)?.differences.length ?? 0) > 0, signal);
    const host = createCardHost(css, clearCard, signal);
    const report = (data: Report) =>
      void withRetry(() => sendMessage('report', data)).catch((error: unknown) =>
        logError('the background did not answer', error),
      );

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
      onMentions: (mentions) => report({ type: 'summary', summary: summarise(mentions, cards) }),
      onError: (error) => logError('the page could not be searched', error),
    });

    const { dismiss } = startHover({
      marks,
      signal,
      isOnCard: host.holds,
      show(hit) {
        const card = hit && cards.get(hit.mark.mention.entity);
        if (!card) {
          host.close();
          return;
        }
        const { id: entity } = card;
        const onOpenPanel = () => report({ type: 'open-panel', entity });
        host.open(hit.fragment, (root) => renderCard(root, { card, onOpenPanel, onClose: dismiss }));
      },
    });
    addEventListener('pagehide', () => report({ type: 'summary', summary: { mentions: [] } }), { signal });
  },
});
