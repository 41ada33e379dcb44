import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { docPath, openLines, renderDoc } from './hover-card-doc';
import { linesIn, testsIn } from './named-tests';

const doc = await readFile(docPath, 'utf8');

describe('docs/hover-card.md', () => {
  it('lists the tests as they are: else run "npm run docs"', async () => {
    expect(doc).toBe(await renderDoc(doc));
  });

  it('says every line of the contract and has a test for it', () => {
    expect(openLines(doc)).toEqual([]);
  });
});

describe('tests by their names', () => {
  const found = (code: string) => testsIn('a.test.ts', code, linesIn).map(({ keys, name }) => [keys, name]);

  it.each([
    ["test('7 next goes on', () => {})", [[['7'], 'next goes on']]],
    ["it('7, 8 stays', () => {})", [[['7', '8'], 'stays']]],
    ["test.each([1])('4 %s', () => {})", [[['4'], '…']]],
    ['test(`13 on a ${what} page`, () => {})', [[['13'], 'on a … page']]],
    ["describe('2 none', () => { test('while typing', () => {}) })", [[['2'], 'none › while typing']]],
    ["test.describe('1 opening', () => { test('6 pins', () => {}) })", [[['6'], 'pins']]],
    ["describe('10 layer', () => { test('C8 gone', () => {}) })", [[['10'], 'layer › gone']]],
    ["test('200 % text', () => {}); test('C7 glass', () => {}); test('0 no', () => {})", []],
  ])('%s', (code, expected) => {
    expect(found(code)).toEqual(expected);
  });

  it('a line without words or without a test is open', () => {
    const section = (line: number, words: string, list: string) =>
      `## ${line}. Line\n\n${words}\n\n<!-- tests -->\n\n${list}\n`;
    const all = Array.from({ length: 18 }, (_, i) => section(i + 1, 'Words.', '- `a.test.ts`: a'));
    expect(openLines(all.join('\n'))).toEqual([]);
    expect(
      openLines(
        all
          .with(4, section(5, '', '- `a.test.ts`: a'))
          .with(6, section(7, 'Words.', ''))
          .join('\n'),
      ),
    ).toEqual([5, 7]);
    expect(openLines(all.slice(0, -1).join('\n'))).toEqual([18]);
  });
});
