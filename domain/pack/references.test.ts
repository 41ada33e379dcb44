import { describe, expect, test } from 'vitest';
import {
  aChoice,
  aClaim,
  aCount,
  aFullPack,
  aNote,
  anAttribute,
  anEntity,
  aPack,
  aSource,
  aStage,
  absent,
  amongOthers,
  asFile,
  firstQuarter,
  options,
  spoil,
} from '@/test/builders';
import type { Pack, Value } from './schema';
import { coreAttributes } from './core-attributes';
import type { Problem } from './problem';
import { readPack } from './read-pack';

const problemsOf = (content: unknown): Problem[] => {
  const result = readPack(asFile(content));
  return result.ok ? [] : result.problems;
};

const pathsOf = (content: unknown) => problemsOf(content).map(({ path }) => path);

describe('D9 an id', () => {
  test.each([
    ['attributes', anAttribute()],
    ['entities', anEntity()],
    ['sources', aSource()],
    ['claims', aClaim()],
  ] as const)('stands once in the list of %s', (list, item) => {
    const pack = aPack({ [list]: [item, { ...item, id: 'between' }, item] });
    expect(problemsOf(pack)).toEqual([{ path: `${list}.2.id`, message: `the id "${item.id}" stands twice` }]);
  });

  test('stands once in the list of notes', () => {
    const claims = [aClaim(), aClaim({ id: 'c2' })];
    expect(pathsOf(aPack({ claims, notes: [aNote(), aNote()] }))).toEqual(['notes.1.id']);
  });

  test('D3, D9 may stand in two lists, and be a word that means something to JavaScript', () => {
    const id = 'constructor';
    const attribute = anAttribute({ id, type: 'choice', options: options({ [id]: '' }) });
    const pack = aPack({
      attributes: [attribute],
      entities: [anEntity({ id })],
      sources: [aSource({ id })],
      claims: [aClaim({ id, entity: id, source: id, attribute: id, value: aChoice(id) })],
    });
    expect(problemsOf(pack)).toEqual([]);
  });

  test.each(['attribute', 'entity', 'source'])(
    'D3 of %s is not found for being known to JavaScript',
    (key) => {
      expect(pathsOf(spoil(aPack(), `claims.0.${key}`, 'constructor'))).toEqual([`claims.0.${key}`]);
    },
  );
});

describe('D9 an id that points nowhere is found', () => {
  test.each([
    ['entities.0.related.0.to', 'entity'],
    ['claims.0.entity', 'entity'],
    ['claims.0.attribute', 'attribute'],
    ['claims.1.source', 'source'],
    ['claims.7.value.ids.0', 'entity'],
    ['notes.0.claims.1', 'claim'],
    ['attributes.0.options.1.under', 'option'],
  ])('at %s', (path, kind) => {
    expect(problemsOf(spoil(aFullPack(), path, 'nowhere'))).toEqual([
      { path, message: `there is no ${kind} with the id "nowhere"` },
    ]);
  });

  test('in every place where it stands, and once in each', () => {
    const pack = aPack({
      claims: [
        aClaim({ entity: 'x', source: 'y', attribute: 'z' }),
        aClaim({ id: 'c2', attribute: 'developer', value: amongOthers('avocado', 'x', 'y') }),
      ],
    });
    expect(pathsOf(pack)).toEqual([
      'claims.0.source',
      'claims.0.entity',
      'claims.0.attribute',
      'claims.1.value.ids.1',
      'claims.1.value.ids.2',
    ]);
  });
});

