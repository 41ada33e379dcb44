import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/test/lexicon-builders';
import { sentenceAt, sentenceStarts } from './sentences';

const sentencesOf = (text: string) => {
  const starts = sentenceStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1])).filter((sentence) => sentence !== '');
};

describe('sentences', () => {
  it.each([
    ['end at Latin marks before a space', 'One. Two! Three?', ['One. ', 'Two! ', 'Three?']],
    ['keep the closing quotation marks', '“One.” Two (three!) four', ['“One.” ', 'Two (three!) ', 'four']],
    ['end at Chinese marks without a space', '一。二！三；四', ['一。', '二！', '三；', '四']],
    ['keep the closing Chinese brackets', '「一。」二', ['「一。」', '二']],
    ['end at line breaks', 'Title\nText', ['Title\n', 'Text']],
    ['do not end inside a number or an address', 'Llama 3.1 at ai.meta.com', ['Llama 3.1 at ai.meta.com']],
    ['are not counted twice where marks follow each other', '一……二？！三', ['一……', '二？！', '三']],
    [
      'are not counted twice where a line ends after the mark',
      'One. \n\n Two。\nThree',
      ['One. \n\n ', 'Two。\n', 'Three'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('are one for an empty text', () => {
    expect(sentenceStarts('')).toEqual([0]);
  });

  it('begin at 0 and go on in order, within any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = sentenceStarts(text);
        expect(starts[0]).toBe(0);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts.at(-1)).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('hold the offset at which they begin', () => {
    const starts = sentenceStarts('One. Two. 三。四');
    expect(starts.map((start) => sentenceAt(starts, start))).toEqual([0, 1, 2, 3]);
  });

  it('hold every offset of any text, between their own start and the next', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const starts = sentenceStarts(text);
        const offset = at % (text.length + 1);
        const sentence = sentenceAt(starts, offset);
        expect(starts[sentence]).toBeLessThanOrEqual(offset);
        expect(starts[sentence + 1] ?? Infinity).toBeGreaterThan(offset);
      }),
    );
  });
});
