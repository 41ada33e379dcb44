import { buildTrie, type AliasTrie } from './alias-trie';
import type { Lexicon, Term } from './lexicon';
import { buildFilter, type PrefixFilter } from './prefix-filter';
import { classIn, compileUnits, storeUnits, type StoredUnits } from './unit-table';

/**
 * The lexicon as typed arrays: what each UTF-16 unit is, a filter over the beginnings of terms, and a trie.
 * One record, stored as it is and used as it is. Changing its shape means raising `indexVersion`.
 */
export type AliasIndex = StoredUnits &
  PrefixFilter &
  AliasTrie & {
    version: typeof indexVersion;
    /** What the texts stand for: those of a key from its value in the trie up to the next null. One list is read faster than many. */
    terms: (Term | null)[];
  };

export const indexVersion = 3;

/** Compiles a lexicon; done once, when a pack is stored. */
export const compileIndex = (lexicon: Lexicon): AliasIndex => {
  const units = compileUnits(lexicon);
  const encode = (text: string) =>
    String.fromCharCode(...text.split('').map((unit) => classIn(units[unit.charCodeAt(0)] ?? 0)));
  const byKey = Map.groupBy(lexicon, ([text]) => encode(text));
  const keys = [...byKey.keys()].sort();
  const terms: (Term | null)[] = [];
  const firstTerms = keys.map((key) => {
    const first = terms.length;
    terms.push(...(byKey.get(key) ?? []).flatMap(([, same]) => same), null);
    return first;
  });
  return {
    version: indexVersion,
    ...storeUnits(units),
    ...buildFilter(keys, Array.from(new Set(units), classIn)),
    ...buildTrie(keys, firstTerms),
    terms,
  };
};