describe('the value of a claim', () => {
  const packWith = (attribute: string, value: Value, parts: Partial<Pack> = {}) =>
    aPack({ claims: [aClaim({ attribute, value })], ...parts });

  test.each([
    ['of another type', 'release-window', aCount(1), /takes a value of the type "interval", not "count"/],
    ['of no option of the attribute', 'openness', aChoice('ajar'), /has no option "ajar"/],
    ['of no stage of the attribute', 'training-stage', aStage('asleep'), /has no option "asleep"/],
    ['of an option of another attribute', 'openness', aChoice('delayed'), /has no option "delayed"/],
  ])('is refused when it is %s', (_, attribute, value, message) => {
    expect(problemsOf(packWith(attribute, value))).toEqual([
      { path: 'claims.0.value', message: expect.stringMatching(message) as string },
    ]);
  });

  test.each([
    ['openness', aChoice('open-weight')],
    ['training-stage', aStage('testing')],
    ['release-window', firstQuarter],
    ['release-window', absent],
    ['openness', absent],
  ])('may be what %s takes, or absent', (attribute, value) => {
    expect(problemsOf(packWith(attribute, value))).toEqual([]);
  });

  test('has no option to be where the attribute lists none', () => {
    const attributes = [anAttribute({ id: 'bare', type: 'choice' })];
    expect(pathsOf(packWith('bare', aChoice('yes'), { attributes }))).toEqual(['claims.0.value']);
  });

  test('is held against the pack’s own attribute before the core one of that id', () => {
    const attributes = [anAttribute({ id: 'release-window', type: 'count' })];
    expect(problemsOf(packWith('release-window', aCount(1), { attributes }))).toEqual([]);
    expect(pathsOf(packWith('release-window', firstQuarter, { attributes }))).toEqual(['claims.0.value']);
  });
});

describe('the date of a claim', () => {
  test('is its own or its source’s, and one of them is there', () => {
    const undated = [aSource({ published: undefined })];
    expect(problemsOf(aPack({ sources: undated }))).toEqual([
      { path: 'claims.0.asOf', message: 'the source has no date, so the claim needs one' },
    ]);
    expect(problemsOf(aPack({ sources: undated, claims: [aClaim({ asOf: '2025' })] }))).toEqual([]);
    expect(problemsOf(aPack({ claims: [aClaim({ asOf: '2025' })] }))).toEqual([]);
  });
});

describe('D9 the options of an attribute', () => {
  const problemsOfOptions = (parents: Record<string, string>) =>
    problemsOf(aPack({ attributes: [anAttribute({ type: 'choice', options: options(parents) })] }));

  test('may stand under each other in a tree, in any order', () => {
    expect(problemsOfOptions({ leaf: 'branch', branch: 'root', root: '', other: '' })).toEqual([]);
  });

  test('stand once', () => {
    const twice = [...options({ yes: '', no: '' }), ...options({ yes: '' })];
    const pack = aPack({ attributes: [anAttribute({ type: 'choice', options: twice })] });
    expect(problemsOf(pack)).toEqual([
      { path: 'attributes.0.options.2.id', message: 'the option "yes" stands twice' },
    ]);
  });

  test.each([
    ['alone', { self: 'self' }, [0]],
    ['as a pair', { a: 'b', b: 'a' }, [0, 1]],
    ['with one under the circle', { under: 'a', a: 'b', b: 'c', c: 'a' }, [1, 2, 3]],
  ])('do not stand under themselves: %s', (_, parents, places) => {
    expect(problemsOfOptions(parents).map(({ path }) => path)).toEqual(
      places.map((place) => `attributes.0.options.${place}.under`),
    );
  });
});

describe('the core attributes', () => {
  test('hold to the rules that a pack’s own do', () => {
    expect(problemsOf(aPack({ attributes: [...coreAttributes] }))).toEqual([]);
  });

  test('are named in every language of the interface', () => {
    const labels = coreAttributes.flatMap(({ label, options: its = [] }) => [
      label,
      ...its.map((it) => it.label),
    ]);
    for (const label of labels) expect(Object.keys(label)).toEqual(['en', 'zh-Hant', 'zh-Hans']);
  });

  test('have options where, and only where, a claim must choose', () => {
    for (const { type, options: its } of coreAttributes)
      expect(its !== undefined).toBe(type === 'choice' || type === 'stage');
  });
});
