import type { Page } from 'puppeteer-core';

/** The texts of all elements that a selector finds in the panel. */
export const textsOf = (panel: Page, selector: string): Promise<string[]> =>
  panel.$$eval(selector, (found) => found.map(({ textContent }) => textContent.trim()));

/** Clicks the first of those that hold a text. */
export const clickOn = (panel: Page, selector: string, text: string): Promise<void> =>
  panel.$$eval(
    selector,
    (found, wanted) => {
      const element = found.find(({ textContent }) => textContent.includes(wanted));
      if (element instanceof HTMLElement) element.click();
    },
    text,
  );
