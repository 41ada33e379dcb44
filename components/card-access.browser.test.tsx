import axe from 'axe-core';
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import css from '../entrypoints/card/style.css?inline';
import { aCardDifference, aCardSource, aPosition } from '../test/card-fixture';
import { press, showCard } from '../test/show-card';

type Media = Record<string, string>;

const emulate = (media: Media) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(media).map(([name, value]) => ({ name, value })),
  });

afterEach(() => emulate({}));

const long = 'A name that is as long as a headline, and goes on and on, about everything at once';

/** A card with a picture, links, names, notes: all that a card can hold. */
const rich = {
  otherNames: [{ text: '酪梨', lang: 'zh-Hant' }, { text: long }],
  differences: [
    aCardDifference('window', {
      positions: [
        aPosition({ type: 'interval', from: '2026-01-01', to: '2026-03-31' }, 'a 2025-12-09', 'b 2025-12-09'),
        aPosition({ type: 'interval', from: '2026-01-01' }, 'c 2025-12-18'),
        aPosition({ type: 'absent' }, 'd 2026-02-04'),
      ],
      notes: ['They count differently.'],
    }),
    aCardDifference('maker', {
      positions: [
        aPosition({ type: 'names', names: [{ id: 'meta', name: 'Meta' }], complete: false }, 'a 2025'),
        aPosition({ type: 'words', text: long }, 'b 2025'),
      ],
    }),
  ],
  agreements: [{ attribute: 'by', label: 'By', value: { type: 'words', text: 'Meta' } as const, sources: 4 }],
  sources: ['a', 'b', 'c', 'd'].map((id) =>
    aCardSource(id, {
      machineTranslated: id === 'b',
      basedOn: [{ publisher: 'CNBC', date: '2025-12' }],
      ...(id === 'a' && { publisher: undefined, title: long }),
    }),
  ),
  related: [{ id: 'meta', name: 'Meta', as: 'made-by' as const }],
};

const why = [{ rule: 'related-in-sentence' as const, weight: 2, evidence: 'Meta' }];
const props = { why, isFirst: true, loadCard: () => Promise.resolve(undefined) };
const show = (host: Parameters<typeof showCard>[2] = {}) => showCard(rich, props, { css, ...host });

const card = (root: ShadowRoot) => root.querySelector<HTMLElement>('.card')!;

