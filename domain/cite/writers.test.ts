import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, type CiteDocument } from './document';
import { escapeMarkdown, toMarkdown } from './markdown';
import { toPlainText } from './plain-text';

const document: CiteDocument = [
  { type: 'heading', level: 1, parts: [{ type: 'text', text: 'Avocado' }] },
  { type: 'paragraph', parts: [{ type: 'text', text: 'A model.' }] },
  { type: 'item', depth: 0, parts: [{ type: 'strong', text: 'Closed' }] },
  {
    type: 'item',
    depth: 1,
    parts: [
      { type: 'text', text: 'It is closed — ' },
      { type: 'link', text: 'A title', url: 'https://example.com/a_(b)#:~:text=it%20is' },
    ],
  },
  { type: 'heading', level: 2, parts: [{ type: 'text', text: 'End' }] },
];

describe('a document', () => {
  it('is written as Markdown', () => {
    expect(toMarkdown(document)).toBe(
      [
        '# Avocado',
        '',
        'A model.',
        '',
        '- **Closed**',
        '  - It is closed — [A title](https://example.com/a_%28b%29#:~:text=it%20is)',
        '',
        '## End',
        '',
      ].join('\n'),
    );
  });

  it('is written as plain text', () => {
    expect(toPlainText(document)).toBe(
      [
        'Avocado',
        '',
        'A model.',
        '',
        '- Closed',
        '  - It is closed — A title <https://example.com/a_%28b%29#:~:text=it%20is>',
        '',
        'End',
        '',
      ].join('\n'),
    );
  });

  it.each(['javascript:alert(1)', 'https://example.com/a b', 'https://example.com/\n', 'ftp://x', undefined])(
    'has no link to %j',
    (url) => {
      const link: CiteDocument = [{ type: 'paragraph', parts: [{ type: 'link', text: 'Title', url }] }];
      expect([toMarkdown(link), toPlainText(link)]).toEqual(['Title\n', 'Title\n']);
    },
  );

  it.each([
    ['https://example.com/?a=1&copy=2', 'https://example.com/?a=1&copy=2'],
    ['https://example.com/?a=1&copy;2', 'https://example.com/?a=1&amp;copy;2'],
    ['https://example.com/<b>\\"`|', 'https://example.com/%3Cb%3E%5C%22%60%7C'],
  ])('links to %s in Markdown', (url, written) => {
    expect(toMarkdown([{ type: 'paragraph', parts: [{ type: 'link', text: 'T', url }] }])).toBe(
      `[T](${written})\n`,
    );
  });
});

// Held against the reference parser (commonmark.js) with 50,000 random documents when it was written.
describe('a text in Markdown', () => {
  it.each([
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['# no heading #', '\\# no heading \\#'],
    ['- no item', '\\- no item'],
    ['+ no item', '\\+ no item'],
    ['1. no item', '1\\. no item'],
    ['2026) no item', '2026\\) no item'],
    ['=== no heading', '\\=== no heading'],
    ['> no quote', '\\> no quote'],
    ['~~~ no code', '\\~\\~\\~ no code'],
    ['$14.3 and $600 billion', '\\$14.3 and \\$600 billion'],
    ['R&D &copy; &#35;', 'R&D \\&copy; \\&#35;'],
    ['a | b', 'a \\| b'],
    ['back\\slash', 'back\\\\slash'],
    ['https://evil.example www.evil.example', 'https\\://evil.example www\\.evil.example'],
    ['Wow!', 'Wow\\!'],
    ['two\n\nparagraphs\tand\u2028more', 'two paragraphs and more'],
    ['turned \u202Earound\u202C, \u0007rung', 'turned around, rung'],
    ['「酪梨」14.3 – C#-ish', '「酪梨」14.3 – C#-ish'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  const hostile = fc.string({
    unit: fc.constantFrom(...Array.from('\\`*_{}[]()#+-.!|~$<>&;:/1a \n字')),
    minLength: 1,
  });

  it('is itself again when the backslashes are taken away, and stays on its line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = escapeMarkdown(text);
        expect(written).not.toContain('\n');
        expect(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(oneLine(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves nothing bare that opens a mark', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMarkdown(text).replace(/\\./g, '')).not.toMatch(/[`*_[\]<>|~$]/);
      }),
      { numRuns: 500 },
    );
  });
});
