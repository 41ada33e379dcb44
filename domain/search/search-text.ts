import { foldText, type FoldedText } from '../text/fold';
import { sharedHan } from '../text/shared-han';

const ascii = /^[\0-\x7f]$/;
const latin = /\p{Script=Latin}/u;
const loneMark = /^[\u0300-\u036F]$/;

/** What a folded character is to a search: Latin letters lose their marks, the two Chinese scripts meet. */
const simplify = (character: string): string => {
  if (ascii.test(character)) return character;
  if (loneMark.test(character)) return '';
  return latin.test(character) ? character.normalize('NFD').charAt(0) : sharedHan(character);
};

/**
 * Folds a text for searching, further than for spotting names: besides width and case, accents count as nothing ("Zurich"
 * finds Zürich) and Traditional is Simplified. Bounds are those of `foldText`.
 */
export const foldForSearch = (original: string): FoldedText => {
  const folded = foldText(original);
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of folded.text) {
    const from = folded.starts[at] ?? 0;
    at += character.length;
    const to = folded.ends[at - 1] ?? 0;
    const simple = simplify(character);
    for (let i = 0; i < simple.length; i++) {
      units.push(simple.charAt(i));
      starts.push(from);
      ends.push(to);
    }
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
};
