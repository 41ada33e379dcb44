import { afterEach, describe, expect, it, vi } from 'vitest';
import { scannerFor } from '@/test/lexicon-builders';

describe('the work of the scanner', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const nested = Array.from({ length: 40 }, (_, i) => 'a'.repeat(i + 1));
  const spaced = Array.from({ length: 20 }, (_, i) => Array.from({ length: i + 1 }, () => 'a').join(' '));
  const scanNested = scannerFor(...nested, ...spaced, 'a b', '北京', '北京北京');

  /** How many units of the text are read: a proxy of the time that does not depend on the machine. */
  const unitsRead = (written: string) => {
    const spies = [vi.spyOn(String.prototype, 'charCodeAt'), vi.spyOn(String.prototype, 'codePointAt')];
    scanNested(written);
    const read = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
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
    expect(unitsRead(make(2_000))).toBeLessThan(2.3 * unitsRead(make(1_000)));
  });
});
