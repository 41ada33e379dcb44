import type MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import type { SearchDocument } from './documents';
import { aboutTerm, textFields } from './engine';
import { foldForSearch } from './search-text';
import { wantedTerms, wordsOf, type Word } from './words';

/** UTF-16 units of a query that are read: nobody types more, and a pasted page must not stop the panel. */
const readAtMost = 200;

/** Entities that a word may stand for: one letter begins the names of many, of whom the best are meant. */
const entitiesAtMost = 50;

type Names = ReadonlyMap<string, unknown>;

/** The names that are runs or stand in one ("TBD實驗室"), by which a run is split; single characters split nothing. */
const runNames = (names: Names): ReadonlySet<string> =>
  new Set(
    [...names.keys()]
      .flatMap(wordsOf)
      .flatMap(({ kind, text }) => (kind === 'run' && Array.from(text).length > 1 ? [text] : [])),
  );

/** Splits a run at the names in it, the longest first from the left: 楊立昆離開 is 楊立昆 and 離開. */
const splitRun = (run: string, names: ReadonlySet<string>): string[] => {
  const characters = Array.from(run);
  const parts: string[] = [];
  let rest = '';
  for (let at = 0; at < characters.length;) {
    const name = characters
      .slice(at)
      .map((_, i) => characters.slice(at, characters.length - i).join(''))
      .find((part) => names.has(part));
    if (name === undefined) rest += characters[at++] ?? '';
    else {
      parts.push(rest, name);
      rest = '';
      at += Array.from(name).length;
    }
  }
  return [...parts, rest].filter((part) => part !== '');
};

const splitAtNames = (word: Word, names: ReadonlySet<string>): Word[] =>
  word.kind === 'run' ? splitRun(word.text, names).map((text) => ({ ...word, text })) : [word];

const allTerms = (word: Word, fields: string[]): Query => {
  const { terms, isPrefix } = wantedTerms(word);
  return { combineWith: 'AND', fields, prefix: isPrefix, queries: terms };
};

/**
 * Makes the reader of queries: every word has to match, in the text itself or as a name of whom the text is about. So a name
 * finds what is said of its bearer in any language and script, with other words beside it. Undefined where a query holds no word.
 */
export const createQueryReader = (engine: MiniSearch<SearchDocument>, names: Names) => {
  const splitting = runNames(names);

  const bearersOf = (word: Word): string[] => {
    const named = engine.search(allTerms(word, ['name'])).slice(0, entitiesAtMost);
    const ids = named.flatMap(({ about }): string[] => (typeof about === 'string' ? [about] : []));
    return [...new Set(ids)].map(aboutTerm);
  };

  const matches = (word: Word): Query => ({
    combineWith: 'OR',
    queries: [
      allTerms(word, textFields),
      { combineWith: 'OR', fields: ['about'], prefix: false, queries: bearersOf(word) },
    ],
  });

  return (query: string): Query | undefined => {
    const words = wordsOf(foldForSearch(query.slice(0, readAtMost)).text);
    if (words.length === 0) return undefined;
    return {
      combineWith: 'AND',
      queries: words.flatMap((word) => splitAtNames(word, splitting)).map(matches),
    };
  };
};
