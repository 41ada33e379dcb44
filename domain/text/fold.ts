import { foldUnit } from './unit-classes';

/**
 * A text in the form in which names are compared. `starts[i]` and `ends[i]` are the bounds, in UTF-16 units of the
 * original text, of the stretch that the folded unit `i` comes from; several units may share one stretch.
 */
export type FoldedText = { text: string; starts: Uint32Array; ends: Uint32Array };

/** A character with the marks that belong to it; Hangul syllables are kept whole. */
const cluster = /\r\n|[\u1100-\u11FF]+|[\s\S]\p{M}*/gu;

const foldCluster = (characters: string): string => {
  if (characters.length === 1) {
    const folded = foldUnit(characters.charCodeAt(0));
    if (folded !== undefined) return folded ?? '';
  }
  let folded = '';
  for (const unit of characters.normalize('NFKC').toLowerCase().normalize('NFKC'))
    folded += unit.length === 1 ? (foldUnit(unit.charCodeAt(0)) ?? (isIgnorable(unit) ? '' : unit)) : unit;
  return folded;
};

const isIgnorable = (unit: string) => foldUnit(unit.charCodeAt(0)) === null;

/**
 * Folds compatibility forms (NFKC), case, width, dashes and quotation marks; drops what is invisible; makes every run of
 * white space one space. For any text, each folded unit keeps the bounds of the whole character it comes from, so that
 * a span found in the folded text never splits one.
 */
export const foldText = (original: string): FoldedText => {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const folded = foldCluster(match[0]);
    const end = match.index + match[0].length;
    if (folded === ' ' && units.at(-1) === ' ') {
      ends[ends.length - 1] = end;
      continue;
    }
    for (let i = 0; i < folded.length; i++) {
      units.push(folded.charAt(i));
      starts.push(match.index);
      ends.push(end);
    }
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
};

/** The folded form alone, for aliases and for comparing. */
export const fold = (original: string): string => foldText(original).text.trim();
