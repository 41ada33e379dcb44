import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, formatCopy } from './copy-text';

const decode = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('17 what is copied as HTML', () => {
  test('holds no sign that HTML would read, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ';', 'a', '酪') }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(decode(escapeHtml(text))).toBe(text);
      }),
    );
  });

  test('is made of paragraphs, links and languages only', () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const { html } = formatCopy([[{ text: hostile, lang: hostile, href: `https://example.com/${hostile}` }]]);
    expect(html.match(/<[^>]*>/g)?.map((tag) => /^<\/?\w+/.exec(tag)?.[0])).toEqual([
      '<p',
      '<a',
      '<span',
      '</span',
      '</a',
      '</p',
    ]);
  });
});

describe('16 a copied text', () => {
  const lines = [
    [{ text: 'Avocado · Release' }],
    [
      { text: '“明年第一季”', lang: 'zh-Hant' },
      { text: ' Longport, Dec 2025', href: 'https://example.com/a#b' },
    ],
  ];

  test('has a line a paragraph, the address below its line', () => {
    expect(formatCopy(lines).text).toBe(
      'Avocado · Release\n“明年第一季” Longport, Dec 2025\nhttps://example.com/a#b',
    );
  });

  test('has links and languages as HTML', () => {
    expect(formatCopy(lines).html).toBe(
      '<p>Avocado · Release</p><p><span lang="zh-Hant">“明年第一季”</span>' +
        '<a href="https://example.com/a#b"> Longport, Dec 2025</a></p>',
    );
  });
});
