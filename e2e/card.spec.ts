import { hover, markedTexts } from '../scripts/launch-chromium';
import { nameOnCard, openMarked, pointAt, resetSettings, setSettings, theCard, waitForEver } from './card';
import { expect, test } from './extension';
import { aPage } from './site';

const far = '<p style="margin: 150vh 0">Nothing is said here.</p>';

test.afterEach(({ extension }) => resetSettings(extension));

test.describe('1 with the mouse', () => {
  test('1 a pointer that rests gets a card, one that only passes does not', async ({ page, site }) => {
    await openMarked(page, site.show(aPage()));
    await page.mouse.move(5, 300);
    await pointAt(page, 'Avocado');
    await page.mouse.move(900, 700);
    await waitForEver(page);
    await expect(theCard(page)).toHaveCount(0);
    await pointAt(page, 'Avocado');
    await expect(nameOnCard(page)).toHaveText('Avocado');
  });

  test('1 with "never" no pointer opens a card', async ({ page, site, extension }) => {
    await setSettings(extension, { delay: 'never' });
    await openMarked(page, site.show(aPage()));
    await pointAt(page, 'Avocado');
    await waitForEver(page);
    await expect(theCard(page)).toHaveCount(0);
  });
});

test('2 with a modifier a card opens only while its key is held', async ({ page, site, extension }) => {
  await setSettings(extension, { modifier: 'shift' });
  await openMarked(page, site.show(aPage()));
  await pointAt(page, 'Avocado');
  await waitForEver(page);
  await expect(theCard(page)).toHaveCount(0);
  await page.keyboard.down('Shift');
  await expect(nameOnCard(page)).toHaveText('Avocado');
  await page.keyboard.up('Shift');
});

test.describe('4, 6 closing and pinning', () => {
  test('4 a card closes when its name is scrolled out of view, 6 a pinned one does not', async ({
    page,
    site,
  }) => {
    await openMarked(page, site.show(aPage(far)));
    await hover(page, 'Avocado');
    await page.mouse.wheel(0, 900);
    await expect(theCard(page)).toHaveCount(0);
    await page.evaluate(() => scrollTo(0, 0));
    await hover(page, 'Avocado');
    await theCard(page).getByRole('button', { name: 'Pin' }).click();
    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, 900);
    await waitForEver(page);
    await expect(nameOnCard(page)).toHaveText('Avocado');
    await page.keyboard.press('Escape');
    await expect(theCard(page)).toHaveCount(0);
  });

  test('4 a click outside closes a card, and the page gets the click; 6 a pinned one stays', async ({
    page,
    site,
  }) => {
    await openMarked(
      page,
      site.show(
        aPage('<button id="count" onclick="this.textContent = Number(this.textContent) + 1">0</button>'),
      ),
    );
    const count = page.locator('#count');
    await hover(page, 'Google');
    await count.click();
    await expect(theCard(page)).toHaveCount(0);
    await expect(count).toHaveText('1');
    await hover(page, 'Google');
    await page.keyboard.press('p');
    await expect(theCard(page).getByRole('button', { name: 'Pin' })).toHaveAttribute('aria-pressed', 'true');
    await count.click();
    await expect(count).toHaveText('2');
    await expect(theCard(page)).toBeVisible();
    await page.keyboard.press('p');
    await expect(theCard(page)).toHaveCount(0);
  });

  test('4 Escape goes one level at a time: menu, history, card', async ({ page, site }) => {
    await openMarked(page, site.show(aPage()));
    await page.evaluate(() => addEventListener('keydown', ({ key }) => (document.title += ` ${key}`)));
    await hover(page, 'Avocado');
    await theCard(page).getByRole('button', { name: 'Not this' }).click();
    await expect(theCard(page).locator('.not-this')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(theCard(page).locator('.not-this')).toHaveCount(0);
    await theCard(page).locator('.more').click();
    await theCard(page).locator('.entity-link').first().click();
    await expect(nameOnCard(page)).not.toHaveText('Avocado');
    await page.keyboard.press('Escape');
    await expect(nameOnCard(page)).toHaveText('Avocado');
    await page.keyboard.press('Escape');
    await expect(theCard(page)).toHaveCount(0);
    expect(await page.title()).toBe('A page');
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('A page Escape');
  });

  test('4 a page that goes on without loading closes its card', async ({ page, site }) => {
    await openMarked(page, site.show(aPage()));
    await hover(page, 'Avocado');
    await page.evaluate(() => history.pushState(null, '', '?next'));
    await expect(theCard(page)).toHaveCount(0);
  });
});

