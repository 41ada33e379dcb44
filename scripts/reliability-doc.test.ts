import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { rowsIn, testsIn } from './named-tests';
import { docPath, findProblems, problemsOf, renderDoc } from './reliability-doc';
import { groups } from './reliability-rows';

const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('docs/reliability.md', () => {
  it('lists the tests as they are: else run "npm run docs"', async () => {
    expect(await readFile(docPath, 'utf8')).toBe(await renderDoc());
  });

  it('has a test or a reason for every row, and a row for every test', async () => {
    expect(await findProblems()).toEqual([]);
  });

  it('has each row once, in order', () => {
    const inOrder = { A: 16, B: 15, C: 21, D: 20, F: 11, G: 20, H: 15, I: 8 };
    expect(ids).toEqual(
      Object.entries(inOrder).flatMap(([group, count]) =>
        Array.from({ length: count }, (_, i) => `${group}${i + 1}`),
      ),
    );
  });
});

describe('rows by the names of tests', () => {
  it.each([
    ["test('C7 glass', () => {})", [[['C7'], 'glass']]],
    ["it('C7, C8 stays', () => {})", [[['C7', 'C8'], 'stays']]],
    ["describe('G19 hit', () => { test('2 turned', () => {}) })", [[['G19'], 'hit › turned']]],
    ["describe('17 text', () => { test.each([1])('D1 %s', () => {}) })", [[['D1'], '…']]],
    ["describe('G17 apart', () => { for (const it of all) test(it, () => {}) })", [[['G17'], 'apart › …']]],
    ["test('10 C8 taken away', () => {})", [[['C8'], 'taken away']]],
    ["test('J1 none'); test('C7: none'); test('A word'); test('C none')", []],
  ])('%s', (code, expected) => {
    expect(testsIn('a.test.ts', code, rowsIn).map(({ keys, name }) => [keys, name])).toEqual(expected);
  });

  const row = (id: string, untested?: string) => ({
    id,
    promise: 'It holds.',
    ...(untested && { untested }),
  });
  const tests = testsIn('a.test.ts', "test('A1 holds', () => {})", rowsIn);

  it.each([
    ['holds', [row('A1'), row('A2', 'there is none')], []],
    ['is missed', [row('A1'), row('A3')], ['A3 has neither a test nor a reason']],
    ['does apply', [row('A1', 'there is none')], ['A1 has a test, and says why it has none']],
    ['is unknown', [], ['there is no row A1: a.test.ts, holds']],
  ])('a row that %s', (_, rows, problems) => {
    expect(problemsOf(rows, tests)).toEqual(problems);
  });
});
