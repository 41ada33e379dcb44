import type { Page } from '@playwright/test';

/** What goes wrong in a page, uncaught or told in its console, from now on. */
export const watchErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    // The icon, which no page of the tests has.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) errors.push(message.text());
  });
  return errors;
};
