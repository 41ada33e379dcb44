import { browser, type Browser } from '#imports';
import type { OpenDelay } from '@/domain/hover/delays';
import type { Modifier } from '@/domain/hover/may-open';

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
export const cardChoices: { [Field in keyof CardSettings]: readonly CardSettings[Field][] } = {
  delay: ['quick', 'normal', 'calm', 'never'],
  modifier: ['none', 'alt', 'shift', 'ctrl'],
  touch: [true, false],
  theme: ['automatic', 'light', 'dark', 'contrast'],
  textSize: [100, 125, 150, 200],
};

/** Settings from whatever is stored: a field that says nothing we know has its default. */
export const readCardSettings = (stored: unknown): CardSettings => {
  const fields = new Map(Object.entries(typeof stored === 'object' && stored !== null ? stored : {}));
  const read = <Field extends keyof CardSettings>(field: Field): CardSettings[Field] =>
    cardChoices[field].find((choice) => choice === fields.get(field)) ?? defaultCardSettings[field];
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

/**
 * The settings as they are now, followed until the signal is aborted. For pages' scripts, which ask the browser itself: WXT's
 * storage would be a tenth of the card's bytes, and stores them just so.
 */
export const followCardSettings = (
  signal: AbortSignal,
  onError: (error: unknown) => void,
): (() => CardSettings) => {
  let settings = defaultCardSettings;
  const { local, onChanged } = browser.storage;
  const follow = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && cardSettingsKey in changes)
      settings = readCardSettings(changes[cardSettingsKey].newValue);
  };
  onChanged.addListener(follow);
  signal.addEventListener('abort', () => onChanged.removeListener(follow));
  local
    .get(cardSettingsKey)
    .then((stored) => (settings = readCardSettings(stored[cardSettingsKey])))
    .catch(onError);
  return () => settings;
};
