/**
 * What a UTF-16 unit counts as when names are compared.
 */

/** Nothing in the text: soft hyphen, zero-width and bidirectional controls, variation selectors, fillers. */
const ignorable = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Marks, and the vowels and finals of Hangul: they belong to the character before them. So do all characters whose folded
 * form begins with one, such as the half-width voicing mark and the Thai vowel am.
 */
const joining =
  /[\p{M}\u0E33\u0EB3\u1160-\u11FF\uD7B0-\uD7FB\u3133\u3135\u3136\u313A-\u313F\u314F-\u3163\u3167-\u316D\u316F\u3170\u3182\u3183\u3187-\u318E\uFF9E\uFF9F\uFFA3\uFFA5\uFFA6\uFFAA-\uFFAF\uFFC2-\uFFDC\u{16D67}]/u;

/** What stands for what. A middle dot between the parts of a transliterated name is a space to us. */
const standIns: Record<string, string> = {
  ' ': '\t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u00B7\u2022\u2027\u22C5\u30FB\u2E31',
  "'": '\u2018\u2019\u201A\u201B\u02BC\u02B9\u2032\u0060\u00B4',
  '"': '\u201C\u201D\u201E\u201F\u2033',
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043',
  σ: 'ς',
};

const standIn = new Map(
  Object.entries(standIns).flatMap(([folded, characters]) =>
    characters.split('').map((character) => [character, folded]),
  ),
);

/** Whether a character counts as nothing. */
export const isIgnorable = (character: string): boolean => ignorable.test(character);

/** Whether a character is part of the one before it. */
export const isJoining = (character: string): boolean => joining.test(character);

/** High surrogates whose pairs change, join or are invisible: ancient scripts, mathematical letters, compatibility ideographs, tags. */
const foldsInPairs = (high: number) =>
  (high >= 0xd800 && high <= 0xd83b) || high === 0xd87e || (high >= 0xdb40 && high <= 0xdb43);

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/**
 * How a single unit folds: `null` is nothing, `undefined` is "not by itself" (it expands, or belongs to its neighbour).
 * The pairs of emoji and of most Han characters are matched as they are written, unit by unit.
 */
export const foldUnit = (unit: number): string | null | undefined => {
  const character = String.fromCharCode(unit).normalize('NFC');
  if (isSurrogate(unit)) return foldsInPairs(unit) ? undefined : character;
  if (isIgnorable(character)) return null;
  const folded = standIn.get(character) ?? character.normalize('NFKC').toLowerCase();
  if (folded.length > 1 || isJoining(character)) return undefined;
  return standIn.get(folded) ?? folded;
};

/** What texts have shown so far: they hold few different units, and to find out about one takes half a microsecond. */
const known = new Map<number, string | null>();

const foldAgain = (unit: number): string | null | undefined => {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const folded = foldUnit(unit);
  if (folded !== undefined) known.set(unit, folded);
  return folded;
};

/** The same for a character, which may be a surrogate pair. */
export const foldCharacter = (character: string): string | null | undefined => {
  const folded = foldAgain(character.charCodeAt(0));
  if (character.length === 1) return folded;
  if (folded !== undefined) return character;
  return isIgnorable(character) ? null : undefined;
};
