import { describe, expect, it } from 'vitest';
import { aPack, asFile } from '../../test/builders';
import { limits } from './limits';
import { readPack } from './read-pack';

const problemsOf = (pack: unknown) => {
  const result = readPack(asFile(pack));
  return result.ok ? { problems: [], more: 0 } : result;
};

describe('D7 problems of the schema', () => {
  it('name the place of every entry that does not fit, lists in order', () => {
    const { problems } = problemsOf({ ...aPack(), revision: 0, sources: ['no source'], notes: [7] });
    expect(problems.map(({ path }) => path)).toEqual(['revision', 'sources.0', 'notes.0']);
  });

  it('say where a list is missing or none', () => {
    const { problems } = problemsOf({ ...aPack(), claims: undefined, entities: {} });
    expect(problems).toEqual([
      { path: 'entities', message: 'is not a list' },
      { path: 'claims', message: 'is not a list' },
    ]);
  });

  it('count what is left after the first fifty, a place each', () => {
    const { problems, more } = problemsOf({
      ...aPack(),
      notes: Array.from({ length: 1000 }, () => 'no note'),
    });
    expect(problems).toHaveLength(limits.problems);
    expect(more).toBe(1000 - limits.problems);
  });

  it('explain no entry that is endless', () => {
    const [entity] = aPack().entities;
    const aliases = Array.from({ length: 10_000 }, () => ({}));
    expect(problemsOf({ ...aPack(), entities: [{ ...entity, aliases }] }).problems).toEqual([
      { path: 'entities.0', message: 'does not fit and is too large to explain' },
    ]);
  });

  it('explain what is no pack at all', () => {
    for (const nothing of [null, [], 'pack', 7])
      expect(problemsOf(nothing).problems).toMatchObject([{ path: '' }]);
  });
});
