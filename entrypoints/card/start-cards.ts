import { clearCard, renderCard, type CardHandle } from '@/components/render-card';
import type { Mention } from '@/domain/mentions/gate';
import { createCardHost } from '@/page/card-host';
import { startHover } from '@/page/hover';
import { themeAt } from '@/page/page-theme';
import type { Reading } from '@/page/shared-reading';
import { followCardSettings } from '@/utils/card-settings';
import { createCardProps } from './card-props';
import css from './style.css?inline';

type Parts = Pick<Reading, 'marks' | 'cards' | 'correct' | 'signal'> & {
  /** Whether the card of a mention is the first that the reader ever sees. */
  isFirst: (mention: Mention) => boolean;
  /** The reader's settings could not be read. */
  onError: (error: unknown) => void;
};

/** Shows a card for the name that the reader points at, until the signal is aborted. */
export const startCards = ({ marks, cards, correct, isFirst, onError, signal }: Parts) => {
  const settings = followCardSettings(signal, onError);
  let handle: CardHandle | undefined;
  const host = createCardHost({ css, clear: clearCard, onLost: () => hover.dismiss(), signal });
  const { isInPlainSight } = host;
  const propsFor = createCardProps({ cards, correct, isFirst, isInPlainSight });
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
      const { dismiss: onClose, togglePin: onTogglePin } = hover;
      const props = { card, ...propsFor(view), onClose, onTogglePin };
      const { theme, textSize } = settings();
      const look = { theme: themeAt(view.mark.range.startContainer, theme), textSize };
      host.open(view, look, (root) => (handle = renderCard(root, props)));
    },
  });
  return hover;
};
