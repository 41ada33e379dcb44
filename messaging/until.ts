import { browser } from '#imports';

/** Undoes a listener with the signal. Where the extension has gone from under its script there is nothing left to undo. */
export const until = (signal: AbortSignal, undo: () => void): void =>
  signal.addEventListener('abort', () => {
    const { runtime } = browser as { runtime?: { id?: string } };
    if (runtime?.id !== undefined) undo();
  });
