import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellRun } from './spell-run';

describe('the spelling of a term', () => {
  it.each(['meta', '14.3', '@yann-lecun', 'модель', '한국'])('of %j is itself', (term) => {
    expect(spellRun(term)).toBe(term);
  });

  const run = fc.string({
    unit: fc.constantFrom('杨', '立', '昆', '𠮷', 'の', 'ท'),
    minLength: 1,
    maxLength: 3,
  });

  it('tells all terms apart, and keeps which begins with which', () => {
    fc.assert(
      fc.property(run, run, (one, other) => {
        expect(spellRun(one).startsWith(spellRun(other))).toBe(one.startsWith(other));
      }),
      { numRuns: 500 },
    );
  });

  it('is of few characters, none of which a word begins with', () => {
    fc.assert(
      fc.property(run, (term) => {
        expect(spellRun(term)).toMatch(/^=[\w+-]+$/);
      }),
    );
  });
});
