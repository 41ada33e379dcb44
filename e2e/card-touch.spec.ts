import type { CDPSession, Page } from '@playwright/test';
import {
  nameOnCard,
  openMarked,
  pointOf,
  resetSettings,
  setSettings,
  theCard,
  waitForEver,
  withSession,
} from './card';
import { expect, test } from './extension';
import { aPage } from './site';

type Point = { x: number; y: number };

/** A finger on the glass: every movement is an event of its own, as on a phone. */
const finger = (session: CDPSession) => {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const drag = async (from: Point, to: Point) => {
    await send('touchStart', from);
    for (let i = 1; i <= 8; i++)
      await send('touchMove', {
        x: from.x + ((to.x - from.x) * i) / 8,
        y: from.y + ((to.y - from.y) * i) / 8,
      });
    await send('touchEnd');
  };
  const tap = async (at: Point) => {
    await send('touchStart', at);
    await send('touchEnd');
  };
  return { drag, tap };
};

/** A phone: 320 pixels wide, with touch. */
const withPhone = (page: Page, use: (hand: ReturnType<typeof finger>) => Promise<void>) =>
  withSession(page, async (session) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await use(finger(session));
  });

const middleOf = async (page: Page, selector: string): Promise<Point> => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const meta = '<meta name="viewport" content="width=device-width"><style>body { margin: 20px }</style>';
const tall = '<p style="margin-bottom: 150vh">Nothing is said here.</p>';

test.afterEach(({ extension }) => resetSettings(extension));

test('8 H15 by touch alone: tap a name, read, unfold, draw the sheet down, tap outside', async ({
  page,
  site,
}) => {
  await withPhone(page, async ({ tap, drag }) => {
    await openMarked(page, site.show(aPage(tall, meta)));
    await tap(await pointOf(page, 'Avocado'));
    await expect(nameOnCard(page)).toHaveText('Avocado');
    await page.waitForTimeout(200);
    const box = await theCard(page).boundingBox();
    expect(box).toMatchObject({ x: 0, width: 320 });
    expect(box?.height).toBeLessThanOrEqual(0.6 * 640);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(640);

    await tap(await middleOf(page, '[popover] .more'));
    await expect(theCard(page).locator('.more')).toHaveAttribute('aria-expanded', 'true');

    const handle = await middleOf(page, '[popover] .sheet-handle');
    await drag(handle, { x: handle.x, y: handle.y + 40 });
    await expect(theCard(page)).toBeVisible();
    await drag(handle, { x: handle.x, y: handle.y + 200 });
    await expect(theCard(page)).toHaveCount(0);

    await tap(await pointOf(page, 'TBD Lab'));
    await expect(nameOnCard(page)).toHaveText('TBD Lab');
    await tap({ x: 160, y: 8 });
    await expect(theCard(page)).toHaveCount(0);
  });
});

test('8 Back closes the sheet', async ({ page, site }) => {
  await withPhone(page, async ({ tap }) => {
    await openMarked(page, site.show(aPage()));
    await openMarked(page, site.show(aPage()));
    await tap(await pointOf(page, 'Avocado'));
    await expect(theCard(page)).toBeVisible();
    // On a desktop Back is a navigation; what Android does with it is in page/card-host.browser.test.ts.
    await page.goBack();
    await expect(theCard(page)).toHaveCount(0);
    await page.goForward();
    await expect(theCard(page)).toHaveCount(0);
  });
});

test('8 H15 a finger that scrolls opens nothing', async ({ page, site }) => {
  await withPhone(page, async ({ drag }) => {
    await openMarked(page, site.show(aPage(tall, meta)));
    const at = await pointOf(page, 'Avocado');
    await drag({ x: at.x, y: at.y }, { x: at.x, y: at.y - 60 });
    await waitForEver(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect(theCard(page)).toHaveCount(0);
  });
});

test('8 a link under a name is followed, and no sheet opens', async ({ page, site }) => {
  await withPhone(page, async ({ tap }) => {
    await openMarked(
      page,
      site.show(aPage('<p>It is said that <a href="#there">Mark Zuckerberg</a> knew.</p>', meta)),
    );
    await tap(await pointOf(page, 'Mark Zuckerberg'));
    await expect.poll(() => new URL(page.url()).hash).toBe('#there');
    await waitForEver(page);
    await expect(theCard(page)).toHaveCount(0);
  });
});

test('8 turned off, a tap opens nothing', async ({ page, site, extension }) => {
  await setSettings(extension, { touch: false });
  await withPhone(page, async ({ tap }) => {
    await openMarked(page, site.show(aPage('', meta)));
    await tap(await pointOf(page, 'Avocado'));
    await waitForEver(page);
    await expect(theCard(page)).toHaveCount(0);
  });
});
