import type { AliasTerm, Lexicon } from '@/domain/mentions/lexicon';
import { compileIndex } from '@/domain/mentions/alias-index';
import { createScanner } from '@/domain/mentions/scan';
import { standsAlone } from '@/domain/text/boundaries';
import { hasSameCapitals } from '@/domain/text/capitals';
import { fold } from '@/domain/text/fold';
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';

export type Span = { start: number; end: number };

/** A way of finding names in a block of text. */
export type Find = (block: string) => Span[];

export type Candidate = { name: string; prepare: (names: readonly string[]) => Find };

/** The bare limit: every unit is looked at once. */
export const bareLimit = (block: string): Span[] => {
  let sum = 0;
  for (let i = 0; i < block.length; i++) sum += block.charCodeAt(i);
  return sum < 0 ? [{ start: 0, end: 0 }] : [];
};

/** As the built-in pack has it: single Latin words keep their capitals ("Meta"), phrases do not. */
const keepsCapitals = (name: string) => !name.includes(' ') && !isHan(name);

const isHan = (name: string) => /\p{Script=Han}/u.test(name);

const toTerm = (text: string, order: number): AliasTerm => ({
  type: 'alias',
  entity: `e${order}`,
  order,
  text,
  kind: 'name',
  gate: 'open',
  caseSensitive: keepsCapitals(text),
  lang: undefined,
});

export const toLexicon = (names: readonly string[]): Lexicon =>
  new Map(names.map((text, order) => [fold(text), [toTerm(text, order)]]));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const ours: Candidate = {
  name: 'Variorum',
  // As the index comes out of the store.
  prepare: (names) => createScanner(structuredClone(compileIndex(toLexicon(names)))),
};

/**
 * One pattern that finds what we find: words stand alone whatever their script, and only phrases ignore capitals. Longest
 * names first. Boundaries of ASCII alone would take about two thirds of the time, and be wrong beside any other letter.
 */
const toPattern = (names: readonly string[]): RegExp => {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const pattern = (name: string) => (keepsCapitals(name) ? escape(name) : `(?i:${escape(name)})`);
  const words = longestFirst.filter((name) => !isHan(name)).map(pattern);
  const hanNames = longestFirst.filter(isHan).map(escape);
  const wordCharacter = String.raw`[[\p{L}\p{N}\p{M}_]--\p{Script=Han}]`;
  return new RegExp(
    String.raw`(?<!${wordCharacter})(?:${words.join('|')})(?!${wordCharacter})|${hanNames.join('|')}`,
    'gv',
  );
};

export const alternation: Candidate = {
  name: 'RegExp alternation',
  prepare: (names) => {
    const pattern = toPattern(names);
    return (block) =>
      Array.from(block.matchAll(pattern), ({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      }));
  },
};

/** Packages look for the names in lower case in a text in lower case: the least that they need to find the same. */
export const packages: Candidate[] = [
  {
    name: 'modern-ahocorasick',
    prepare: (names) => {
      const matcher = new Modern(names.map((name) => name.toLowerCase()));
      return (block) => matcher.search(block.toLowerCase()).map(({ start, end }) => ({ start, end }));
    },
  },
  {
    name: '@monyone/aho-corasick',
    prepare: (names) => {
      const matcher = new Fast(names.map((name) => name.toLowerCase()));
      return (block) =>
        matcher.matchInText(block.toLowerCase()).map(({ begin, end }) => ({ start: begin, end }));
    },
  },
  {
    name: 'ahocorasick',
    prepare: (names) => {
      const matcher = new AhoCorasick(names.map((name) => name.toLowerCase()));
      return (block) =>
        matcher
          .search(block.toLowerCase())
          .flatMap(([last, found]) =>
            found.map((name) => ({ start: last + 1 - name.length, end: last + 1 })),
          );
    },
  },
];

/**
 * What a reader would see of the finds: names that stand alone and are written with their capitals, of overlapping ones the
 * first and longest. Not timed: it would only make the others slower.
 */
export const leftmostLongest = (block: string, spans: readonly Span[], terms: Lexicon): string => {
  const isFound = ({ start, end }: Span) => {
    const written = block.slice(start, end);
    const [term] = terms.get(fold(written)) ?? [];
    if (!term || !standsAlone(block, start, end)) return false;
    return !keepsCapitals(term.text) || hasSameCapitals(written, term.text);
  };
  const kept: Span[] = [];
  for (const span of spans.filter(isFound).sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept.map(({ start, end }) => `${start}-${end}`).join(' ');
};
