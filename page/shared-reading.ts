import type { EntityCard } from '@/domain/cards/entity-card';
import type { Marks } from './marks';
import type { ReadingControl } from './read-page';

/** What the reader knows of its page, for the card's script that comes into the same world later. */
export type Reading = {
  marks: Marks;
  cards: Map<string, EntityCard>;
  correct: ReadingControl['correct'];
  /** What keys do; set by the card's script when it is there. */
  commands?: Commands;
  signal: AbortSignal;
};

/** The reader's keys: the card of the next mention, of the one before, of the one nearest to where the reader is. */
type Commands = Record<'next' | 'previous' | 'openHere', () => void>;

/** A symbol cannot be shadowed by an element's id, and the page does not see this world's global. */
const key = Symbol.for('variorum.reading');

type World = { [key]?: Reading };

/** A newer reader takes the place of an older one, whose signal is aborted. */
export const shareReading = (reading: Reading): void => {
  (globalThis as World)[key] = reading;
};

/** The reading of the script that runs in this page now; undefined where none does. */
export const sharedReading = (): Reading | undefined => {
  const reading = (globalThis as World)[key];
  return reading?.signal.aborted ? undefined : reading;
};
