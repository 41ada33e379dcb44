import { foldForSearch } from './search-text';
import { wantedTerms, wordsOf, type Word } from './words';

/** A stretch of a text, in UTF-16 units. */
export type Span = { start: number; end: number };

const occurrencesOf = (term: string, { text, start }: Word): Span[] => {
  const found: Span[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    found.push({ start: start + at, end: start + at + term.length });
  return found;
};

/** Words match from their beginning, runs by their pairs: the same as in the index, so that what is found is marked. */
const matchWord = (wanted: Word, word: Word): Span[] => {
  if (wanted.kind !== word.kind) return [];
  if (wanted.kind !== 'run')
    return word.text.startsWith(wanted.text)
      ? [{ start: word.start, end: word.start + wanted.text.length }]
      : [];
  return wantedTerms(wanted).terms.flatMap((term) => occurrencesOf(term, word));
};

const merge = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
};

/**
 * Where a text that is shown holds what was searched for, in order and without overlaps. It may hold nothing of it: a search
 * for 楊立昆 also finds what is said about Yann LeCun in other words.
 */
export const markMatches = (text: string, query: string): Span[] => {
  const wanted = wordsOf(foldForSearch(query).text);
  const folded = foldForSearch(text);
  const words = wordsOf(folded.text);
  return merge(
    wanted
      .flatMap((one) => words.flatMap((word) => matchWord(one, word)))
      .map(({ start, end }) => ({ start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 })),
  );
};
