import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './search-text';

describe('a text folded for searching', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['Zu\u0308rich', 'zurich'],
    ['ＭＥＴＡ', 'meta'],
    ['楊立昆', '杨立昆'],
    ['揚·勒昆', '扬 勒昆'],
    ['Ме́та', 'мета'],
  ])('reads %j as %j', (text, folded) => {
    expect(foldForSearch(text).text).toBe(folded);
  });

  it('keeps the marks of scripts that are read by them', () => {
    expect(foldForSearch('ガ').text).not.toBe(foldForSearch('カ').text);
  });

  it('keeps for every unit the bounds of the whole character that it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, starts, ends } = foldForSearch(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let i = 0; i < folded.length; i++) {
          expect(text.slice(starts[i], ends[i]).isWellFormed()).toBe(true);
          expect(starts[i]).toBeLessThan(ends[i]!);
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]!);
        }
      }),
    );
  });

  it('is folded already when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('é', 'Ａ', '楊', '杨', 'ß', ' ', '.', '4') }), (text) => {
        const folded = foldForSearch(text).text;
        expect(foldForSearch(folded).text).toBe(folded);
      }),
    );
  });
});
