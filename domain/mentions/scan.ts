import { standsAlone } from '../text/boundaries';
import { hasSameCapitals } from '../text/capitals';
import { fold, foldText } from '../text/fold';
import { pairHash, unitClass, type AliasIndex } from './alias-index';
import type { AliasTerm, Term } from './lexicon';

/** A term found in a text: from `start` to `end`, in UTF-16 units of the text as given. */
export type Hit = { start: number; end: number; term: Term };

/** A name that was found. */
export type AliasHit = Hit & { term: AliasTerm };

/** Finds every term that stands in a text, overlapping ones included, in the order of their beginnings. */
export type Scanner = (text: string) => Hit[];

/** What ends at a node of the trie, from `start` to `end` of the text that was walked. */
type Found = (start: number, end: number, output: number) => void;

/** The table of classes by unit, from its sparse form. */
const expandClasses = (pairs: Uint16Array) => {
  const classOf = new Uint16Array(0x10000);
  for (let i = 0; i < pairs.length; i += 2) classOf[pairs[i] ?? 0] = pairs[i + 1] ?? 0;
  return classOf;
};

/** What a unit may do, as bits: belong to a word, begin a term, make the text one that has to be folded. */
const word = 1;
const begins = 2;
const complex = 4;
/** Tells by itself whether a name may end or begin beside it: a letter, or a mark or space that joins nothing. */
const edge = 8;

/** Signs that join what stands around them, as in addresses; and digits, which may follow a name as its version. */
const joining = /[.@\p{N}\p{M}]/u;

const describeUnits = (
  { wordEdges, complexFrom, firstUnits }: AliasIndex,
  classOf: Uint16Array,
): Uint8Array => {
  const units = new Uint8Array(0x10000).fill(edge);
  const change = (unit: number, add: number, take: number) =>
    (units[unit] = ((units[unit] ?? 0) | add) & ~take);
  for (let i = 0; i < wordEdges.length; i += 2)
    units.fill(word | edge, wordEdges[i], wordEdges[i + 1] ?? 0x10000);
  for (const unit of firstUnits) change(unit, begins, 0);
  for (let unit = 0; unit < 0x10000; unit++) {
    const letter = classOf[unit] ?? 0;
    if (letter >= complexFrom) change(unit, complex, edge);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (isSurrogate || letter === unitClass.ignorable || joining.test(String.fromCharCode(unit)))
      change(unit, 0, edge);
  }
  return units;
};

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
  const { filter, firstEdge, edgeClass, output, terms } = index;
  const classOf = expandClasses(index.classes);
  const units = describeUnits(index, classOf);
  const rootChild = expandRoot(index);
  const shift = Math.clz32(filter.length) - 4;

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

  /** Follows the trie from `start`. The root has no parent, so 0 means "no edge". */
  const walk = (text: string, start: number, found: Found) => {
    let node = rootChild[classOf[text.charCodeAt(start)] ?? 0] ?? 0;
    let inSpace = false;
    for (let i = start + 1; node !== 0; i++) {
      const ending = output[node] ?? 0;
      if (ending > 0) found(start, i, ending);
      let letter: number = unitClass.ignorable;
      for (; i < text.length; i++) {
        letter = classOf[text.charCodeAt(i)] ?? 0;
        if (letter !== unitClass.ignorable && !(inSpace && letter === unitClass.space)) break;
      }
      if (i >= text.length) return;
      node = childOf(node, letter);
      inSpace = letter === unitClass.space;
    }
  };

  const mayBeginHere = (text: string, start: number) => {
    const first = classOf[text.charCodeAt(start)] ?? 0;
    const second = start + 1 < text.length ? (classOf[text.charCodeAt(start + 1)] ?? 0) : 0;
    const bit = pairHash(first, second) >>> shift;
    return (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  };

  /**
   * Walks wherever two units may begin a term, but not inside a word. For nearly every unit one look-up is the whole work.
   * False where the text holds a unit that does not fold by itself; everything found so far is void then.
   */
  const walkPlain = (text: string, found: Found): boolean => {
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = units[text.charCodeAt(i)] ?? 0;
      if (unit & (begins | complex)) {
        if (unit & complex) return false;
        if (!(before & unit & word) && mayBeginHere(text, i)) walk(text, i, found);
      }
      before = unit;
    }
    return true;
  };

  /** In folded text the units around a name are not those that it stands between: boundaries are looked at later. */
  const walkFolded = (text: string, found: Found) => {
    for (let i = 0; i < text.length; i++) if (mayBeginHere(text, i)) walk(text, i, found);
  };

  const unitAt = (text: string, at: number) =>
    at >= 0 && at < text.length ? (units[text.charCodeAt(at)] ?? 0) : edge;

  /** As `standsAlone`, which is asked only where the neighbours do not tell by themselves. */
  const standsAloneHere = (text: string, start: number, end: number): boolean => {
    const before = unitAt(text, start - 1);
    const after = unitAt(text, end);
    const first = unitAt(text, start);
    const last = unitAt(text, end - 1);
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
