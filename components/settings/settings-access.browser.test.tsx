import axe from 'axe-core';
import { cdp, page as viewport } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import optionsCss from '../../entrypoints/options/style.css?inline';
import popupCss from '../../entrypoints/popup/style.css?inline';
import welcomeCss from '../../entrypoints/welcome/style.css?inline';
import { aPopup, showPage, theOptions, theWelcome } from '../../test/show-settings';

type Media = Record<string, string>;

const emulate = (media: Media) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(media).map(([name, value]) => ({ name, value })),
  });

afterEach(() => emulate({}));

const pages = [
  ['popup', popupCss, () => aPopup()],
  ['popup of a bank', popupCss, () => aPopup({ status: { is: 'unread', why: 'uninvited', detail: 'bank' } })],
  ['popup in trouble', popupCss, () => aPopup({ store: { is: 'blocked' } })],
  ['options', optionsCss, () => theOptions()],
  ['options in trouble', optionsCss, () => theOptions({ data: { state: { is: 'damaged', rows: 2 } } })],
  ['welcome', welcomeCss, () => theWelcome()],
] as const;

/** With everything unfolded that can be. */
const show = (css: string, page: preact.ComponentChildren, theme?: string) => {
  const root = showPage(css, page, theme);
  for (const details of root.querySelectorAll('details')) details.open = true;
  return root;
};

const violations = async (root: HTMLElement, isContrast: boolean) => {
  const found = await axe.run(root, {
    rules: { 'color-contrast-enhanced': { enabled: isContrast }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

describe('axe finds nothing', () => {
  const themes: [string, string | undefined, Media][] = [
    ['light', 'light', {}],
    ['dark', 'dark', {}],
    ['contrast on a light system', 'contrast', {}],
    ['contrast on a dark system', 'contrast', { 'prefers-color-scheme': 'dark' }],
    ['automatic on a dark system', undefined, { 'prefers-color-scheme': 'dark' }],
    ['forced colours', undefined, { 'forced-colors': 'active' }],
  ];
  for (const [name, theme, media] of themes)
    test.each(pages)(`in ${name}: %s`, async (_, css, page) => {
      await emulate(media);
      expect(await violations(show(css, page(), theme), theme === 'contrast')).toEqual([]);
    });

  test('and would find a colour that is too weak', async () => {
    const root = show(`${optionsCss} .setting-help { color: #aaa }`, theOptions(), 'light');
    expect((await violations(root, false)).join()).toContain('color-contrast');
  });
});

test.each(pages)('every control is at least 24 by 24 pixels: %s', (_, css, page) => {
  const small = [...show(css, page()).querySelectorAll('button, a, input, textarea, summary')]
    .map((it) => ({ it, box: it.getBoundingClientRect() }))
    .filter(({ box: { width, height } }) => width < 24 || height < 24);
  expect(
    small.map(({ it, box }) => `${it.className} ${it.textContent} ${box.width} × ${box.height}`),
  ).toEqual([]);
});

describe('nothing is cut off or wider than its place', () => {
  const cut = (root: HTMLElement) =>
    [...root.querySelectorAll<HTMLElement>('*:not(svg, svg *, textarea, input, .unseen)')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((it) => `${it.tagName}.${it.className}`);

  for (const scale of [1, 2])
    test.each(pages)(`at ${scale} times the size, 380 pixels wide: %s`, async (_, css, page) => {
      await viewport.viewport(380, 800);
      document.documentElement.style.setProperty('--text-scale', String(scale));
      const root = show(css, page());
      const found = cut(root);
      document.documentElement.style.removeProperty('--text-scale');
      await viewport.viewport(1000, 700);
      expect(found).toEqual([]);
    });
});

test('every control has a name, every section a heading', () => {
  const root = show(optionsCss, theOptions());
  for (const section of root.querySelectorAll('section'))
    expect(root.querySelector(`#${section.getAttribute('aria-labelledby') ?? ''}`)?.textContent).toBeTruthy();
});
