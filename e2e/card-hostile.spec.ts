import type { Page } from '@playwright/test';
import { hover, markedTexts } from '../scripts/launch-chromium';
import { nameOnCard, openMarked, pointAt, resetSettings, theCard, waitForEver } from './card';
import { expect, test } from './extension';
import { aPage } from './site';

test.afterEach(({ extension }) => resetSettings(extension));

const far = '<p style="margin-bottom: 30vh">Nothing is said here.</p>';

/** What the page holds registered, as Chromium and Firefox tell it. */
const registered = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

test('C1 marks that the page clears come back three times at most, and the card still comes', async ({
  page,
  site,
}) => {
  await openMarked(page, site.show(aPage(far)));
  let restored = 0;
  for (let i = 0; i < 8; i++) {
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.click(3, 3);
    await page.waitForTimeout(60);
    if ((await registered(page)) > 0) restored++;
  }
  expect(restored).toBeGreaterThan(0);
  expect(restored).toBeLessThanOrEqual(3);
  await hover(page, 'Avocado');
  await expect(nameOnCard(page)).toHaveText('Avocado');
});

test('C1 a range of ours that the page moves shows no other name’s card', async ({ page, site }) => {
  await openMarked(page, site.show(aPage('<p id="other">A word about apples and pears.</p>')));
  await page.evaluate(() => {
    const text = document.querySelector('#other')!.firstChild!;
    const range = new StaticRange({
      startContainer: text,
      startOffset: 0,
      endContainer: text,
      endOffset: 10,
    });
    for (const highlight of CSS.highlights.values()) {
      highlight.clear();
      highlight.add(range);
    }
  });
  await pointAt(page, 'A word');
  await waitForEver(page);
  await expect(theCard(page)).toHaveCount(0);
});

test('C6 events that the page makes up open, close, press and note nothing', async ({ page, site }) => {
  await openMarked(page, site.show(aPage()));
  const forge = (kinds: string[]) =>
    page.evaluate((all) => {
      const range = document.createRange();
      range.setStart(document.querySelector('#first')!.firstChild!, 12);
      const { x, y } = range.getBoundingClientRect();
      const init = {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: x + 8,
        clientY: y + 8,
        isPrimary: true,
      };
      const shadow = document.querySelector('html > div')?.shadowRoot?.querySelector('[popover]')?.shadowRoot;
      const targets = [document.querySelector('#first')!, ...(shadow?.querySelectorAll('button') ?? [])];
      for (const target of targets)
        for (const kind of all) {
          const isKey = kind.startsWith('key');
          target.dispatchEvent(
            isKey
              ? new KeyboardEvent(kind, { ...init, key: 'Escape' })
              : new PointerEvent(kind, { ...init, pointerType: 'mouse' }),
          );
        }
    }, kinds);

  await forge([
    'pointerover',
    'pointermove',
    'mousemove',
    'pointerdown',
    'pointerup',
    'click',
    'touchstart',
    'touchend',
  ]);
  await waitForEver(page);
  await expect(theCard(page)).toHaveCount(0);

  await hover(page, 'Avocado');
  const before = await theCard(page).ariaSnapshot();
  await forge(['keydown', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'click', 'pagehide', 'popstate']);
  await page.evaluate(() => {
    for (const kind of ['blur', 'pagehide', 'popstate', 'scroll']) dispatchEvent(new Event(kind));
  });
  await waitForEver(page);
  expect(await theCard(page).ariaSnapshot()).toBe(before);
  expect(await markedTexts(page)).toContain('Avocado');
});

test.describe('C7 a card that the reader does not see does nothing', () => {
  /** A popover of the page's that comes after the card, and so stands above it. */
  const glass = (style: string) => {
    const cover = document.createElement('div');
    cover.id = 'glass';
    cover.popover = 'manual';
    cover.textContent = 'Click here to win';
    cover.style.cssText = `inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: white; ${style}`;
    document.body.append(cover);
    cover.showPopover();
  };
  const variants: [string, () => void, string][] = [
    ['behind something that lets clicks through', () => undefined, 'pointer-events: none'],
    ['behind something nearly clear', () => undefined, 'pointer-events: none; opacity: 0.5'],
  ];
  for (const [how, , style] of variants)
    test(`C7 ${how}`, async ({ page, site }) => {
      await openMarked(page, site.show(aPage()));
      await hover(page, 'Avocado');
      const off = await theCard(page).getByRole('button', { name: 'Off on this site' }).boundingBox();
      await theCard(page).getByRole('button', { name: 'Not this' }).click();
      await nameOnCard(page).hover();
      const notThis = await theCard(page).getByRole('button', { name: 'on this page' }).first().boundingBox();
      await page.evaluate(glass, style);
      await page.waitForTimeout(300);
      const before = await markedTexts(page);
      for (const box of [notThis, off]) await page.mouse.click(box!.x + 5, box!.y + 5);
      await expect(theCard(page).getByRole('status')).toContainText('did not work');
      await waitForEver(page);
      expect(await markedTexts(page)).toEqual(before);
      // Not that it could not be clicked: with nothing before it it can.
      await page.evaluate(() => document.querySelector('#glass')?.remove());
      await page.waitForTimeout(300);
      await theCard(page).getByRole('button', { name: 'Off on this site' }).click();
      await expect.poll(() => markedTexts(page)).toEqual([]);
    });

  test('C7 clear as glass the page cannot make it', async ({ page, site }) => {
    await openMarked(page, site.show(aPage()));
    await hover(page, 'Avocado');
    const shot = () => theCard(page).screenshot();
    await page.mouse.move(5, 5);
    await hover(page, 'Avocado');
    const before = await shot();
    await page.evaluate(() => {
      const shell = [...document.documentElement.children].at(-1) as HTMLElement;
      for (const element of [document.documentElement, shell]) {
        element.style.setProperty('opacity', '0.01', 'important');
        element.style.setProperty('filter', 'blur(20px)', 'important');
      }
      shell.style.setProperty('display', 'block', 'important');
      shell.style.setProperty('visibility', 'hidden', 'important');
      shell.style.setProperty('pointer-events', 'none', 'important');
    });
    expect((await shot()).equals(before)).toBe(true);
  });
});

test('C8 a page that always takes the host away is left in peace', async ({ page, site }) => {
  await openMarked(page, site.show(aPage()));
  await page.evaluate(() => {
    const counted = { added: 0 };
    (globalThis as { counted?: { added: number } }).counted = counted;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          counted.added++;
          (node as Element).remove();
        }
    }).observe(document.documentElement, { childList: true });
  });
  const added = () =>
    page.evaluate(() => (globalThis as unknown as { counted: { added: number } }).counted.added);
  await pointAt(page, 'Avocado');
  await waitForEver(page);
  await page.waitForTimeout(1500);
  const first = await added();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(5);
  await waitForEver(page);
  expect(await added()).toBe(first);
  await expect(theCard(page)).toHaveCount(0);
});
