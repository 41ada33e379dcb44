/** Matching: what a text costs as a multiple of looking at each of its units once, beside what others publish. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

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
export type Size = { names: number; share: number; patternShare: number };

const sizes: Size[] = [
  { names: 150, share: 0.2, patternShare: 0.2 },
  { names: 10_000, share: 0.05, patternShare: 0.005 },
  { names: 100_000, share: 0.05, patternShare: 0.0005 },
];

/**
 * Everybody's code in one file, as it ships: a module that is not bundled pays at each use of another. Each size has a process
 * of its own, since the background knows one index: code that serves several is compiled for none.
 */
const measureInProcesses = async (script: string, length: number, repetitions: number) => {
  const rows: { index: IndexRow; matches: MatchRow[] }[] = [];
  for (const size of sizes) {
    const task = JSON.stringify({ ...size, length, repetitions });
    const { stdout } = await promisify(execFile)(process.execPath, [script, task]);
    rows.push(JSON.parse(stdout) as (typeof rows)[number]);
  }
  return rows;
};

export const benchMatch = async (
  length = 10_000_000,
  repetitions = 5,
): Promise<{ matches: MatchRow[]; indexes: IndexRow[] }> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-match-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      resolve: { alias: { '@': resolve('.') } },
      ssr: { noExternal: true },
      build: { ssr: 'bench/match-size.ts', outDir: folder, minify: true, emptyOutDir: false },
    });
    const rows = await measureInProcesses(join(folder, 'match-size.js'), length, repetitions);
    return { matches: rows.flatMap(({ matches }) => matches), indexes: rows.map(({ index }) => index) };
  } finally {
    await rm(folder, { recursive: true });
  }
};
