import { standsAlone } from '../text/boundaries';
import { hasSameCapitals } from '../text/capitals';
import { fold, foldText } from '../text/fold';
import type { AliasIndex } from './alias-index';
import { createWalk, type Found } from './alias-trie';
import type { AliasTerm, Term } from './lexicon';
import { createSieve } from './prefix-filter';
import { createReader, type Reading } from './reading';
import { expandUnits, unitFlag } from './unit-table';

/** A term found in a text: from `start` to `end`, in UTF-16 units of the text as given. */
export type Hit = { start: number; end: number; term: Term };

/** A name that was found. */
export type AliasHit = Hit & { term: AliasTerm };

/** Finds every term that stands in a text, overlapping ones included, in the order of their beginnings. */
export type Scanner = (text: string) => Hit[];

const { word, edge, digit } = unitFlag;

const isWritten = (text: string, start: number, end: number, term: Term) =>
  !('caseSensitive' in term && term.caseSensitive) || hasSameCapitals(text.slice(start, end), term.text);

/** A match in the folded text may begin or end inside a character that expands ("ﬁ"): then it is none. */
const isWhole = (written: string, term: Term | null | undefined) =>
  term != null && fold(written) === fold(term.text);

/** In folded text the units around a name are not those that it stands between: terms may begin everywhere. */
const beginEverywhere = (reading: Reading): Reading => {
  for (let at = 0; at < reading.length; at++) reading.places[at] = at;
  return { ...reading, count: reading.length };
};

/** Expands an index into what scanning needs; keep the scanner, not the index. */
export const createScanner = (index: AliasIndex): Scanner => {
  const { terms } = index;
  const units = expandUnits(index);
  const read = createReader(units);
  const sift = createSieve(index);
  const walk = createWalk(index);

  /** Finds the keys in a text, from `start` to `end` of its units. */
  const findKeys = (reading: Reading, found: Found) => {
    const { classes, places, origins } = reading;
    const toText: Found = (from, to, value) => {
      if (origins) found(origins[from] ?? 0, (origins[to - 1] ?? 0) + 1, value);
      else found(from, to, value);
    };
    const count = sift(reading);
    for (let i = 0; i < count; i++) walk(classes, places[i] ?? 0, toText);
  };

  const flagsAt = (text: string, at: number) =>
    at >= 0 && at < text.length ? (units[text.charCodeAt(at)] ?? 0) : edge;

  /** As `standsAlone`, which is asked only where the neighbours do not tell by themselves. */
  const standsAloneHere = (text: string, start: number, end: number): boolean => {
    const before = flagsAt(text, start - 1);
    const after = flagsAt(text, end);
    const first = flagsAt(text, start);
    const last = flagsAt(text, end - 1);
    if (!(before & first & last & after & edge) || after & digit) return standsAlone(text, start, end);
    return !(before & first & word) && !(last & after & word);
  };

  const addHits = (hits: Hit[], text: string, start: number, end: number, first: number) => {
    if (!standsAloneHere(text, start, end)) return;
    for (let at = first, term = terms[at]; term; term = terms[++at])
      if (isWritten(text, start, end, term)) hits.push({ start, end, term });
  };

  const scanFolded = (text: string): Hit[] => {
    const hits: Hit[] = [];
    const folded = foldText(text);
    findKeys(beginEverywhere(read(folded.text)), (from, to, first) => {
      const start = folded.starts[from] ?? 0;
      const end = folded.ends[to - 1] ?? 0;
      if (isWhole(text.slice(start, end), terms[first])) addHits(hits, text, start, end, first);
    });
    return hits;
  };

  return (text) => {
    const reading = read(text);
    if (reading.isComplex) return scanFolded(text);
    const hits: Hit[] = [];
    findKeys(reading, (start, end, first) => {
      addHits(hits, text, start, end, first);
    });
    return hits;
  };
};
