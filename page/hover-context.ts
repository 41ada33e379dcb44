import type { OpenDelay } from '@/domain/hover/delays';
import type { HoverEvent, HoverState, Shown } from '@/domain/hover/hover';
import type { Modifier } from '@/domain/hover/may-open';
import type { Mark, Marks } from './marks';

/** How the reader wants cards to come. */
export type HoverSettings = {
  delay: OpenDelay;
  modifier: Modifier;
  /** Whether a tap on a name opens a card. */
  touch: boolean;
};

/** What hovering knows of the card that it opens. */
export type HoverCard = {
  /** Whether an event comes from the card itself. */
  holds: (event: Event) => boolean;
  /** Where it stands; undefined while none is there. */
  box: () => DOMRect | undefined;
};

/** What the parts of hovering share: each listens to one thing and says what it means. */
export type HoverContext = {
  marks: Marks;
  card: HoverCard;
  settings: () => HoverSettings;
  state: () => HoverState<Mark>;
  shown: () => Shown<Mark> | undefined;
  dispatch: (event: HoverEvent<Mark>) => void;
  /** Which line fragment of a mark the reader means, for the card to stand at. */
  chooseFragment: (mark: Mark, fragment: DOMRect) => void;
  signal: AbortSignal;
};

/** Listeners see events before the page does, and leave them to it. */
export const listening = (signal: AbortSignal) => ({ signal, capture: true, passive: true });
