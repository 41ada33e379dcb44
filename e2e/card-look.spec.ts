import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { hover } from '../scripts/launch-chromium';
import { openMarked, pointAt, resetSettings, setSettings, theCard } from './card';
import { expect, test } from './extension';
import { aPage } from './site';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(`[popover] ${selector}`)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** What axe finds on the page and in the card. Runs in the page. */
const runAxe = async () => {
  const found = await (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run();
  return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
};

/** The contrast of each text of the card, with what it says: axe gives no answer for what stands outside of the body. Runs in the page. */
const contrastsIn = (card: Element): [contrast: number, text: string][] => {
  const channels = (color: string) => color.match(/[\d.]+/g)?.map(Number) ?? [];
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((it) =>
      it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    const isClear = channels(backgroundColor)[3] === 0;
    return isClear && element.parentElement ? groundOf(element.parentElement) : backgroundColor;
  };
  return [...card.querySelectorAll('*')]
    .filter(({ childNodes }) => [...childNodes].some((it) => it instanceof Text && it.data.trim() !== ''))
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const [low = 0, high = 0] = [getComputedStyle(element).color, groundOf(element)]
        .map(luminance)
        .sort((x, y) => x - y);
      return [(high + 0.05) / (low + 0.05), element.textContent];
    });
};

const dark = '<style>html { background: #111; color: #eee }</style>';

test.afterEach(({ extension }) => resetSettings(extension));

test('12 H11 the card appears in 120 ms, and at once where less motion is wished for', async ({
  page,
  site,
}) => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  expect(await styleOf(page, '.card', 'animation-name')).toBe('appear');
  expect(await styleOf(page, '.card', 'animation-duration')).toBe('0.12s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await styleOf(page, '.card', 'animation-name')).toBe('none');
});

test('13 H11 with forced colours the card is in the system’s, its edges and pictures included', async ({
  page,
  site,
}) => {
  await openMarked(page, site.show(aPage()));
  await page.emulateMedia({ forcedColors: 'active' });
  await hover(page, 'Avocado');
  await theCard(page).locator('.more').click();
  const system = await page.evaluate(() => {
    const probe = document.createElement('p');
    document.body.append(probe);
    const colorOf = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const colors = { ground: colorOf('Canvas'), text: colorOf('CanvasText'), link: colorOf('LinkText') };
    probe.remove();
    return colors;
  });
  expect(await styleOf(page, '.card', 'background-color')).toBe(system.ground);
  expect(await styleOf(page, '.card', 'color')).toBe(system.text);
  expect(await styleOf(page, '.card', 'border-top-color')).toBe(system.text);
  expect(await styleOf(page, '.chip', 'border-top-style')).toBe('solid');
  expect(await styleOf(page, '.lane-bar', 'stroke')).toBe(system.link);
});

for (const [what, head, scheme] of [
  ['light', '', 'light'],
  ['light', '', 'dark'],
  ['dark', dark, 'light'],
] as const)
  test(`13 H11 on a ${what} page in a ${scheme} system the card is ${what}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openMarked(page, site.show(aPage('', head)));
    await hover(page, 'Avocado');
    const [red = 0] = (await styleOf(page, '.card', 'background-color')).match(/\d+/g)?.map(Number) ?? [];
    if (what === 'dark') expect(red).toBeLessThan(80);
    else expect(red).toBeGreaterThan(200);
  });

test('13 H11 at 200 % the text is twice as large, and nothing is cut off', async ({
  page,
  site,
  extension,
}) => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  const size = async () => Number.parseFloat(await styleOf(page, '.entity-summary', 'font-size'));
  const before = await size();
  await page.keyboard.press('Escape');
  await setSettings(extension, { textSize: 200 });
  await page.mouse.move(5, 5);
  await hover(page, 'Avocado');
  expect(await size()).toBe(2 * before);
  const cut = await theCard(page).evaluate((card) =>
    [...card.querySelectorAll('*')]
      .filter((it) => it instanceof HTMLElement && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 1)
      .filter((it) => !['visible', 'clip'].includes(getComputedStyle(it).overflowX) || it === card)
      .filter((it) => getComputedStyle(it).textOverflow !== 'ellipsis')
      .map((it) => it.className),
  );
  expect(cut).toEqual([]);
});

for (const theme of ['light', 'dark', 'contrast'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`18 H12 axe finds nothing, and every text has its contrast: ${theme} theme, ${colorScheme} system`, async ({
      page,
      site,
      extension,
    }) => {
      await setSettings(extension, { theme });
      await page.emulateMedia({ colorScheme });
      await openMarked(page, site.show(aPage()));
      await pointAt(page, 'Avocado');
      await theCard(page).locator('.more').click();
      await page.evaluate(axe);
      for (const part of ['Why here?', 'Not this']) {
        await theCard(page).getByRole('button', { name: part }).click();
        expect(await page.evaluate(runAxe)).toEqual([]);
        const contrasts = await theCard(page).evaluate(contrastsIn);
        expect(contrasts.length).toBeGreaterThan(20);
        expect(contrasts.filter(([contrast]) => contrast < (theme === 'contrast' ? 7 : 4.5))).toEqual([]);
      }
    });

test('18 every control of the real card is at least 24 by 24 pixels', async ({ page, site }) => {
  await openMarked(page, site.show(aPage()));
  await hover(page, 'Avocado');
  await theCard(page).locator('.more').click();
  await theCard(page).getByRole('button', { name: 'Not this' }).click();
  const small = await theCard(page)
    .locator('button, a')
    .evaluateAll((controls) =>
      controls
        .map((it) => ({ box: it.getBoundingClientRect(), name: it.textContent || it.ariaLabel }))
        .filter(({ box: { width, height } }) => width < 24 || height < 24),
    );
  expect(small).toEqual([]);
});
