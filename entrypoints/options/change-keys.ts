import { browser } from '#imports';

const openShortcuts = (): void => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });

/** Opens the browser's own page for keys. Firefox opens its page for nobody, so there the way is told in words. */
export const changeKeys = import.meta.env.FIREFOX ? undefined : openShortcuts;