/** What axe finds, as far as it is sure. */
const violations = async (root: ShadowRoot, rules: Record<string, { enabled: boolean }> = {}) => {
  await Promise.all(
    card(root)
      .getAnimations()
      .map(({ finished }) => finished),
  );
  const found = await axe.run(root.host, { rules: { region: { enabled: false }, ...rules } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Everything that a card can unfold. */
const unfoldings: [string, (root: ShadowRoot) => void][] = [
  ['at first', () => undefined],
  ['with all of it', (root) => press(root, /more/)],
  ['with its reasons', (root) => press(root, /Why here/)],
  ['with the menu', (root) => press(root, /Not this/)],
];

describe('18 axe finds nothing', () => {
  const themes: [string, string | undefined, Media][] = [
    ['light', 'light', {}],
    ['dark', 'dark', {}],
    ['contrast on a light system', 'contrast', {}],
    ['contrast on a dark system', 'contrast', { 'prefers-color-scheme': 'dark' }],
    ['automatic on a dark system', undefined, { 'prefers-color-scheme': 'dark' }],
    ['automatic where more contrast is wished for', undefined, { 'prefers-contrast': 'more' }],
    ['forced colours', undefined, { 'forced-colors': 'active' }],
  ];

  for (const [name, theme, media] of themes)
    test.each(unfoldings)(`in ${name}, %s`, async (_, unfold) => {
      await emulate(media);
      const { root } = show(theme === undefined ? {} : { theme });
      unfold(root);
      const isContrast = theme === 'contrast' || 'prefers-contrast' in media;
      expect(await violations(root, { 'color-contrast-enhanced': { enabled: isContrast } })).toEqual([]);
    });

  test('and would find a colour that is too weak', async () => {
    const { root } = show({ css: `${css} .footer-text { color: #999 }`, theme: 'light' });
    expect((await violations(root)).join()).toContain('color-contrast');
  });
});

describe('18 every control', () => {
  test.each(unfoldings)('is at least 24 by 24 pixels, %s', (_, unfold) => {
    const { root } = show();
    unfold(root);
    const small = [...root.querySelectorAll('button, a')]
      .map(
        (it) =>
          ({ what: it.className + it.textContent, ...it.getBoundingClientRect().toJSON() }) as DOMRect & {
            what: string;
          },
      )
      .filter(({ width, height }) => width < 24 || height < 24);
    expect(small.map(({ what, width, height }) => `${what} ${width} × ${height}`)).toEqual([]);
  });

  test('shows where the focus is', () => {
    const { root } = show();
    const link = root.querySelector<HTMLElement>('.phrase a')!;
    link.focus({ focusVisible: true });
    expect(getComputedStyle(link).outlineStyle).toBe('solid');
    expect(getComputedStyle(link).outlineWidth).toBe('2px');
  });
});

describe('13 the theme', () => {
  const ground = (root: ShadowRoot) => getComputedStyle(card(root)).backgroundColor;
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(31, 31, 29)'];

  test.each([
    ['light', 'dark', light],
    ['dark', 'light', dark],
    [undefined, 'light', light],
    [undefined, 'dark', dark],
  ])('%s on a %s system', async (theme, system, expected) => {
    await emulate({ 'prefers-color-scheme': system });
    expect(ground(show(theme === undefined ? {} : { theme }).root)).toBe(expected);
  });

  test('10 no rule of the page for every element reaches it', () => {
    const style = document.createElement('style');
    style.textContent = '* { --ground: red; --text: red; --size: 40px; --accent: red; --space: 40px }';
    document.head.append(style);
    onTestFinished(() => style.remove());
    const { root } = show({ theme: 'light' });
    expect(ground(root)).toBe(light);
    expect(getComputedStyle(card(root)).fontSize).toBe('14px');
  });
});

describe('13 larger text', () => {
  const clipped = (root: ShadowRoot) =>
    [...card(root).querySelectorAll<HTMLElement>('*:not(svg, svg *)')]
      .filter((it) => getComputedStyle(it).textOverflow !== 'ellipsis' && !it.classList.contains('unseen'))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((it) => `${it.className} ${it.textContent}`);

  const layouts = [
    [1, 'float'],
    [2, 'float'],
    [1, 'sheet'],
    [2, 'sheet'],
  ] as const;

  test.each(layouts)('times %i is not cut off in a %s 320 pixels wide', (scale, layout) => {
    const { root } = show({ scale, layout });
    (root.host as HTMLElement).style.setProperty('--available-width', '320px');
    expect(card(root).getBoundingClientRect().width).toBeLessThanOrEqual(320);
    press(root, /more/);
    press(root, /Not this/);
    expect(clipped(root)).toEqual([]);
  });

  test('is larger', () => {
    const size = (scale: number) =>
      Number.parseFloat(getComputedStyle(show({ scale }).root.querySelector('.entity-summary')!).fontSize);
    expect(size(2)).toBe(2 * size(1));
  });
});

describe('8 a sheet', () => {
  test('is 60 % of the height at most, has a handle, and its actions stay in view', () => {
    const { root } = show({ layout: 'sheet' });
    press(root, /more/);
    const { height, bottom } = card(root).getBoundingClientRect();
    expect(height).toBeLessThanOrEqual(innerHeight * 0.6 + 1);
    expect(getComputedStyle(root.querySelector('.sheet-handle')!).display).toBe('block');
    expect(root.querySelector('.actions')!.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom);
  });

  test('and a floating card has no handle', () => {
    expect(getComputedStyle(show().root.querySelector('.sheet-handle')!).display).toBe('none');
  });
});

describe('12 it appears', () => {
  test('in 120 ms', () => {
    const [fade] = card(show().root).getAnimations();
    expect(fade?.effect?.getTiming().duration).toBe(120);
  });

  test('at once where less motion is wished for', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    expect(card(show().root).getAnimations()).toEqual([]);
  });
});
