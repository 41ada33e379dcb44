import { expect, test } from 'vitest';
import { declarationsOf, looks, type MarkStyle } from './mark-look';

const firefox = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
const chromium =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36';

/** What a browser makes of the declarations. */
const styleOf = (declarations: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p { ${declarations} }`);
  const [rule] = sheet.cssRules;
  return (rule as CSSStyleRule).style;
};

const styles: MarkStyle[] = ['dotted', 'solid'];

test.each([
  ['Chromium', chromium],
  ['Firefox 146', firefox(146)],
  ['Firefox 153', firefox(153)],
])('%s marks by a line, told apart by its shape', (_, userAgent) => {
  for (const style of styles) {
    const [plain, differing] = looks.map((look) => styleOf(declarationsOf(style, look, userAgent)));
    expect(plain?.textDecorationLine).toBe('underline');
    expect(plain?.backgroundColor).toBe('');
    expect(plain?.textDecorationStyle).not.toBe(differing?.textDecorationStyle);
  }
});

test.each([140, 142, 145])(
  'Firefox %d, which draws no lines in highlights, marks by a background',
  (version) => {
    for (const style of styles) {
      const [plain, differing] = looks.map((look) => styleOf(declarationsOf(style, look, firefox(version))));
      expect(plain?.textDecorationLine).toBe('');
      expect(plain?.backgroundColor).toContain('color-mix');
      expect(plain?.backgroundColor).not.toBe(differing?.backgroundColor);
    }
  },
);
