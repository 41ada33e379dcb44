import { browser } from '#imports';
import type { OpenDelay } from '@/domain/hover/delays';
import type { Modifier } from '@/domain/hover/may-open';
import { followStored } from './follow-stored';
import { createChoiceReader, type Choices } from './stored-fields';

/** How the reader wants cards to come and to look. */
export type CardSettings = {
  delay: OpenDelay;
  modifier: Modifier;
  /** Whether a tap on a name opens a sheet. */
  touch: boolean;
  theme: 'automatic' | 'light' | 'dark' | 'contrast';
  /** Percent. */
  textSize: 100 | 125 | 150 | 200;
};

export const defaultCardSettings: CardSettings = {
  delay: 'normal',
  modifier: 'none',
  touch: true,
  theme: 'automatic',
  textSize: 100,
};

/** What can be chosen, in the order in which it is offered. */
export const cardChoices: Choices<CardSettings> = {
  delay: ['quick', 'normal', 'calm', 'never'],
  modifier: ['none', 'alt', 'shift', 'ctrl'],
  touch: [true, false],
  theme: ['automatic', 'light', 'dark', 'contrast'],
  textSize: [100, 125, 150, 200],
};

/** Settings from whatever is stored: a field that says nothing we know has its default. */
export const readCardSettings = (stored: unknown): CardSettings => {
  const read = createChoiceReader(stored, cardChoices, defaultCardSettings);
  return {
    delay: read('delay'),
    modifier: read('modifier'),
    touch: read('touch'),
    theme: read('theme'),
    textSize: read('textSize'),
  };
};

/** Where they are kept, in the browser's local storage. */
export const cardSettingsKey = 'card-settings';

/** The settings as they are now, followed until the signal is aborted. */
export const followCardSettings = (
  signal: AbortSignal,
  onError: (error: unknown) => void,
): (() => CardSettings) => {
  let settings = defaultCardSettings;
  followStored((changes) => {
    const change = changes[cardSettingsKey];
    if (change) settings = readCardSettings(change.newValue);
  }, signal);
  browser.storage.local
    .get(cardSettingsKey)
    .then((stored) => (settings = readCardSettings(stored[cardSettingsKey])))
    .catch(onError);
  return () => settings;
};
