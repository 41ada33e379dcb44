import type { HoverContext } from './hover-context';
import { isInField } from './reader-activity';

type Actions = { escape: () => boolean; dismiss: () => void; togglePin: () => void };

const isPinKey = ({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean =>
  (key === 'p' || key === 'P') && !ctrlKey && !altKey && !metaKey && !isComposing;

/** Escape and P are the card's while one is open, from the press to its release; else they are the page's. */
export const closeOnKey = (
  { shown, signal }: HoverContext,
  { escape, dismiss, togglePin }: Actions,
): void => {
  const ours = new Set<string>();

  const take = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    ours.add(event.code);
  };

  const onDown = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    // A key that is held is still the same press.
    if (event.repeat && ours.has(event.code)) take(event);
    if (event.repeat || !shown()) return;
    if (event.key === 'Escape' && !event.isComposing) {
      take(event);
      if (!escape()) dismiss();
    } else if (isPinKey(event) && !isInField(event)) {
      take(event);
      togglePin();
    }
  };

  const onUp = (event: KeyboardEvent) => {
    if (event.isTrusted && ours.delete(event.code)) event.stopImmediatePropagation();
  };

  addEventListener('keydown', onDown, { signal, capture: true });
  addEventListener('keyup', onUp, { signal, capture: true });
};
