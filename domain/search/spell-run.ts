import { isWordCharacter } from '../text/boundaries';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/** A character in three digits to the base of 64, which hold the planes of Unicode that have letters (0 to 3). */
const spell = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return [12, 6, 0].map((shift) => digits.charAt((code >> shift) & 63)).join('');
};

const spaced = /^[a-z0-9@]/;

/**
 * How a term of a script without spaces is spelt in the index. MiniSearch looks for a branch of its tree by going through all
 * branches: with one for each of thousands of Chinese characters, loading took 1.6 times as long. All characters
 * take equally many digits, so the beginning of a term is still the beginning of its spelling; no word begins with `=`.
 */
export const spellRun = (term: string): string => {
  if (spaced.test(term)) return term;
  const [first = 'a', ...rest] = term;
  if (isWordCharacter(first) || /\p{N}/u.test(first)) return term;
  return `=${[first, ...rest].map(spell).join('')}`;
};
