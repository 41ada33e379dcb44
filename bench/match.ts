/** Matching: what a text costs as a multiple of looking at each of its units once, beside what others publish. */
import type { AliasTerm, Lexicon } from '@/domain/mentions/lexicon';
import { compileIndex, type AliasIndex } from '@/domain/mentions/alias-index';
import { createScanner } from '@/domain/mentions/scan';
import { standsAlone } from '@/domain/text/boundaries';
import { hasSameCapitals } from '@/domain/text/capitals';
import { fold } from '@/domain/text/fold';
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import { generateNames, generateText } from './generate';
import { measureInTurn, type Measured } from './measure';

type Span = { start: number; end: number };

/** A way of finding names in a block of text. */
type Find = (block: string) => Span[];

type Candidate = { name: string; prepare: (names: readonly string[]) => Find };

/** The bare limit: every unit is looked at once. */
const bareLimit = (block: string): Span[] => {
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

const toLexicon = (names: readonly string[]): Lexicon =>
  new Map(names.map((text, order) => [fold(text), [toTerm(text, order)]]));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ours: Candidate = {
  name: 'Variorum',
  prepare: (names) => createScanner(compileIndex(toLexicon(names))),
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

const alternation: Candidate = {
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
const packages: Candidate[] = [
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
const leftmostLongest = (block: string, spans: readonly Span[], terms: Lexicon): string => {
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

export type MatchRow = {
  names: number;
  candidate: string;
  ratio: number;
  milliseconds: number;
  sameAsOurs: boolean;
};

/** What the index takes: bytes stored for each name, and milliseconds from its bytes to the first scan. */
export type IndexRow = { names: number; bytes: number; ready: number };

/** The slow candidates get a share of the text, and are reckoned up. */
const sizes = [
  { names: 150, share: 0.2, patternShare: 0.2 },
  { names: 10_000, share: 0.05, patternShare: 0.005 },
  { names: 100_000, share: 0.05, patternShare: 0.0005 },
];

const bytesOf = (index: AliasIndex) =>
  Object.values(index).reduce<number>((sum, it) => sum + (ArrayBuffer.isView(it) ? it.byteLength : 0), 0);

const measureIndex = (names: readonly string[]): IndexRow => {
  const index = compileIndex(toLexicon(names));
  const start = performance.now();
  createScanner(index)('');
  return { names: names.length, bytes: bytesOf(index) / names.length, ready: performance.now() - start };
};

/** Blocks as they come from a page: each a string of its own, not a part of a large one. */
const toBlocks = (text: string) => JSON.parse(JSON.stringify(text.split('\n'))) as string[];

const firstShare = (blocks: readonly string[], share: number) =>
  blocks.slice(0, Math.ceil(blocks.length * share));

const unitsOf = (blocks: readonly string[]) => blocks.reduce((sum, { length }) => sum + length, 0);

type Runner = { name: string; find: Find; blocks: readonly string[] };

const toMeasured = ({ name, find, blocks }: Runner): Measured => ({
  name,
  run: () => blocks.map((block) => find(block)),
  units: unitsOf(blocks),
});

const measureSize = async (
  { names: count, share, patternShare }: (typeof sizes)[number],
  length: number,
  repetitions: number,
): Promise<MatchRow[]> => {
  const names = generateNames(count);
  const blocks = toBlocks(generateText(length, names));
  const terms = toLexicon(names);
  const limit: Runner = { name: 'bare limit', find: bareLimit, blocks };
  const runner = ({ name, prepare }: Candidate, part: number): Runner => ({
    name,
    find: prepare(names),
    blocks: firstShare(blocks, part),
  });
  const scanner = runner(ours, 1);
  const runners = [
    scanner,
    runner(alternation, patternShare),
    ...packages.map((candidate) => runner(candidate, share)),
  ];
  const medians = await measureInTurn([limit, ...runners].map(toMeasured), repetitions);
  const isSame = ({ find, blocks: part }: Runner) =>
    part.every(
      (block) =>
        leftmostLongest(block, find(block), terms) === leftmostLongest(block, scanner.find(block), terms),
    );
  return runners.map((it) => ({
    names: count,
    candidate: it.name,
    ratio: (medians.get(it.name) ?? 0) / (medians.get(limit.name) ?? 1),
    milliseconds: (medians.get(it.name) ?? 0) * length,
    sameAsOurs: it === scanner || isSame(it),
  }));
};

export const benchMatch = async (
  length = 10_000_000,
  repetitions = 5,
): Promise<{ matches: MatchRow[]; indexes: IndexRow[] }> => {
  // First of all, while nothing is warm: as in a worker that has just started.
  const indexes = sizes.map(({ names }) => measureIndex(generateNames(names)));
  const matches: MatchRow[] = [];
  for (const size of sizes) matches.push(...(await measureSize(size, length, repetitions)));
  return { matches, indexes };
};
