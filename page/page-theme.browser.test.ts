import { expect, onTestFinished, test, describe } from 'vitest';
import { cdp } from 'vitest/browser';
import { addPageCss, showPage, textIn } from '@/test/page-builders';
import { pageTheme } from './page-theme';

const themeOf = (html: string) => pageTheme(textIn(showPage(html), 'p'));

const preferDark = async () => {
  const prefer = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  await prefer('dark');
  onTestFinished(() => prefer('light').then(() => undefined));
};

describe('13 the page’s own lightness decides', () => {
  test.each([
    ['a page that says nothing', '<p>text</p>', 'light'],
    ['dark behind it', '<p style="background: #111">text</p>', 'dark'],
    ['dark farther out', '<div style="background: #123"><p>text</p></div>', 'dark'],
    [
      'a light box on a dark page',
      '<div style="background: #111"><p style="background: #fafafa">text</p></div>',
      'light',
    ],
    [
      'a dark box on a light page',
      '<div style="background: #fafafa"><p style="background: navy">text</p></div>',
      'dark',
    ],
    ['a thin veil of black', '<p style="background: rgb(0 0 0 / 10%)">text</p>', 'light'],
    ['a thick veil of black', '<p style="background: rgb(0 0 0 / 80%)">text</p>', 'dark'],
    [
      'a veil of white on black',
      '<div style="background: black"><p style="background: rgb(255 255 255 / 20%)">text</p></div>',
      'dark',
    ],
    [
      'two veils of black',
      '<div style="background: rgb(0 0 0 / 40%)"><p style="background: rgb(0 0 0 / 40%)">text</p></div>',
      'dark',
    ],
    [
      'a picture with light text on a light page',
      '<div style="background: white"><div style="background: linear-gradient(black, navy)"><p style="color: white">text</p></div></div>',
      'dark',
    ],
    ['light in oklch', '<p style="background: oklch(0.95 0.05 100); color: white">text</p>', 'light'],
    [
      'a picture with light text',
      '<div style="background: linear-gradient(black, navy)"><p style="color: white">text</p></div>',
      'dark',
    ],
    [
      'a picture with dark text',
      '<div style="background: linear-gradient(white, pink)"><p style="color: #222">text</p></div>',
      'light',
    ],
    [
      'a box on a picture',
      '<div style="background: linear-gradient(black, navy)"><p style="background: white">text</p></div>',
      'light',
    ],
    ['nothing behind it but light text', '<p style="color: #eee">text</p>', 'dark'],
    ['black in oklch', '<p style="background: oklch(0.2 0.1 200)">text</p>', 'dark'],
    ['white in lab', '<p style="background: lab(95 0 0)">text</p>', 'light'],
    ['black in lch', '<p style="background: lch(10 20 30 / 0.9)">text</p>', 'dark'],
    ['dark in display-p3', '<p style="background: color(display-p3 0.1 0.1 0.2)">text</p>', 'dark'],
    ['light in srgb', '<p style="background: color(srgb 0.9 0.9 1)">text</p>', 'light'],
    ['dark in xyz', '<p style="background: color(xyz 0.02 0.02 0.03)">text</p>', 'dark'],
    ['a mixed colour', '<p style="background: color-mix(in oklab, black 90%, white)">text</p>', 'dark'],
  ])('13 %s', (_, html, expected) => {
    expect(themeOf(html)).toBe(expected);
  });

  test('13 a page that is dark by its colour scheme', () => {
    addPageCss('html { color-scheme: dark }');
    expect(themeOf('<p>text</p>')).toBe('dark');
  });

  test('13 a page that follows the reader’s colour scheme', async () => {
    addPageCss('html { color-scheme: light dark }');
    expect(themeOf('<p>text</p>')).toBe('light');
    await preferDark();
    expect(themeOf('<p>text</p>')).toBe('dark');
  });

  test('13 a page that is light although the reader prefers dark', async () => {
    await preferDark();
    expect(themeOf('<p>text</p>')).toBe('light');
  });

  test('13 text in a shadow tree stands on what is behind its host', () => {
    const page = showPage('<div style="background: #222; color: white"><article></article></div>');
    const root = page.querySelector('article')!.attachShadow({ mode: 'open' });
    root.append('text');
    expect(pageTheme(root.firstChild!)).toBe('dark');
  });
});
