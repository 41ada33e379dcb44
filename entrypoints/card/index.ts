import { defineUnlistedScript } from '#imports';
import { clearCard, renderCard, type CardHandle } from '@/components/render-card';
import { createCardHost } from '@/page/card-host';
import { startHover } from '@/page/hover';
import { themeAt } from '@/page/page-theme';
import { sharedReading } from '@/page/shared-reading';
import { followCardSettings } from '@/utils/card-settings';
import { logError } from '@/utils/log-error';
import { beginLife } from '@/utils/script-life';
import { createCardProps } from './card-props';
import { createFirstCard } from './first-card';
import css from './style.css?inline';

/** Shows a card for the name that the reader points at. Brought into a page by the background, once it has a name. */
export default defineUnlistedScript(() => {
  const reading = sharedReading();
  if (!reading) return;
  const signal = AbortSignal.any([beginLife('card'), reading.signal]);
  const settings = followCardSettings(signal, (error) =>
    logError('your settings could not be read, so cards come as by default', error),
  );
  let handle: CardHandle | undefined;
  const host = createCardHost({ css, clear: clearCard, onLost: () => hover.dismiss(), signal });
  const { cards, correct } = reading;
  const { isInPlainSight } = host;
  const propsFor = createCardProps({ cards, correct, isFirst: createFirstCard(signal), isInPlainSight });
  const hover = startHover({
    marks: reading.marks,
    card: host,
    settings,
    signal,
    escape: () => handle?.escape() ?? false,
    show(view) {
      const card = view && reading.cards.get(view.mark.mention.entity);
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
  reading.commands = hover;
});
