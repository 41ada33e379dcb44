import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discrepanciesOf } from '@/domain/compare/discrepancies';
import { lintPack } from '@/domain/pack/lint';
import { readPack } from '@/domain/pack/read-pack';
import { createAnnotator, readBuiltInPack } from '../scripts/built-in-library';
import { printDifferences } from '../scripts/print-differences';
import { precisionOf, recallOf, scoreFolder, tally } from './score-pages';

const root = join(import.meta.dirname, '..');
const shared = join(root, '..', 'shared');
const pack = await readBuiltInPack();

describe('the built-in pack', () => {
  it('is clean but for claims that stand alone', () => {
    expect(lintPack(pack).filter(({ kind }) => kind !== 'lonely-claim')).toEqual([]);
  });

  it('holds claims from all five sources, each with a phrase and a date', () => {
    expect(pack.claims.length).toBeGreaterThanOrEqual(120);
    expect(new Set(pack.claims.map(({ source }) => source)).size).toBe(5);
  });

  it('has the differences of the golden file', async () => {
    await expect(`${printDifferences(pack, discrepanciesOf(pack))}\n`).toMatchFileSnapshot(
      './golden/differences.txt',
    );
  });

  it.skipIf(!existsSync(shared))('quotes its documents word for word', () => {
    const { status, stdout } = spawnSync(process.execPath, [
      join(shared, 'check-evidence.mjs'),
      join(root, 'public', 'packs', 'meta-ai.json'),
    ]);
    expect(stdout.toString()).toMatch(/ 0 problems\n$/);
    expect(status).toBe(0);
  });
});

describe('the example of docs/pack-format.md', () => {
  const result = readPack(readFileSync(join(root, 'docs', 'examples', 'first-pack.json')));

  it('is a pack without a remark', () => {
    expect(result.ok && lintPack(result.pack)).toEqual([]);
  });

  it('has the one difference that it is about', () => {
    const found = result.ok ? discrepanciesOf(result.pack) : [];
    expect(found.map(({ attribute, relation, severity }) => [attribute.id, relation, severity])).toEqual([
      ['release-window', 'narrower', 'low'],
    ]);
  });
});

describe('mentions on whole pages', () => {
  const annotate = createAnnotator(pack);

  it.skipIf(!existsSync(shared))('are right on the development corpus', () => {
    const score = scoreFolder(join(shared, 'corpus'), annotate);
    expect(precisionOf(tally(score.outcomes))).toBeGreaterThanOrEqual(0.99);
    expect(recallOf(tally(score.outcomes))).toBeGreaterThanOrEqual(0.985);
    expect(score.soiled).toEqual([]);
  });

  it('hold on pages of our own, which tempt the matcher in every paragraph', () => {
    const score = scoreFolder(join(root, 'test', 'fixtures', 'pages'), annotate);
    expect(score.pages).toBeGreaterThanOrEqual(301);
    expect(precisionOf(tally(score.outcomes))).toBeGreaterThanOrEqual(0.985);
    expect(recallOf(tally(score.outcomes))).toBeGreaterThanOrEqual(0.985);
    expect(score.soiled).toEqual([]);
  });
});
