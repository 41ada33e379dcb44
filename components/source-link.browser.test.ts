import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTo } from './source-link';

const url = 'https://example.com/a';
const phrase = (text: string, prefix?: string, suffix?: string) => ({
  text,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
});

describe('a link lands on the phrase', () => {
  test.each([
    ['in words', phrase('in the first quarter'), 'in%20the%20first%20quarter'],
    ['in another script', phrase('酪梨'), '%E9%85%AA%E6%A2%A8'],
    ['after a prefix', phrase('first', 'in the'), 'in%20the-,first'],
    ['before a suffix', phrase('first', undefined, 'of next'), 'first,-of%20next'],
    ['between both', phrase('first', 'in the', 'of next'), 'in%20the-,first,-of%20next'],
    ['with its own commas, hyphens and signs', phrase('a, b-c & d'), 'a%2C%20b%2Dc%20%26%20d'],
    ['with commas and hyphens around it', phrase('x', 'so-', ', -'), 'so%2D-,x,-%2C%20%2D'],
  ])('%s', (_, it, directive) => {
    expect(linkTo({ url }, it)).toBe(`${url}#:~:text=${directive}`);
  });

  test('that no sign of the phrase can be taken for one of the directive', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (text, prefix) => {
          const directive = linkTo({ url }, phrase(text, prefix, prefix))?.split('#:~:text=')[1] ?? '';
          const around = prefix === '' ? [] : [prefix];
          const parts = [...around.map((it) => `${it}-`), text, ...around.map((it) => `-${it}`)];
          expect(directive.split(',').map(decodeURIComponent)).toEqual(parts);
          expect(directive.replace(/^[^,]*-,|,-[^,]*$/g, '')).not.toMatch(/[-&,#]/);
        },
      ),
    );
  });

  test('G3 half a character does not throw', () => {
    expect(linkTo({ url }, phrase('so \uD83E'))).toBe(`${url}#:~:text=so%20%EF%BF%BD`);
  });
});

describe('the address stays as it is', () => {
  test.each([
    ['with a query', 'https://example.com/a?b=c,d-e', 'https://example.com/a?b=c,d-e#:~:text=x'],
    ['with a fragment', 'https://example.com/a#part-2', 'https://example.com/a#part-2:~:text=x'],
    ['with a sign twice', 'https://example.com/a#b#c', 'https://example.com/a#b#c:~:text=x'],
    ['with an empty fragment', 'https://example.com/a#', 'https://example.com/a#:~:text=x'],
    [
      'but not a phrase that it lands on already',
      'https://example.com/a#b:~:text=y',
      'https://example.com/a#b:~:text=x',
    ],
    ['in capitals', 'HTTPS://EXAMPLE.COM/', 'HTTPS://EXAMPLE.COM/#:~:text=x'],
  ])('%s', (_, address, link) => {
    expect(linkTo({ url: address }, phrase('x'))).toBe(link);
  });

  test('where there is no phrase', () => {
    expect(linkTo({ url: 'https://example.com/a#b' })).toBe('https://example.com/a#b');
  });
});

describe('D2 what is not http or https is no link', () => {
  test.each([
    undefined,
    '',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'JavaScript://https://example.com/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'chrome-extension://abc/page.html',
    'ftp://example.com/',
    '//example.com/',
    'example.com',
    'https:example.com',
    'httpsx://example.com',
  ])('%j', (address) => {
    expect(linkTo({ url: address })).toBeUndefined();
    expect(linkTo({ url: address }, phrase('x'))).toBeUndefined();
  });
});
