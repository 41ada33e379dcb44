import { browser } from '#imports';

/** Shows the newcomer what this is. Behind the page that a test opens: it would take its place in the window. */
export const showWelcome = async (): Promise<void> => {
  const active = import.meta.env.MODE !== 'e2e';
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active });
};
