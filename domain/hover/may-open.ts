import { openDelays, selectingPause, typingPause, type OpenDelay } from './delays';

/** The key without which the pointer opens no card. */
export type Modifier = 'none' | 'alt' | 'shift' | 'ctrl';

export type Circumstances = {
  delay: OpenDelay;
  modifier: Modifier;
  /** The modifier keys that are down. */
  held: { altKey: boolean; shiftKey: boolean; ctrlKey: boolean };
  isButtonDown: boolean;
  /** When the reader last entered text, and last changed the selection; -Infinity for never. */
  typedAt: number;
  selectedAt: number;
  time: number;
};

const isHeld = (modifier: Modifier, { altKey, shiftKey, ctrlKey }: Circumstances['held']): boolean =>
  ({ none: true, alt: altKey, shift: shiftKey, ctrl: ctrlKey })[modifier];

/** Whether a pointer that rests on a name opens a card now: not while the reader does something else. */
export const mayOpen = (now: Circumstances): boolean =>
  openDelays[now.delay] < Infinity &&
  isHeld(now.modifier, now.held) &&
  !now.isButtonDown &&
  now.time - now.typedAt >= typingPause &&
  now.time - now.selectedAt >= selectingPause;