test('9 the card covers no part of its line, and stays where it is while more is unfolded', async ({
  page,
  site,
}) => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'TBD Lab');
  const line = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('#first')!);
    return range.getBoundingClientRect().bottom;
  });
  const before = await theCard(page).boundingBox();
  expect(before?.y).toBeGreaterThan(line);
  await theCard(page).locator('.more').click();
  await expect(theCard(page).locator('.more')).toHaveAttribute('aria-expanded', 'true');
  const after = await theCard(page).boundingBox();
  expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
});

test('11 a name inside the card opens in the same card, and back goes back', async ({ page, site }) => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await theCard(page).locator('.more').click();
  await theCard(page).locator('.entity-link').first().click();
  await expect(nameOnCard(page)).not.toHaveText('Avocado');
  await expect(page.locator('[popover]')).toHaveCount(1);
  await theCard(page).locator('.card-back').click();
  await expect(nameOnCard(page)).toHaveText('Avocado');
  await expect(theCard(page).locator('.more')).toHaveAttribute('aria-expanded', 'true');
});

test.describe('15 not this', () => {
  test('15 takes the marks away at once, undo brings them back, and it holds after a reload', async ({
    page,
    site,
  }) => {
    const address = site.show(aPage());
    await openMarked(page, address);
    const before = await markedTexts(page);
    expect(before).toContain('Avocado');
    const without = before.filter((text) => text !== 'Avocado');
    const removeHere = async () => {
      await hover(page, 'Avocado');
      await theCard(page).getByRole('button', { name: 'Not this' }).click();
      await theCard(page).getByRole('button', { name: 'on this page' }).first().click();
      await expect.poll(() => markedTexts(page)).toEqual(without);
      await expect(theCard(page).getByRole('status')).toContainText('Removed on this page');
    };
    await removeHere();
    await theCard(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => markedTexts(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await removeHere();
    await page.reload();
    await expect.poll(() => markedTexts(page)).toEqual(without);
  });

  test('15 why here says by what a name was recognised', async ({ page, site }) => {
    await openMarked(page, site.show(aPage()));
    await hover(page, 'Avocado');
    await theCard(page).getByRole('button', { name: 'Why here?' }).click();
    await expect(theCard(page).locator('#why')).toContainText('Matched because');
  });

  test('14 off on this site takes away all marks and the card, also after a reload', async ({
    page,
    site,
  }) => {
    const address = site.show(aPage());
    await openMarked(page, address);
    await hover(page, 'Avocado');
    await theCard(page).getByRole('button', { name: 'Off on this site' }).click();
    await expect.poll(() => markedTexts(page)).toEqual([]);
    await expect(theCard(page)).toHaveCount(0);
    await page.reload();
    await waitForEver(page);
    expect(await markedTexts(page)).toEqual([]);
  });
});

test('16 copy gives statement, phrase, publisher, date and link, as text and as HTML', async ({
  page,
  site,
  extension,
}) => {
  const address = site.show(aPage());
  const { origin } = new URL(address);
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await openMarked(page, address);
  await hover(page, 'Avocado');
  await theCard(page).getByRole('button', { name: 'Copy' }).click();
  await expect(theCard(page).getByRole('status')).toHaveText('Copied');
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return [await read('text/plain'), await read('text/html')] as const;
  });
  const publisher = await theCard(page).locator('.publisher').first().innerText();
  for (const form of [text, html]) {
    expect(form).toContain('Avocado · ');
    expect(form).toContain(publisher);
    expect(form).toMatch(/20\d\d/);
    expect(form).toMatch(/https:\/\/[^\s"]+#:~:text=/);
  }
  expect(html).toMatch(/<span lang="[\w-]+">/);
});

test('17 links of the card open elsewhere and tell nothing of this page', async ({ page, site }) => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  const links = theCard(page).locator('a');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener noreferrer/);
    await expect(link).toHaveAttribute('href', /^https?:/);
  }
});
