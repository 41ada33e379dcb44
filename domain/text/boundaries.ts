import { isIgnorable } from './unit-classes';

/**
 * Scripts written without spaces: a name may stand right beside other characters of them. The extensions of Hiragana add
 * the long vowel mark and the voicing marks, which belong to no single script.
 */
const joinsWithoutSpaces =
  /[\p{Script=Han}\p{scx=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
const mark = /\p{M}/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;

/** Whether a character belongs to a word of a script that puts spaces between words. */
export const isWordCharacter = (character: string): boolean =>
  wordCharacter.test(character) && !joinsWithoutSpaces.test(character);

const isInsidePair = (text: string, offset: number) =>
  offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;

/** The nearest character before an offset; invisible characters between two letters do not end a word. */
const characterBefore = (text: string, offset: number): string => {
  for (let at = offset; at > 0;) {
    const from = isInsidePair(text, at - 1) ? at - 2 : at - 1;
    const character = text.slice(from, at);
    if (!isIgnorable(character)) return character;
    at = from;
  }
  return '';
};

const characterAfter = (text: string, offset: number): string => {
  for (let at = offset; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!isIgnorable(character)) return character;
    at += character.length;
  }
  return '';
};

/** `meta.ai` and `@meta` are addresses, not words. */
const isInAddress = (text: string, start: number, end: number) =>
  text.charAt(start - 1) === '@' ||
  addressAfter.test(text.slice(end, end + 2)) ||
  addressBefore.test(text.slice(start - 2, start));

const addressAfter = /^\.[\p{Ll}\p{N}]/u;
const addressBefore = /[\p{Ll}\p{N}]\.$/u;

/**
 * Whether the stretch from `start` to `end` (UTF-16 units) stands as a word of its own: where it begins or ends with a
 * letter of a script that puts spaces between words, no such letter, digit or combining mark may touch it there, nor may it be a part of an address. It
 * splits no surrogate pair.
 */
export const standsAlone = (text: string, start: number, end: number): boolean => {
  if (isInsidePair(text, start) || isInsidePair(text, end)) return false;
  const after = characterAfter(text, end);
  if (mark.test(after)) return false;
  const first = characterAfter(text, start);
  const last = characterBefore(text, end);
  if (isWordCharacter(first) && isWordCharacter(characterBefore(text, start))) return false;
  // A version may follow a name without a space: "Qwen3".
  if (letter.test(last) && digit.test(after)) return true;
  return !(isWordCharacter(last) && (isWordCharacter(after) || isInAddress(text, start, end)));
};
