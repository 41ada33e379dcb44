import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { SearchDocument } from './documents';
import { foldForSearch } from './search-text';
import { spellRun } from './spell-run';
import { indexTerms, wordsOf } from './words';

/** The term for whom a text is about. No word holds an @, so it is never taken for one. */
export const aboutTerm = (entity: string): string => `@${entity}`;

/** Whether a term that matched is a word, not whom a text is about. */
export const isWordTerm = (term: string): boolean => !term.startsWith('@');

const termsOf = (text: string, field?: string): string[] => {
  if (field === 'about') return text === '' ? [] : [aboutTerm(text)];
  return wordsOf(foldForSearch(text).text).flatMap(indexTerms);
};

/** The fields in which words are looked for; `about` holds ids. */
export const textFields = ['name', 'text', 'label'];

/** Terms come folded from `termsOf`, and queries are built of terms, so that MiniSearch folds nothing itself. */
const options: Options<SearchDocument> = {
  idField: 'key',
  fields: [...textFields, 'about'],
  storeFields: ['about'],
  tokenize: termsOf,
  processTerm: spellRun,
  searchOptions: {
    tokenize: (term) => [term],
    processTerm: spellRun,
    // A name says more than a statement, a statement more than a label; to be about somebody is the weakest reason.
    boost: { name: 3, text: 1, label: 0.6, about: 0.4 },
  },
};

/** Documents that are indexed in one go: some milliseconds' work. */
const slice = 250;

/** The engine with its documents indexed, in slices: between them its thread answers others. */
export const indexDocuments = async (
  documents: readonly SearchDocument[],
): Promise<MiniSearch<SearchDocument>> => {
  const engine = new MiniSearch(options);
  await engine.addAllAsync(documents, { chunkSize: slice });
  return engine;
};

/** The engine as it was stored (`toJSON`). */
export const restoreEngine = (stored: AsPlainObject): MiniSearch<SearchDocument> =>
  MiniSearch.loadJS(stored, options);
