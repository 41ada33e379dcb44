/**
 * What a UTF-16 unit counts as when names are compared.
 */

/** Nothing in the text: soft hyphen, zero-width and bidirectional controls, variation selectors (Unicode Cf, FE00–FE0F). */
const ignorable = /\p{Cf}|[\uFE00-\uFE0F]|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u3164|\uFFA0/u;
const whiteSpace = /\s/u;
const apostrophes = /[\u2018\u2019\u201A\u201B\u02BC\u02B9\u2032\uFF07\u0060\u00B4]/u;
const quotes = /[\u201C\u201D\u201E\u201F\u2033\uFF02]/u;
const hyphens = /[\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D\u2043]/u;
/** Middle dots between the parts of a transliterated name, often with spaces around them: a space to us. */
const middleDots = /[\u00B7\u2022\u2027\u22C5\u30FB\uFF65\u0387\u2E31]/u;
const surrogateOrMark = /[\uD800-\uDFFF]|\p{M}/u;

/** How a single unit folds: `null` is nothing, `undefined` is "not by itself" (it expands, or belongs to its neighbour). */
export const foldUnit = (unit: number): string | null | undefined => {
  const character = String.fromCharCode(unit);
  if (unit === 0xd835) return undefined; // Mathematical letters (U+1D400 to U+1D7FF) fold as pairs.
  if (unit >= 0xd800 && unit <= 0xdfff) return character; // Other pairs are matched unit by unit.
  if (ignorable.test(character)) return null;
  if (whiteSpace.test(character)) return ' ';
  if (apostrophes.test(character)) return "'";
  if (quotes.test(character)) return '"';
  if (hyphens.test(character)) return '-';
  if (middleDots.test(character)) return ' ';
  if (surrogateOrMark.test(character)) return undefined;
  const folded = character.normalize('NFKC').toLowerCase();
  return folded.length === 1 ? folded : undefined;
};
