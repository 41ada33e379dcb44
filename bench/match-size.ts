/** Measures matching for one number of names, and prints the rows as JSON: a process of its own, bundled by `match.ts`. */
import { compileIndex, type AliasIndex } from '@/domain/mentions/alias-index';
import { createScanner } from '@/domain/mentions/scan';
import { generateNames, generateText } from './generate';
import type { IndexRow, MatchRow, Size } from './match';
import {
  alternation,
  bareLimit,
  leftmostLongest,
  ours,
  packages,
  toLexicon,
  type Candidate,
  type Find,
} from './match-candidates';
import { measureInTurn, type Measured } from './measure';

const bytesOf = (index: AliasIndex) =>
  Object.values(index).reduce<number>((sum, it) => sum + (ArrayBuffer.isView(it) ? it.byteLength : 0), 0);

const measureIndex = (names: readonly string[]): IndexRow => {
  const index = structuredClone(compileIndex(toLexicon(names)));
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
  { names: count, share, patternShare }: Size,
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

const { length, repetitions, ...size } = JSON.parse(process.argv[2] ?? '') as Size & {
  length: number;
  repetitions: number;
};
// First of all, while nothing is warm: as in a worker that has just started.
const index = measureIndex(generateNames(size.names));
console.log(JSON.stringify({ index, matches: await measureSize(size, length, repetitions) }));
