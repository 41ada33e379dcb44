/** How the store of packs is. What is the reader's own stands elsewhere and is as it was in every one of these. */
export type StoreState =
  | { is: 'ready' }
  /** The browser had cleared it, and it is filled again. */
  | { is: 'cleared' }
  /** So many rows are missing or cannot be read; they are left out. */
  | { is: 'damaged'; rows: number }
  /** There was no room to write so many bytes; what was there before stays. */
  | { is: 'full'; needed: number }
  /** A page of an older version keeps it open. */
  | { is: 'blocked' }
  /** It neither opens nor says why. */
  | { is: 'silent' }
  /** A newer version of us has written it. */
  | { is: 'newer' }
  /** It does not open; `why` is the browser's word for it. */
  | { is: 'broken'; why: string };

/** The states in which the store itself cannot be read, so that the shipped pack stands in. */
export type Closed = Extract<StoreState, { is: 'blocked' | 'silent' | 'newer' | 'broken' }>;

/** What stands in the way of reading or writing. */
export type Trouble = Closed | Extract<StoreState, { is: 'damaged' | 'full' }>;

/** What happens to the store. */
export type StoreEvent =
  | Trouble
  | { is: 'opened' }
  /** It opened without a pack in it. */
  | { is: 'cleared' }
  /** We are about to empty it ourselves. */
  | { is: 'emptied' }
  /** The shipped pack was written, whole. */
  | { is: 'filled' }
  /** The reader has read what was said. */
  | { is: 'seen' };

export const isClosed = (state: StoreState): state is Closed =>
  ['blocked', 'silent', 'newer', 'broken'].includes(state.is);

export const isTrouble = (event: StoreEvent): event is Trouble =>
  !['opened', 'cleared', 'emptied', 'filled', 'seen'].includes(event.is);

/** Whether nothing but the reader can set it right. What is damaged is mended when the browser starts the next time. */
export const needsReader = (state: StoreState): boolean => isClosed(state) || state.is === 'full';

/** How the store is after something has happened: opening does not make room, nor does it mend rows. */
export const nextState = (now: StoreState, event: StoreEvent): StoreState => {
  switch (event.is) {
    case 'opened':
      return isClosed(now) ? { is: 'ready' } : now;
    case 'filled':
      return now.is === 'cleared' ? now : { is: 'ready' };
    case 'seen':
      return { is: 'ready' };
    case 'emptied':
      return now;
    // Who waits behind a page that is blocked hears nothing.
    case 'silent':
      return now.is === 'blocked' ? now : event;
    default:
      return event;
  }
};
