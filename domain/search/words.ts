import { isWordCharacter } from '../text/boundaries';

/**
 * A stretch that a search treats as one: a word between spaces, a number, or a run of a script that has no spaces.
 * `start` and `end` are UTF-16 units of the folded text.
 */
export type Word = { kind: 'word' | 'number' | 'run'; text: string; start: number; end: number };

/** Numbers keep their points (14.3), letters and digits part ("Llama4" is "Llama 4"). */
const stretch = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu;
const number = /^\p{N}/u;
const plainWord = /^[a-z]+$/;

const kindOf = (character: string) => (isWordCharacter(character) ? 'word' : 'run');

/** "meta模型" is a word and a run. */
const splitLetters = (letters: string, offset: number): Word[] => {
  const words: Word[] = [];
  let end = offset;
  for (const character of letters) {
    const start = end;
    end += character.length;
    const kind = kindOf(character);
    const last = words.at(-1);
    if (last?.kind === kind) {
      last.text += character;
      last.end = end;
    } else words.push({ kind, text: character, start, end });
  }
  return words;
};

/** The words of a text that `foldForSearch` has folded, in order. */
export const wordsOf = (folded: string): Word[] =>
  Array.from(folded.matchAll(stretch)).flatMap(({ 0: text, index: start }): Word[] => {
    const end = start + text.length;
    if (number.test(text)) return [{ kind: 'number', text, start, end }];
    return plainWord.test(text) ? [{ kind: 'word', text, start, end }] : splitLetters(text, start);
  });

/** The pairs of neighbouring characters of a run; a run of one has none. */
const pairsOf = (run: string): string[] => {
  const characters = Array.from(run);
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
};

/**
 * What a word is indexed under: itself, or the pairs of a run. A pair is found by its first character as well, so only the
 * last character of a run is indexed by itself.
 */
export const indexTerms = ({ kind, text }: Word): string[] =>
  kind === 'run' ? [...pairsOf(text), Array.from(text).at(-1) ?? ''] : [text];

/** What a text must hold to match a word of the query, and whether the beginning of a term is enough. */
export type WantedTerms = { terms: string[]; isPrefix: boolean };

/**
 * Words and numbers may be unfinished, since the reader is typing. Of a run all pairs must be there; a single character is
 * the beginning of pairs.
 */
export const wantedTerms = ({ kind, text }: Word): WantedTerms => {
  const pairs = kind === 'run' ? pairsOf(text) : [];
  return pairs.length > 0 ? { terms: pairs, isPrefix: false } : { terms: [text], isPrefix: true };
};
