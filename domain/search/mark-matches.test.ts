import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches } from './mark-matches';

/** The text with its marks in brackets. */
const show = (text: string, query: string) =>
  markMatches(text, query).reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );

describe('the marks in a text', () => {
  it.each([
    [
      'the beginning of each word',
      'mo',
      'A model, more models, a demo',
      'A [mo]del, [mo]re [mo]dels, a demo',
    ],
    ['every word of the query', 'closed meta', 'Meta’s closed model', '[Meta]’s [closed] model'],
    ['the other Chinese script', '楊立昆', '杨立昆说', '[杨立昆]说'],
    ['a single character', '杨', '楊立昆與楊', '[楊]立昆與[楊]'],
    ['the parts of a run', '超級智能', '超級智慧實驗室', '[超級智]慧實驗室'],
    ['accents and widths', 'zurich meta', 'Zu\u0308rich, ＭＥＴＡ', '[Zu\u0308rich], [ＭＥＴＡ]'],
    ['parts that touch as one', 'llama4', 'Llama4', '[Llama4]'],
    ['nothing of other words', 'LeCun', '楊立昆', '楊立昆'],
    ['nothing of an empty query', ' ,', 'a, b', 'a, b'],
  ])('cover %s', (_, query, text, shown) => {
    expect(show(text, query)).toBe(shown);
  });

  const text = fc.string({
    unit: fc.constantFrom('m', 'o', 'é', '楊', '杨', '立', ' ', '\u0301', '4', '.', '🥑', '𠮷'),
  });

  it('stand in order, apart, and split no character', () => {
    fc.assert(
      fc.property(text, text, (shown, query) => {
        let last = -1;
        for (const { start, end } of markMatches(shown, query)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(shown.slice(start, end).isWellFormed()).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(shown.length);
      }),
    );
  });
});
