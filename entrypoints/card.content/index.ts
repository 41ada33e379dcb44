import { defineContentScript } from '#imports';
import { clearCard, renderCard } from '@/components/render-card';
import { sendMessage } from '@/messaging/protocol';
import { withRetry } from '@/messaging/with-retry';
import { createCardHost } from '@/page/card-host';
import { startHover } from '@/page/hover';
import { sharedReading } from '@/page/shared-reading';
import { logError } from '@/utils/log-error';
import css from './style.css?inline';

/** Shows a card for the name under the pointer. Brought into a page by the background, once it has a name. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(context) {
    const reading = sharedReading();
    if (!reading) return;
    const { marks, cards } = reading;
    const signal = AbortSignal.any([context.signal, reading.signal]);
    const host = createCardHost(css, clearCard, signal);
    const openPanel = (entity: string) =>
      void withRetry(() => sendMessage('report', { type: 'open-panel', entity })).catch((error: unknown) =>
        logError('the side panel did not open', error),
      );

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
        host.open(hit.fragment, (root) =>
          renderCard(root, {
            card,
            surface: hit.mark.mention.surface,
            onOpenPanel: () => openPanel(card.id),
            onClose: dismiss,
          }),
        );
      },
    });
  },
});
