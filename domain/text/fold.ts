import { foldCharacter, isJoining } from './unit-classes';

/**
 * A text in the form in which names are compared. `starts[i]` and `ends[i]` are the bounds, in UTF-16 units of the
 * original text, of the stretch that the folded unit `i` comes from; several units may share one stretch.
 */
export type FoldedText = { text: string; starts: Uint32Array; ends: Uint32Array };

/** A character with all that joins it, without what is invisible between them; `folded` where it folds by itself. */
type Cluster = { text: string; folded: string | undefined; start: number; end: number };

const clustersOf = (original: string): Cluster[] => {
  const clusters: Cluster[] = [];
  let last: Cluster | undefined;
  let end = 0;
  for (const text of original) {
    const start = end;
    end += text.length;
    const folded = foldCharacter(text);
    if (folded === null) continue;
    if (last && folded === undefined && isJoining(text)) {
      last.text += text;
      last.folded = undefined;
      last.end = end;
    } else clusters.push((last = { text, folded, start, end }));
  }
  return clusters;
};

const normalize = (text: string): string =>
  Array.from(
    text.normalize('NFKC').toLowerCase().normalize('NFKC'),
    (character) => foldCharacter(character) ?? character,
  ).join('');

/**
 * What expands or has marks: normalised as a whole, then folded character by character. A pair that is matched as it is
 * written stays so under a mark, too: else a folded text, folded again, would become another.
 */
const foldTogether = (text: string): string => {
  const [first = ''] = text;
  const isAsWritten = first.length === 2 && foldCharacter(first) === first;
  return isAsWritten ? first + normalize(text.slice(2)) : normalize(text);
};

/**
 * Folds compatibility forms (NFKC), case, width, dashes and quotation marks; drops what is invisible; makes every run of
 * white space one space. For any text, each folded unit keeps the bounds of the whole character it comes from, so that
 * a span found in the folded text never splits one.
 */
export const foldText = (original: string): FoldedText => {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const cluster of clustersOf(original)) {
    const { text, start, end } = cluster;
    const folded = cluster.folded ?? foldTogether(text);
    if (folded === ' ' && units.at(-1) === ' ') {
      ends[ends.length - 1] = end;
      continue;
    }
    for (let i = 0; i < folded.length; i++) {
      units.push(folded.charAt(i));
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
};

/**
 * The folded form alone, for aliases and for comparing. Folded again it stays as it is, unless the text holds halves of surrogate pairs:
 * two may meet when what is invisible between them is dropped. No alias holds any (`wholeText`), and pages are folded once.
 */
export const fold = (original: string): string => foldText(original).text.trim();
