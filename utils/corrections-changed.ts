import { storage } from '#imports';

/**
 * Counts the changes of the reader's corrections: they stand in the store, which a page's script cannot see, and this
 * tells it to ask again.
 */
export const correctionsChanged = storage.defineItem<number>('local:corrections-changed', { fallback: 0 });

export const tellCorrectionsChanged = async (): Promise<void> =>
  correctionsChanged.setValue((await correctionsChanged.getValue()) + 1);
