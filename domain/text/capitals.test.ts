import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/test/lexicon-builders';
import { hasSameCapitals } from './capitals';

describe('capitals', () => {
  it.each([
    ['Meta', 'meta'],
    ['Meta', 'META'],
    ['Ｍｅｔａ', 'ｍｅｔａ'],
    ['𝐌eta', 'meta'],
    ['𐐀', '𐐨'],
    ['É', 'é'],
  ])('tell %s from %s', (one, other) => {
    expect(hasSameCapitals(one, other)).toBe(false);
  });

  it.each([
    ['another width', 'Meta', 'Ｍｅｔａ'],
    ['another normal form', 'Édouard', 'E\u0301douard'],
    ['a ligature', 'office', 'oﬀice'],
    ['every kind of hyphen', 'GPT-4', 'GPT−4'],
    ['every kind of apostrophe', "O'Neil", 'Oʼ\u00ADNeil'],
    ['every kind of space', 'Mark Z', 'Mark ⋅\n Z'],
    ['a variation selector', 'Meta', 'Meta\uFE0F'],
    ['the final sigma', 'ς', 'σ'],
  ])('stay the same in %s', (_, one, other) => {
    expect(hasSameCapitals(one, other)).toBe(true);
  });

  it('stay the same whatever the normal form, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(hasSameCapitals(text, text.normalize('NFD'))).toBe(true);
        expect(hasSameCapitals(text, text.normalize('NFC'))).toBe(true);
      }),
    );
  });
});
