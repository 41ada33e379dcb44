import type { Page } from '@playwright/test';
import { hover, markedTexts } from '../scripts/launch-chromium';
import { nameOnCard, openMarked, pointAt, pointOf, resetSettings, theCard, waitForEver } from './card';
import { expect, test } from './extension';
import { aPage, withoutUs } from './site';

const linked = '<p>It is said that <a href="#there">Mark Zuckerberg</a> knew of Mango.</p>';

test.afterEach(({ extension }) => resetSettings(extension));

test.describe('the page is as without us', () => {
  /** Every kind of event that a page can listen to, at the first place that events come by. */
  const listenToAll = () => {
    const seen = new Set<string>();
    (globalThis as { seen?: Set<string> }).seen = seen;
    const owners: object[] = [window, document, document.documentElement, SVGElement.prototype];
    const kinds = owners.flatMap((owner) => {
      const names: string[] = [];
      // Inherited ones, too.
      for (const name in owner) if (name.startsWith('on')) names.push(name.slice(2));
      return names;
    });
    for (const kind of [
      ...kinds,
      'beforetoggle',
      'toggle',
      'focusin',
      'focusout',
      'slotchange',
      'DOMContentLoaded',
    ])
      addEventListener(
        kind,
        ({ type, target }) => seen.add(`${type} at ${target instanceof Node ? target.nodeName : 'window'}`),
        true,
      );
  };
  const isPointers = (seen: string) => /^(pointer|mouse)/.test(seen);

  /** Rests on a name, reads, goes away; tells what the page has seen of it. */
  const readAt = async (page: Page, address: string) => {
    await page.goto(address);
    await page.waitForTimeout(500);
    await pointOf(page, 'Avocado');
    await page.waitForTimeout(300);
    await page.evaluate(listenToAll);
    await pointAt(page, 'Avocado');
    await waitForEver(page);
    const isOpen = (await theCard(page).count()) > 0;
    await page.mouse.move(5, 5);
    await waitForEver(page);
    const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
    return { isOpen, seen: seen.sort() };
  };

  test('10 a page that listens to all events sees none of ours but the pointer’s own', async ({
    page,
    site,
  }) => {
    const address = site.show(aPage());
    const without = await readAt(page, withoutUs(address));
    const withUs = await readAt(page, address);
    expect([without.isOpen, withUs.isOpen]).toEqual([false, true]);
    expect(withUs.seen.filter((it) => !isPointers(it))).toEqual(without.seen.filter((it) => !isPointers(it)));
    expect(withUs.seen.some(isPointers)).toBe(true);
  });

  test('6 a name that is a link is followed by a click, with its card open', async ({ page, site }) => {
    await openMarked(page, site.show(aPage(linked)));
    await hover(page, 'Mark Zuckerberg');
    const { x, y } = await pointOf(page, 'Mark Zuckerberg');
    await page.mouse.click(x, y);
    await expect.poll(() => new URL(page.url()).hash).toBe('#there');
  });

  /** Selects from the first name to the last with the mouse and copies: what a page gives, as text and as HTML. */
  const copyAt = async (page: Page, address: string) => {
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
    await page.goto(address);
    await page.waitForTimeout(700);
    const marks = (await markedTexts(page)).length;
    const from = await pointOf(page, 'Avocado');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const to = await pointOf(page, 'Google');
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.press('ControlOrMeta+c');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      const all = [String(getSelection()), await read('text/plain'), await read('text/html')];
      return all.map((it) => it.replaceAll(location.origin, ''));
    });
    return { marks, copied };
  };

  test('C17 selecting across names and copying give what they give without us', async ({ page, site }) => {
    const address = site.show(aPage(linked));
    const without = await copyAt(page, withoutUs(address));
    const withUs = await copyAt(page, address);
    expect(without.marks).toBe(0);
    expect(withUs.marks).toBeGreaterThan(5);
    expect(withUs.copied[0]).toContain('Mark Zuckerberg');
    expect(withUs.copied).toEqual(without.copied);
    await expect(theCard(page)).toHaveCount(0);
  });

  const printAt = async (page: Page, address: string) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    await page.waitForTimeout(700);
    return { marks: (await markedTexts(page)).length };
  };

  test('H7 a page prints as without us, with a card open, too', async ({ page, site }) => {
    const address = site.show(aPage(linked));
    const without = await printAt(page, withoutUs(address));
    const paper = await page.screenshot();
    const withUs = await printAt(page, address);
    expect(without.marks).toBe(0);
    expect(withUs.marks).toBeGreaterThan(5);
    expect((await page.screenshot()).equals(paper)).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect((await page.screenshot()).equals(paper)).toBe(false);
    await pointAt(page, 'Avocado');
    await expect(theCard(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    expect((await page.screenshot()).equals(paper)).toBe(true);
  });
});

test('C18 a page with a strict policy and Trusted Types gets marks and card, and reports nothing', async ({
  page,
  site,
}) => {
  const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  await page.addInitScript(() => {
    const broken: string[] = [];
    (globalThis as { broken?: string[] }).broken = broken;
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => broken.push(violatedDirective));
  });
  const html = aPage().replace(/<style>.*<\/style>/, '');
  await openMarked(page, site.show(html, { 'content-security-policy': policy }));
  await hover(page, 'Avocado');
  await expect(nameOnCard(page)).toHaveText('Avocado');
  expect(await theCard(page).evaluate((card) => getComputedStyle(card).position)).toBe('relative');
  await theCard(page).locator('.more').click();
  await theCard(page).getByRole('button', { name: 'Not this' }).click();
  expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual([]);
});

test.describe('10 H10 the layer', () => {
  const dialog = `<dialog><p>A word of Meta on Mango, its model, and Alexandr Wang.</p></dialog>
    <button id="open" onclick="document.querySelector('dialog').showModal()">Open</button>`;

  test('10 H10 in a modal dialog the card stands above it and can be used; it closes with it', async ({
    page,
    site,
  }) => {
    await openMarked(page, site.show(aPage(dialog)));
    await page.locator('#open').click();
    await expect.poll(() => markedTexts(page)).toContain('Mango');
    await hover(page, 'Mango');
    await expect(nameOnCard(page)).toHaveText('Mango');
    await theCard(page).getByRole('button', { name: 'Why here?' }).click();
    await expect(theCard(page).locator('#why')).toBeVisible();
    await expect(page.locator('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(theCard(page)).toHaveCount(0);
    await expect(page.locator('dialog')).toBeVisible();
    await page.mouse.move(5, 5);
    await hover(page, 'Mango');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expect(theCard(page)).toHaveCount(0);
  });

  test('10 H10 in an element that fills the screen the card can be used, and a pinned one follows it there and back', async ({
    page,
    site,
  }) => {
    await openMarked(
      page,
      site.show(
        aPage('<p id="fill" onclick="this.requestFullscreen()">A word of Meta on Mango, its model.</p>'),
      ),
    );
    await pointAt(page, 'Mango');
    await expect(theCard(page)).toBeVisible();
    await page.keyboard.press('p');
    await page.locator('#fill').click({ position: { x: 5, y: 5 } });
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('fill');
    await theCard(page).getByRole('button', { name: 'Why here?' }).click();
    await expect(theCard(page).locator('#why')).toBeVisible();
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
    await theCard(page).getByRole('button', { name: 'Why here?' }).click();
    await expect(theCard(page).locator('#why')).toHaveCount(0);
  });
});
