import { browser } from '#imports';
import { createChoiceReader, type Choices } from './stored-fields';

/** How the reader wants names marked. */
export type MarkSettings = {
  /** Told apart by shape; `none` is quiet mode: the page is read for the panel, and nothing is marked in it. */
  style: 'dotted' | 'solid' | 'none';
  /** Whether a name is marked wherever it stands on a page, or where it stands first. */
  which: 'every' | 'first';
  /** Marks in one paragraph at most. */
  limit: 3 | 10 | 'none';
};

export const defaultMarkSettings: MarkSettings = { style: 'dotted', which: 'every', limit: 'none' };

/** What can be chosen, in the order in which it is offered. */
export const markChoices: Choices<MarkSettings> = {
  style: ['dotted', 'solid', 'none'],
  which: ['every', 'first'],
  limit: [3, 10, 'none'],
};

/** Settings from whatever is stored: a field that says nothing we know has its default. */
export const readMarkSettings = (stored: unknown): MarkSettings => {
  const read = createChoiceReader(stored, markChoices, defaultMarkSettings);
  return { style: read('style'), which: read('which'), limit: read('limit') };
};

/** Where they are kept, in the browser's local storage. */
export const markSettingsKey = 'mark-settings';

/** The settings as they are stored now. */
export const loadMarkSettings = async (): Promise<MarkSettings> =>
  readMarkSettings((await browser.storage.local.get(markSettingsKey))[markSettingsKey]);
