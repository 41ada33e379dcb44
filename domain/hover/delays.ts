/**
 * The card's delays, in milliseconds. Sources: Wikipedia's page previews (150 + 350 to show, 300 to hide, the same when the
 * data is there already), 10ten Japanese Reader (no popup while the pointer moves at 0.5 px/ms or more).
 */
export const delays = {
  /** The same, when another card has just closed: the reader is going along the names. */
  openNext: 50,
  /** How long after a card has closed the next one opens at once. */
  nextWindow: 300,
  /** From leaving the name and the card to its closing. */
  close: 300,
} as const;

/** From resting on a name to its card, as the reader has chosen; with "never" cards open by key only. */
export const openDelays = { quick: 150, normal: 300, calm: 500, never: Infinity } as const;

export type OpenDelay = keyof typeof openDelays;

/** Pixels a millisecond at which a pointer is on its way somewhere else. */
export const passingSpeed = 0.5;

/** How long after a key that enters text the reader counts as typing: longer than the pause between two words. */
export const typingPause = 1_000;

/** How long after the selection has changed the reader counts as selecting: handles are moved in steps. */
export const selectingPause = 500;
