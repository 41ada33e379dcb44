import css from '../card/style.css?inline';
import { clearCard, renderCard, type CardHandle } from '@/components/render-card';
import type { EntityCard } from '@/domain/cards/entity-card';
import { createAnnotate } from '@/messaging/annotate';
import { createCardHost } from '@/page/card-host';
import { createHighlights } from '@/page/highlights';
import { startHover } from '@/page/hover';
import { createMarks } from '@/page/marks';
import { themeAt } from '@/page/page-theme';
import { readPage } from '@/page/read-page';
import { followCardSettings } from '@/utils/card-settings';
import { logError } from '@/utils/log-error';
import { createCardProps } from '../card/card-props';

const failed = (error: unknown) =>
  logError('the demonstration does not work; articles may all the same', error);

/** Reads a paragraph of ours as an article is read, and shows cards for its names, until the signal is aborted. */
export const startDemo = (root: Element, signal: AbortSignal): void => {
  const cards = new Map<string, EntityCard>();
  const marks = createMarks();
  const differs = (entity: string) => (cards.get(entity)?.differences.length ?? 0) > 0;
  const { correct } = readPage({
    root,
    marks,
    highlights: createHighlights(differs, signal),
    signal,
    annotate: createAnnotate(cards),
    onMentions: () => undefined,
    onError: failed,
  });
  const settings = followCardSettings(signal, failed);
  let handle: CardHandle | undefined;
  const host = createCardHost({ css, clear: clearCard, onLost: () => hover.dismiss(), signal });
  const { isInPlainSight } = host;
  const propsFor = createCardProps({ cards, correct, isFirst: () => false, isInPlainSight });
  const hover = startHover({
    marks,
    card: host,
    settings,
    signal,
    escape: () => handle?.escape() ?? false,
    show(view) {
      const card = view && cards.get(view.mark.mention.entity);
      if (!card) {
        host.close();
        return;
      }
      const props = { card, ...propsFor(view), onClose: hover.dismiss, onTogglePin: hover.togglePin };
      const look = {
        theme: themeAt(view.mark.range.startContainer, settings().theme),
        textSize: settings().textSize,
      };
      host.open(view, look, (shadow) => (handle = renderCard(shadow, props)));
    },
  });
};
