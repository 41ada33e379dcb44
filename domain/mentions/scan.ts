import { standsAlone } from '../text/boundaries';
import { hasSameCapitals } from '../text/capitals';
import { fold, foldText } from '../text/fold';
import { pairHash, unitClass, type AliasIndex } from './alias-index';
import type { Term } from './lexicon';

/** A term found in a text: from `start` to `end`, in UTF-16 units of the text as given. */
export type Hit = { start: number; end: number; term: Term };

/** Finds every term that stands in a text, overlapping ones included, in the order of their beginnings. */
export type Scanner = (text: string) => Hit[];

type Match = { start: number; end: number; output: number };

const isWritten = (text: string, { start, end }: Match, term: Term) =>
  !('caseSensitive' in term && term.caseSensitive) || hasSameCapitals(text.slice(start, end), term.text);

/** Expands an index into what scanning needs; keep the scanner, not the index. */
export const createScanner = (index: AliasIndex): Scanner => {
  const { complexFrom, filter, firstEdge, edgeClass, edgeTarget, output, terms } = index;
  const classOf = new Uint16Array(0x10000);
  for (let i = 0; i < index.classes.length; i += 2)
    classOf[index.classes[i] ?? 0] = index.classes[i + 1] ?? 0;
  const shift = Math.clz32(filter.length) - 4;

  const childOf = (node: number, letter: number): number => {
    let low = firstEdge[node] ?? 0;
    let high = (firstEdge[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = edgeClass[middle] ?? 0;
      if (found === letter) return edgeTarget[middle] ?? 0;
      if (found < letter) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };

  /** Follows the trie from `start`, adding all that ends on the way. The root has no parent, so 0 means "no edge". */
  const matchesFrom = (text: string, start: number, matches: Match[]) => {
    let node = 0;
    let inSpace = false;
    for (let i = start; i < text.length; i++) {
      const letter = classOf[text.charCodeAt(i)] ?? unitClass.other;
      if (letter === unitClass.ignorable || (letter === unitClass.space && inSpace)) continue;
      node = childOf(node, letter);
      if (node === 0) return;
      inSpace = letter === unitClass.space;
      const found = output[node] ?? 0;
      if (found > 0) matches.push({ start, end: i + 1, output: found });
    }
  };

  /** Undefined where the text holds a unit that does not fold by itself. */
  const matchesIn = (text: string, complexAllowed: boolean): Match[] | undefined => {
    const matches: Match[] = [];
    let first: number = unitClass.other;
    for (let i = 0; i <= text.length; i++) {
      const second = i < text.length ? (classOf[text.charCodeAt(i)] ?? 0) : unitClass.other;
      if (second >= complexFrom && !complexAllowed) return undefined;
      if (first >= unitClass.firstLetter) {
        const bit = pairHash(first, second) >>> shift;
        if (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) matchesFrom(text, i - 1, matches);
      }
      first = second;
    }
    return matches;
  };

  const matchesInFolded = (text: string): Match[] => {
    const folded = foldText(text);
    return (matchesIn(folded.text, true) ?? [])
      .map(({ start, end, output: found }) => ({
        start: folded.starts[start] ?? 0,
        end: folded.ends[end - 1] ?? 0,
        output: found,
      }))
      .filter(({ start, end, output: found }) => isWhole(text.slice(start, end), terms[found - 1]));
  };

  return (text) =>
    (matchesIn(text, false) ?? matchesInFolded(text))
      .filter(({ start, end }) => standsAlone(text, start, end))
      .flatMap((match) =>
        (terms[match.output - 1] ?? [])
          .filter((term) => isWritten(text, match, term))
          .map((term) => ({ start: match.start, end: match.end, term })),
      );
};

/** A match in the folded text may begin or end inside a character that expands ("ﬁ"): then it is none. */
const isWhole = (written: string, terms: Term[] | undefined) =>
  terms?.[0] !== undefined && fold(written) === fold(terms[0].text);
