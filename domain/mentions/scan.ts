import { standsAlone } from '../text/boundaries';
import { hasSameCapitals } from '../text/capitals';
import { fold, foldText } from '../text/fold';
import type { AliasIndex } from './alias-index';
import type { AliasTerm, Term } from './lexicon';
import { has, hashFour, hashOpen, hashPair, shiftFor } from './prefix-filter';
import { expandUnits, unitClass, unitFlag } from './unit-table';

/** A term found in a text: from `start` to `end`, in UTF-16 units of the text as given. */
export type Hit = { start: number; end: number; term: Term };

/** A name that was found. */
export type AliasHit = Hit & { term: AliasTerm };

/** Finds every term that stands in a text, overlapping ones included, in the order of their beginnings. */
export type Scanner = (text: string) => Hit[];

/** What ends at a node of the trie, from `start` to `end` of the text that was walked. */
type Found = (start: number, end: number, output: number) => void;

const { ignorable, space, other } = unitClass;
const { word, complex, edge } = unitFlag;

/** The children of the root by class: every walk begins there. */
const expandRoot = ({ firstEdge, edgeClass }: AliasIndex) => {
  const children = new Uint32Array(0x10000);
  for (let edge = 0; edge < (firstEdge[1] ?? 0); edge++) children[edgeClass[edge] ?? 0] = edge + 1;
  return children;
};

const isWritten = (text: string, start: number, end: number, term: Term) =>
  !('caseSensitive' in term && term.caseSensitive) || hasSameCapitals(text.slice(start, end), term.text);

/** A match in the folded text may begin or end inside a character that expands ("ﬁ"): then it is none. */
const isWhole = (written: string, terms: readonly Term[]) =>
  terms[0] !== undefined && fold(written) === fold(terms[0].text);

/** Expands an index into what scanning needs; keep the scanner, not the index. */
export const createScanner = (index: AliasIndex): Scanner => {
  const { pairs, fours, firstEdge, edgeClass, firstLabel, labels, output, terms } = index;
  const { classOf, flagsOf } = expandUnits(index);
  const rootChild = expandRoot(index);
  const pairShift = shiftFor(pairs);
  const fourShift = shiftFor(fours);

  const classAt = (text: string, at: number): number =>
    at < text.length ? (classOf[text.charCodeAt(at)] ?? other) : other;

  const childOf = (node: number, letter: number): number => {
    let low = firstEdge[node] ?? 0;
    let high = (firstEdge[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = edgeClass[middle] ?? 0;
      if (found === letter) return middle + 1;
      if (found < letter) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };

  /** Where the next unit stands that is compared: after a space, spaces are no more. */
  const nextUnit = (text: string, from: number, isInSpace: boolean): number => {
    for (let at = from; at < text.length; at++) {
      const letter = classOf[text.charCodeAt(at)] ?? other;
      if (letter !== ignorable && !(isInSpace && letter === space)) return at;
    }
    return text.length;
  };

  /** Follows the trie from `start`. The root has no parent, so 0 means "no edge". */
  const walk = (text: string, start: number, found: Found) => {
    let letter = classAt(text, start);
    let node = rootChild[letter] ?? 0;
    for (let at = start; node !== 0; node = childOf(node, letter)) {
      // The label is what the edge holds beyond the letter that was looked up.
      const labelEnd = firstLabel[node + 1] ?? 0;
      at++;
      for (let label = firstLabel[node] ?? 0; label < labelEnd; label++) {
        at = nextUnit(text, at, letter === space);
        letter = labels[label] ?? other;
        if (classAt(text, at) !== letter) return;
        at++;
      }
      const ending = output[node] ?? 0;
      if (ending > 0) found(start, at, ending);
      at = nextUnit(text, at, letter === space);
      if (at >= text.length) return;
      letter = classAt(text, at);
    }
  };

  /** Whether what follows the first two units may be that of a term. */
  const mayGoOn = (text: string, start: number) => {
    const second = classAt(text, start + 1);
    const pair = hashPair(classAt(text, start), second);
    const third = classAt(text, start + 2);
    const fourth = classAt(text, start + 3);
    if (third === ignorable || fourth === ignorable) return true;
    if (third === space && (second === space || fourth === space)) return true;
    return has(fours, fourShift, hashFour(pair, third, fourth)) || has(fours, fourShift, hashOpen(pair));
  };

  const mayBeginHere = (text: string, start: number) =>
    has(pairs, pairShift, hashPair(classAt(text, start), classAt(text, start + 1))) && mayGoOn(text, start);

  /**
   * Walks wherever a term may begin, but not inside a word. What the units tell is computed without a branch: a wrong guess
   * at every word would cost more than all the look-ups. False where the text holds a unit that does not fold by itself;
   * everything found so far is void then.
   */
  const walkPlain = (text: string, found: Found): boolean => {
    let before = 0;
    let flags = 0;
    let letter: number = other;
    let seen = 0;
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      const nextLetter = classOf[unit] ?? other;
      const bit = hashPair(letter, nextLetter) >>> pairShift;
      const beginsHere = (flags >>> 1) & ~(before & flags) & 1;
      if ((beginsHere & ((pairs[bit >>> 5] ?? 0) >>> (bit & 31))) !== 0)
        if (mayGoOn(text, i - 1)) walk(text, i - 1, found);
      before = flags;
      flags = flagsOf[unit] ?? 0;
      letter = nextLetter;
      seen |= flags;
    }
    if (length > 0 && !(before & flags & word) && mayBeginHere(text, length - 1))
      walk(text, length - 1, found);
    return (seen & complex) === 0;
  };

  /** In folded text the units around a name are not those that it stands between: boundaries are looked at later. */
  const walkFolded = (text: string, found: Found) => {
    for (let i = 0; i < text.length; i++) if (mayBeginHere(text, i)) walk(text, i, found);
  };

  const flagsAt = (text: string, at: number) =>
    at >= 0 && at < text.length ? (flagsOf[text.charCodeAt(at)] ?? 0) : edge;

  /** As `standsAlone`, which is asked only where the neighbours do not tell by themselves. */
  const standsAloneHere = (text: string, start: number, end: number): boolean => {
    const before = flagsAt(text, start - 1);
    const after = flagsAt(text, end);
    const first = flagsAt(text, start);
    const last = flagsAt(text, end - 1);
    if (!(before & first & last & after & edge)) return standsAlone(text, start, end);
    return !(before & first & word) && !(last & after & word);
  };

  const addHits = (hits: Hit[], text: string, start: number, end: number, ending: number) => {
    if (!standsAloneHere(text, start, end)) return;
    for (const term of terms[ending - 1] ?? [])
      if (isWritten(text, start, end, term)) hits.push({ start, end, term });
  };

  const scanFolded = (text: string): Hit[] => {
    const hits: Hit[] = [];
    const folded = foldText(text);
    walkFolded(folded.text, (from, to, ending) => {
      const start = folded.starts[from] ?? 0;
      const end = folded.ends[to - 1] ?? 0;
      if (isWhole(text.slice(start, end), terms[ending - 1] ?? [])) addHits(hits, text, start, end, ending);
    });
    return hits;
  };

  return (text) => {
    const hits: Hit[] = [];
    const isPlain = walkPlain(text, (start, end, ending) => addHits(hits, text, start, end, ending));
    return isPlain ? hits : scanFolded(text);
  };
};
