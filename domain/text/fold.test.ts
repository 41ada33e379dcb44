import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/test/lexicon-builders';
import { fold, foldText } from './fold';
import { foldUnit, isIgnorable, isJoining } from './unit-classes';

const runs = { numRuns: 2_000 };

describe('the folded form', () => {
  it.each([
    ['case', 'META', 'meta'],
    ['the final sigma', 'ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'],
    ['the capital sharp s', 'GROẞ', 'groß'],
    ['case outside the basic plane', '𐐀𐐁', '𐐨𐐩'],
    ['case where only the small letter has a composed form', 'J\u030C', 'ǰ'],
    ['composed and decomposed letters', 'Café', 'Cafe\u0301'],
    ['composed and decomposed Hangul', '한국', '한국'.normalize('NFD')],
    ['Hangul that is typed letter by letter', 'ㅎㅏ', '하'],
    ['a mark that is parted from its letter by something invisible', 'é', 'e\u00AD\u0301'],
    ['width', 'ＡＢＣ１２３', 'abc123'],
    ['half-width kana with its voicing mark', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['ligatures and squared words', 'ﬁ ㍿', 'fi 株式会社'],
    ['mathematical letters', '𝐌𝐞𝐭𝐚', 'meta'],
    ['compatibility ideographs', '\uF900\u{2F800}', '豈丽'],
    ['ideographs with a variation selector', '葛\u{E0100}城', '葛城'],
    ['emoji with a variation selector', '❤\uFE0F', '❤'],
    ['curly and straight apostrophes', 'O’Neil', "O'Neil"],
    ['kinds of quotation marks', '“Meta”', '"meta"'],
    ['kinds of hyphens', 'GPT‑4 GPT–4 GPT−4 GPT﹘4', 'gpt-4 gpt-4 gpt-4 gpt-4'],
    ['white space of every kind, in runs', 'a\u00A0 \u2009\r\n\tb\u0085c', 'a b c'],
    ['a middle dot with or without spaces', '马克·扎克伯格', '马克 ・ 扎克伯格'],
  ])('is blind to %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['letters with and without an accent', 'resume', 'résumé'],
    ['Latin letters and their Cyrillic look-alikes', 'Apple', 'Аpple'],
    ['simplified and traditional characters', '门', '門'],
    ['one word and two', 'MetaAI', 'Meta AI'],
  ])('tells apart %s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('holds nothing where the text is empty, invisible or white', () => {
    for (const text of ['', ' \n', '\u200B\uFEFF', '·', '\u3164']) expect(fold(text)).toBe('');
  });

  it('folds again to itself, whatever the text, but for halves of pairs that meet when nothing is between them any more', () => {
    const wholeText = anyText.map((text) => text.toWellFormed());
    fc.assert(
      fc.property(wholeText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      {
        ...runs,
        examples: [['\u{1F100}\u3167'], ['\u{1F100}\u11C7'], ['\u{1F100}\u0E33'], ['\u{1FBF0}\u0301']],
      },
    );
  });

  it('keeps a pair that is matched as it is written, also under a mark', () => {
    expect(fold('🄀')).toBe('🄀');
    expect(fold('🄀\u0301')).toBe('🄀\u0301');
  });

  it('begins with a mark only for what joins the character before it', () => {
    const characters = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));
    const beginning = (text: string) => Array.from(text)[0] ?? '';
    const changing = characters.filter(
      (character) => character.normalize('NFKC') !== character && !isJoining(character),
    );
    const wrong = changing.filter((character) => isJoining(beginning(foldText(character).text)));
    expect(wrong).toEqual([]);
  });

  it('is the same for composed and decomposed forms of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.normalize('NFC'))).toBe(fold(text));
      }),
      runs,
    );
  });
});

describe('the map to the original', () => {
  const pieces = (text: string) => {
    const { text: folded, starts, ends } = foldText(text);
    return [...folded.split('')].map((unit, i) => [unit, text.slice(starts[i], ends[i])]);
  };

  it('gives every unit of an expansion the whole character', () => {
    expect(pieces('ﬁ')).toEqual([
      ['f', 'ﬁ'],
      ['i', 'ﬁ'],
    ]);
    expect(new Set(pieces('\uFDFA').map(([, written]) => written))).toEqual(new Set(['\uFDFA']));
  });

  it('gives one space the whole run', () => {
    expect(pieces('a \n\u200B b')).toEqual([
      ['a', 'a'],
      [' ', ' \n\u200B '],
      ['b', 'b'],
    ]);
  });

  it('gives a letter its marks, and what is invisible between them', () => {
    expect(pieces('xe\u00AD\u0301\u200Bx')).toEqual([
      ['x', 'x'],
      ['é', 'e\u00AD\u0301'],
      ['x', 'x'],
    ]);
  });

  it('has bounds in range and in order, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts, ends } = foldText(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let i = 0; i < folded.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i]!);
          expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(ends[i]).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
        }
      }),
      runs,
    );
  });

  it('splits no surrogate pair and parts no mark from its letter, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends } = foldText(text);
        for (const bound of new Set([...starts, ...ends])) expect(isInsidePair(text, bound)).toBe(false);
        for (const end of new Set(ends)) expect(beginsWithMark(text.slice(end))).toBe(false);
        for (const start of new Set(starts))
          if (beginsWithMark(text.slice(start))) expect(isInvisible(text.slice(0, start))).toBe(true);
      }),
      runs,
    );
  });
});

const isInsidePair = (text: string, offset: number) =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
const isInvisible = (text: string) => Array.from(text).every(isIgnorable);
const beginsWithMark = (text: string) =>
  /^\p{M}/u.test(Array.from(text).find((character) => !isIgnorable(character)) ?? '');

describe('the folding of single units', () => {
  const between = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

  it('is what the whole text folds to, wherever a unit folds by itself', () => {
    const wrong = between(0, 0x10000).filter((unit) => {
      const folded = foldUnit(unit);
      return folded !== undefined && foldText(String.fromCharCode(unit)).text !== (folded ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it('leaves pairs alone only where nothing in their block changes, joins or is invisible', () => {
    const wrong = between(0x10000, 0x110000).filter((point) => {
      const character = String.fromCodePoint(point);
      if (foldUnit(character.charCodeAt(0)) === undefined || isEmojiBlock(point)) return false;
      return isIgnorable(character) || /\p{M}/u.test(character) || folds(character) !== character;
    });
    expect(wrong).toEqual([]);
  });

  const folds = (character: string) => character.normalize('NFKC').toLowerCase();
  /** Enclosed letters and digits stand here among the emoji and are matched as they are written. */
  const isEmojiBlock = (point: number) => point >= 0x1f000 && point < 0x1fc00;
});
