/** Scripts written without spaces: a name may stand right beside other characters of them. */
const joinsWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
const mark = /\p{M}/u;

const isWordCharacter = (character: string) =>
  wordCharacter.test(character) && !joinsWithoutSpaces.test(character);

/** Invisible characters between two letters do not end a word. */
const invisible = /\p{Cf}/u;

const characterBefore = (text: string, offset: number): string => {
  for (let at = offset; at > 0;) {
    const unit = text.charCodeAt(at - 1);
    const length = at > 1 && unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1;
    const character = text.slice(at - length, at);
    if (!invisible.test(character)) return character;
    at -= length;
  }
  return '';
};

const characterAfter = (text: string, offset: number): string => {
  for (let at = offset; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!invisible.test(character)) return character;
    at += character.length;
  }
  return '';
};

/**
 * Whether the stretch from `start` to `end` (UTF-16 units) stands as a word of its own: where it begins or ends with a
 * letter of a script that puts spaces between words, no such letter, digit or combining mark may touch it there.
 */
export const standsAlone = (text: string, start: number, end: number): boolean => {
  const after = characterAfter(text, end);
  if (mark.test(after)) return false;
  const first = characterAfter(text, start);
  const last = characterBefore(text, end);
  if (isWordCharacter(first) && isWordCharacter(characterBefore(text, start))) return false;
  return !(isWordCharacter(last) && isWordCharacter(after));
};
