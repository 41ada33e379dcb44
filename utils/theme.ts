import { cardSettings, readCardSettings } from './settings';

/** Gives a page of ours the reader's theme and text size, and keeps them as they change. `automatic` leaves it to the system. */
export const followTheme = (root: HTMLElement): void => {
  const show = (stored: unknown) => {
    const { theme, textSize } = readCardSettings(stored);
    if (theme === 'automatic') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.style.setProperty('--text-scale', String(textSize / 100));
  };
  void cardSettings.getValue().then(show);
  cardSettings.watch(show);
};
