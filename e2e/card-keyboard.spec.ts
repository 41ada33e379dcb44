import type { Page } from '@playwright/test';
import { giveCommand, nameOnCard, openMarked, theCard } from './card';
import { expect, test } from './extension';
import { aPage } from './site';

/** What has the focus: of the page, and in the card. */
const focus = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || element?.className || element?.nodeName;
  });

test('7 H12 by keyboard alone: from name to name, through the card, and back to where the reader was', async ({
  page,
  site,
  extension,
}) => {
  await openMarked(page, site.show(aPage('<p><input id="field"> <button>After it</button></p>')));
  await page.keyboard.press('Tab');
  expect(await focus(page)).toBe('field');

  await giveCommand(page, extension, 'openHere');
  await expect(theCard(page)).toBeVisible();
  const first = await nameOnCard(page).innerText();
  await giveCommand(page, extension, 'next');
  await expect(nameOnCard(page)).not.toHaveText(first);
  await giveCommand(page, extension, 'previous');
  await expect(nameOnCard(page)).toHaveText(first);
  expect(await focus(page)).toBe('name');

  await test.step('Tab goes round in the card, both ways', async () => {
    const stops: unknown[] = [];
    const controls = await theCard(page).locator('button:visible, a:visible').count();
    for (let i = 0; i < controls; i++) {
      await page.keyboard.press('Tab');
      stops.push(await focus(page));
    }
    expect(stops).not.toContain('field');
    await page.keyboard.press('Tab');
    expect(await focus(page)).toBe(stops[0]);
    await page.keyboard.press('Shift+Tab');
    expect(await focus(page)).toBe(stops.at(-1));
  });

  await test.step('its controls work by Enter and Space', async () => {
    await theCard(page).locator('.more').focus();
    await page.keyboard.press('Enter');
    await expect(theCard(page).locator('.more')).toHaveAttribute('aria-expanded', 'true');
    await theCard(page).getByRole('button', { name: 'Why here?' }).focus();
    await page.keyboard.press('Space');
    await expect(theCard(page).locator('#why')).toBeVisible();
  });

  await page.keyboard.press('Escape');
  await expect(theCard(page)).toHaveCount(0);
  expect(await focus(page)).toBe('field');
  await page.keyboard.type('p and on');
  await expect(page.locator('#field')).toHaveValue('p and on');
});

test('7 H12 a screen reader is told the name and the counts; the card is a dialog with that name, not modal', async ({
  page,
  site,
  extension,
}) => {
  await openMarked(page, site.show(aPage()));
  await giveCommand(page, extension, 'openHere');
  const name = await nameOnCard(page).innerText();
  await expect(page.locator('[aria-live=polite]').last()).toHaveText(
    new RegExp(`^${name}: \\d+ sources?, (\\d+|no) differences?$`),
  );
  await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
  await expect(theCard(page)).not.toHaveAttribute('aria-modal', /./);
});

test('7 the next name comes into view where it is not', async ({ page, site, extension }) => {
  await openMarked(page, site.show(aPage('<p style="margin: 200vh 0">Nothing is said here.</p>')));
  await giveCommand(page, extension, 'openHere');
  await expect(nameOnCard(page)).toHaveText('Avocado');
  for (const name of ['TBD Lab', 'Alexandr Wang', 'OpenAI']) {
    await giveCommand(page, extension, 'next');
    await expect(nameOnCard(page)).toHaveText(name);
  }
  await expect(page.locator('#last')).toBeInViewport();
  await expect(theCard(page)).toBeInViewport();
});

test('6, 7 P pins a card that was opened by key, and Escape closes it at once', async ({
  page,
  site,
  extension,
}) => {
  await openMarked(page, site.show(aPage()));
  await giveCommand(page, extension, 'next');
  // Before a card stands P is the page's, as any other key.
  await expect(theCard(page)).toBeVisible();
  await page.keyboard.press('p');
  await expect(theCard(page).getByRole('button', { name: 'Pin' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(theCard(page)).toHaveCount(0);
});
