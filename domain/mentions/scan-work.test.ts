import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeEntity } from '@/test/lexicon-builders';
import { compileIndex, type AliasIndex } from './alias-index';
import { buildLexicon } from './lexicon';
import { createScanner } from './scan';

/** The same array, of which each look into it is told. */
const watched = <List extends object>(list: List, onRead: () => void): List =>
  new Proxy(list, {
    get: (target, key) => {
      onRead();
      return Reflect.get(target, key) as unknown;
    },
  });

describe('the work of the scanner', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const nested = Array.from({ length: 40 }, (_, i) => 'a'.repeat(i + 1));
  const spaced = Array.from({ length: 20 }, (_, i) => Array.from({ length: i + 1 }, () => 'a').join(' '));
  const aliases = [...nested, ...spaced, 'a b', '北京', '北京北京'];
  const index = compileIndex(buildLexicon({ entities: [makeEntity('it', { aliases })] }));
  let looks = 0;
  const look = () => looks++;
  const trie = (({ firstEdge, edgeClass, firstLabel, labels, output }: AliasIndex) => ({
    firstEdge: watched(firstEdge, look),
    edgeClass: watched(edgeClass, look),
    firstLabel: watched(firstLabel, look),
    labels: watched(labels, look),
    output: watched(output, look),
  }))(index);
  const scanNested = createScanner({ ...index, ...trie });

  /** How often the text and the trie are looked into: a proxy of the time that does not depend on the machine. */
  const work = (written: string) => {
    const spies = [vi.spyOn(String.prototype, 'charCodeAt'), vi.spyOn(String.prototype, 'codePointAt')];
    looks = 0;
    scanNested(written);
    const read = spies.reduce((sum, { mock }) => sum + mock.calls.length, looks);
    vi.restoreAllMocks();
    return read;
  };

  it.each([
    ['one letter', (n: number) => 'a'.repeat(n)],
    ['letters and spaces', (n: number) => 'a '.repeat(n / 2)],
    ['a run of spaces inside a name', (n: number) => `${'a'.repeat(40)}${' '.repeat(n)}b`],
    ['a run of invisible characters inside a name', (n: number) => `${'a'.repeat(40)}${'\u200B'.repeat(n)}a`],
    ['runs of invisible characters everywhere', (n: number) => `a${'\u00AD'.repeat(9)}`.repeat(n / 10)],
    ['a run of marks after a name', (n: number) => `a${'\u0301'.repeat(n)}`],
    ['invisible characters before a mark', (n: number) => `a${'\u200B'.repeat(n)}\u0301`],
    ['a name again and again', (n: number) => '北京'.repeat(n / 2)],
    ['signs that fold to letters', (n: number) => 'ⓐ'.repeat(n)],
    ['one word after another', (n: number) => 'aaaaaaaaaaaaaaaaaaa b '.repeat(n / 22)],
    ['names that expand', (n: number) => '㍿北京…'.repeat(n / 4)],
  ])('F7 grows no faster than the text: %s', (_, make) => {
    expect(work(make(2_000))).toBeLessThan(2.3 * work(make(1_000)));
  });
});
