/** Matching: what a text costs as a multiple of looking at each of its units once, beside what others publish. */
import type { Lexicon } from '@/domain/mentions/lexicon';
import { compileIndex } from '@/domain/mentions/alias-index';
import { createScanner } from '@/domain/mentions/scan';
import { standsAlone } from '@/domain/text/boundaries';
import { fold } from '@/domain/text/fold';
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import { generateNames, generateText } from './generate';
import { measureInTurn, type Measured } from './measure';

type Span = { start: number; end: number };

/** A way of finding names: set up once, then run on texts. */
type Candidate = { name: string; prepare: (names: readonly string[]) => (text: string) => Span[] };

/** The bare limit: every unit is looked at once. */
const bareLimit = (text: string): Span[] => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum < 0 ? [{ start: 0, end: 0 }] : [];
};

const toLexicon = (names: readonly string[]): Lexicon =>
  new Map(
    names.map((text, order) => [
      fold(text),
      [
        {
          type: 'alias',
          entity: `e${order}`,
          order,
          text,
          kind: 'name',
          gate: 'open',
          caseSensitive: true,
          lang: undefined,
        },
      ],
    ]),
  );

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ours: Candidate = {
  name: 'Variorum',
  prepare: (names) => createScanner(compileIndex(toLexicon(names))),
};

const peers: Candidate[] = [
  {
    name: 'RegExp alternation',
    prepare: (names) => {
      const longestFirst = names.toSorted((a, b) => b.length - a.length);
      const pattern = new RegExp(longestFirst.map(escape).join('|'), 'g');
      return (text) =>
        Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
          start: index,
          end: index + length,
        }));
    },
  },
  {
    name: 'modern-ahocorasick',
    prepare: (names) => {
      const matcher = new Modern([...names]);
      return (text) => matcher.search(text).map(({ start, end }) => ({ start, end }));
    },
  },
  {
    name: '@monyone/aho-corasick',
    prepare: (names) => {
      const matcher = new Fast([...names]);
      return (text) => matcher.matchInText(text).map(({ begin, end }) => ({ start: begin, end }));
    },
  },
  {
    name: 'ahocorasick',
    prepare: (names) => {
      const matcher = new AhoCorasick([...names]);
      return (text) =>
        matcher
          .search(text)
          .flatMap(([last, found]) =>
            found.map((name) => ({ start: last + 1 - name.length, end: last + 1 })),
          );
    },
  },
];

/** What a reader would see of the finds: names that stand alone, of overlapping ones the first and longest. */
const leftmostLongest = (text: string, spans: readonly Span[]): string => {
  const kept: Span[] = [];
  const alone = spans.filter(({ start, end }) => standsAlone(text, start, end));
  for (const span of alone.toSorted((a, b) => a.start - b.start || b.end - a.end))
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

/** Units of text at each size; the slow candidates get a piece of it, and are reckoned up. */
const sizes = [
  { names: 150, peerShare: 0.2 },
  { names: 10_000, peerShare: 0.05 },
  { names: 100_000, peerShare: 0.05 },
];

/** The regular expression takes minutes to compile and to run at the largest size; its figure there is left out. */
const isFeasible = (name: string, names: number) => name !== 'RegExp alternation' || names <= 10_000;

export const benchMatch = async (length = 10_000_000, repetitions = 5): Promise<MatchRow[]> => {
  const rows: MatchRow[] = [];
  for (const { names: count, peerShare } of sizes) {
    const names = generateNames(count);
    const text = generateText(length, names);
    const piece = text.slice(0, Math.floor(length * peerShare));
    const scan = ours.prepare(names);
    const feasible = peers.filter(({ name }) => isFeasible(name, count));
    const runs: Measured[] = [
      { name: 'bare limit', run: () => bareLimit(text), units: text.length },
      { name: ours.name, run: () => scan(text), units: text.length },
      ...feasible.map(({ name, prepare }) => {
        const find = prepare(names);
        return { name, run: () => find(piece), units: piece.length };
      }),
    ];
    const medians = await measureInTurn(runs, repetitions);
    const limit = medians.get('bare limit') ?? 1;
    const expected = leftmostLongest(piece, scan(piece));
    for (const { name, run } of runs.slice(1)) {
      const perUnit = medians.get(name) ?? 0;
      rows.push({
        names: count,
        candidate: name,
        ratio: perUnit / limit,
        milliseconds: perUnit * length,
        sameAsOurs: name === ours.name || leftmostLongest(piece, run()) === expected,
      });
    }
  }
  return rows;
};
