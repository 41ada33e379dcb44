import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/test/lexicon-builders';
import { standsAlone } from './boundaries';

/** The stretch between the brackets, in the text without them. */
const isWord = (bracketed: string) => {
  const start = bracketed.indexOf('[');
  const end = bracketed.indexOf(']') - 1;
  return standsAlone(bracketed.replace(/[[\]]/g, ''), start, end);
};

describe('a stretch stands as a word', () => {
  it.each([
    ['alone', '[Apple]'],
    ['between spaces', 'the [Apple] store'],
    ['before a possessive', '[Apple]’s'],
    ['in a hyphen compound', 'anti-[Apple]-like'],
    ['beside punctuation', '(“[Apple]”, …)'],
    ['between Han characters', '在[Apple]公司'],
    ['in Han text', '在[苹果]公司'],
    ['after a kana syllable', 'は[Apple]が'],
    ['after the long vowel mark', 'サーバー[Apple]'],
    ['after kana with a separate voicing mark', 'は\u3099[Apple]'],
    ['beside Thai with a tone mark', 'ที่[Apple]ไทย'],
    ['after an emoji with its variation selector', '❤\uFE0F[Apple]❤\uFE0F'],
    ['after a joined emoji', '👩\u200D🚀[Apple]'],
    ['after a lone low surrogate', 'x\uDC00[Apple]'],
    ['before a lone high surrogate', '[Apple]\uD800x'],
    ['before the number of its version', '[Qwen]3'],
    ['before a full stop', 'by [Meta]. It'],
    ['when it ends in punctuation', '[A.C.M.E.]x'],
  ])('%s: %s', (_, text) => {
    expect(isWord(text)).toBe(true);
  });

  it.each([
    ['before more letters', '[Apple]bee'],
    ['after more letters', 'Pine[apple]'],
    ['after a digit', '4[Llama]'],
    ['between digits', '[GPT-4]5'],
    ['before a version with a letter', '[GPT]x4'],
    ['in the name of a site', '[meta].ai'],
    ['in the name of a site, at its end', 'ai.[meta] says'],
    ['as the name of an account', '@[meta]'],
    ['beside an underscore', '[apple]_id'],
    ['before a combining mark', '[Apple]\u0301'],
    ['before a combining mark, in Han text', '[苹果]\u0301'],
    ['before a letter that something invisible hides', '[Apple]\u200Bbee'],
    ['after a letter that something invisible hides', 'Pine\u00AD\u200D[apple]'],
    ['before a letter outside the basic plane', '[Apple]𐐨'],
    ['before a mark outside the basic plane', '[Apple]\u{1E8D0}'],
    ['after a decomposed Vietnamese letter', 'Ma\u0323[apple]'],
    ['between Cyrillic letters', 'и[Apple]и'],
  ])('not %s: %s', (_, text) => {
    expect(isWord(text)).toBe(false);
  });

  it('never when it would split a surrogate pair', () => {
    expect(standsAlone('𠮷', 0, 1)).toBe(false);
    expect(standsAlone('𠮷', 1, 2)).toBe(false);
    expect(standsAlone('𠮷', 0, 2)).toBe(true);
  });

  it('in any text when it is the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(standsAlone(text, 0, text.length)).toBe(true);
      }),
    );
  });

  it('or does not, but nothing is thrown, for any stretch of any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(typeof standsAlone(text, start ?? 0, end ?? 0)).toBe('boolean');
      }),
    );
  });
});
