import { describe, expect, test } from 'vitest';
import {
  aClaim,
  amongOthers,
  anAmount,
  anAttribute,
  aNote,
  aPack,
  aRendering,
  aSource,
  aText,
  aWindow,
  firstQuarter,
  only,
  publishedOn,
  secondQuarter,
} from '@/test/builders';
import type { Claim, Note, Pack, Value } from '../pack/schema';
import { attributesOf } from '../pack/core-attributes';
import { discrepanciesOf } from './discrepancies';
import { topicsOf } from './topics';

const sources = [
  aSource({ id: 'monday', ...publishedOn('2025-12-08') }),
  aSource({ id: 'tuesday', ...publishedOn('2025-12-09') }),
  aSource({ id: 'wednesday', ...publishedOn('2025-12-10') }),
];

const packOf = (claims: Claim[], parts: Partial<Pack> = {}) => aPack({ sources, claims, ...parts });

/** Claims with the ids c1, c2 …, each from a source of a later day. */
const claimsOf = (attribute: string, ...values: Value[]): Claim[] =>
  values.map((value, i) => aClaim({ id: `c${i + 1}`, attribute, value, source: sources[i]!.id }));

const idsOf = (positions: { claims: Claim[] }[]) => positions.map(({ claims }) => claims.map(({ id }) => id));

describe('attributesOf', () => {
  test('knows the core set and the pack’s own, and prefers the pack’s own', () => {
    const own = anAttribute({ id: 'own' });
    const replaced = anAttribute({ id: 'deal', type: 'text' });
    const attributes = attributesOf({ attributes: [own, replaced] });
    expect(attributes.get('own')).toBe(own);
    expect(attributes.get('deal')).toBe(replaced);
    expect(attributes.get('capex')?.type).toBe('money');
  });
});

describe('topicsOf', () => {
  test('sets apart what is said about different entities and different attributes', () => {
    const claims = [
      aClaim({ id: 'c1' }),
      aClaim({ id: 'c2', entity: 'mango' }),
      aClaim({ id: 'c3', attribute: 'previous-release-window' }),
      aClaim({ id: 'c4' }),
    ];
    const topics = topicsOf(packOf(claims)).map(({ entity, attribute, positions }) => [
      entity,
      attribute.id,
      idsOf(positions).flat(),
    ]);
    expect(topics).toEqual([
      ['avocado', 'release-window', ['c1', 'c4']],
      ['mango', 'release-window', ['c2']],
      ['avocado', 'previous-release-window', ['c3']],
    ]);
  });

  test('gathers the claims that give the same answer, newest first, then by id', () => {
    const claims = [
      aClaim({ id: 'old', source: 'monday', value: firstQuarter }),
      aClaim({ id: 'other', source: 'tuesday', value: secondQuarter }),
      aClaim({ id: 'twin-b', source: 'wednesday', value: firstQuarter }),
      aClaim({ id: 'twin-a', source: 'wednesday', value: aWindow('2026-01-01', '2026-03-31', 'Q1') }),
    ];
    const [topic] = topicsOf(packOf(claims));
    expect(idsOf(topic!.positions)).toEqual([['twin-a', 'twin-b', 'old'], ['other']]);
    expect(topic!.positions[0]!.value).toHaveProperty('words', 'Q1');
  });

  test('gives each free text a position of its own, even with the same words', () => {
    const [topic] = topicsOf(packOf(claimsOf('focus', aText('Reasoning'), aText('Reasoning'))));
    expect(idsOf(topic!.positions)).toEqual([['c2'], ['c1']]);
    expect(topic!.relations).toEqual([]);
  });

  test('relates every two positions once, the newer to the older', () => {
    const values = [firstQuarter, aWindow('2026-01-01', '2026-06-30'), secondQuarter];
    const [topic] = topicsOf(packOf(claimsOf('previous-release-window', ...values)));
    expect(topic!.relations).toEqual([
      { from: 0, to: 1, relation: 'narrower' },
      { from: 0, to: 2, relation: 'differs' },
      { from: 1, to: 2, relation: 'broader' },
    ]);
  });

  test('brings the notes on its own claims and no others', () => {
    const claims = [
      ...claimsOf('deal', anAmount(1), anAmount(2)),
      aClaim({ id: 'elsewhere', entity: 'mango' }),
    ];
    const notes = [
      aNote({ id: 'here', claims: ['x', 'c2'] }),
      aNote({ id: 'there', claims: ['elsewhere', 'x'] }),
    ];
    const [here, there] = topicsOf(packOf(claims, { notes }));
    expect(here!.notes.map(({ id }) => id)).toEqual(['here']);
    expect(there!.notes.map(({ id }) => id)).toEqual(['there']);
  });

  test('passes over claims on an attribute that nobody knows', () => {
    expect(topicsOf(packOf(claimsOf('no-such-attribute', firstQuarter)))).toEqual([]);
  });
});

describe('positions with several claims', () => {
  const relationOf = (claims: Claim[], notes: Note[] = []) =>
    topicsOf(packOf(claims, { notes }))[0]!.relations.map(({ relation }) => relation);

  test('update another where all their claims do', () => {
    const [first, second, third] = claimsOf('release-window', firstQuarter, secondQuarter, secondQuarter);
    expect(relationOf([first!, second!, third!])).toEqual(['updates']);
  });

  test('differ where the dates are mixed', () => {
    const mixed = claimsOf('release-window', firstQuarter, secondQuarter, firstQuarter);
    expect(relationOf(mixed)).toEqual(['differs']);
  });

  test('overlap where only some lists leave room for the other', () => {
    const lists = [only('qwen', 'gemma'), amongOthers('qwen'), only('qwen')];
    expect(relationOf(claimsOf('training-sources', ...lists))).toEqual(['overlaps']);
  });

  test('stand as their comparable claims do', () => {
    const claims = claimsOf('capex', anAmount(5), anAmount(5, undefined, 'EUR'), anAmount(5));
    expect(relationOf(claims)).toEqual([]);
    expect(relationOf(claims, [aNote({ claims: ['c1', 'c2'] })])).toEqual(['updated-by']);
    expect(relationOf(claims, [aNote({ claims: ['c2', 'c3'] })])).toEqual(['updates']);
    expect(relationOf(claims, [aNote({ claims: ['c1', 'c2', 'c3'] })])).toEqual(['differs']);
  });
});

describe('a discrepancy', () => {
  const theOne = (claims: Claim[], notes: Note[] = []) => {
    const found = discrepanciesOf(packOf(claims, { notes }));
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  test('is none where all agree or nothing can be compared', () => {
    expect(discrepanciesOf(packOf(claimsOf('deal', anAmount(1), anAmount(1))))).toEqual([]);
    expect(discrepanciesOf(packOf(claimsOf('focus', aText('Text'), aText('Code'))))).toEqual([]);
    expect(discrepanciesOf(packOf([aClaim()]))).toEqual([]);
  });

  const capexInEuros = [anAmount(5), anAmount(5, undefined, 'EUR'), anAmount(5)];
  test.each([
    ['differs', 'medium', claimsOf('deal', anAmount(1, 1), anAmount(2, 2)), []],
    ['updates', 'medium', claimsOf('capex', anAmount(1, 1), anAmount(2, 2)), []],
    ['updates', 'low', claimsOf('capex', ...capexInEuros), [aNote({ severity: 'low' })]],
    ['overlaps', 'low', claimsOf('deal', anAmount(1, 3), anAmount(2, 4)), []],
    ['narrower', 'low', claimsOf('deal', anAmount(1, 3), anAmount(2, 3)), []],
    ['narrower', 'low', claimsOf('deal', anAmount(2, 3), anAmount(1, 3)), []],
    ['variant', 'low', claimsOf('name', aRendering('Wang'), aRendering('汪滔')), []],
  ])('that %s weighs %s', (relation, severity, claims, notes) => {
    expect(theOne(claims, notes)).toMatchObject({ relation, severity });
  });

  test('is named after the strongest relation among its positions', () => {
    const values = [firstQuarter, aWindow('2026-03-01', '2026-04-30'), aWindow('2026-01-01', '2026-02-28')];
    expect(theOne(claimsOf('previous-release-window', ...values.slice(0, 2))).relation).toBe('overlaps');
    expect(theOne(claimsOf('previous-release-window', ...values)).relation).toBe('differs');
  });

  test('weighs as much as the gravest of its notes, also where that is less than without', () => {
    const claims = claimsOf('deal', anAmount(1, 1), anAmount(2, 2));
    const [low, high] = [aNote({ id: 'n1', severity: 'low' }), aNote({ id: 'n2', severity: 'high' })];
    expect(theOne(claims, [low, high]).severity).toBe('high');
    expect(theOne(claims, [low]).severity).toBe('low');
  });

  test.each([
    ['between', ['c1', 'c3'], [['c3'], ['c1']]],
    ['before', ['c1', 'c2'], [['c2'], ['c1']]],
    ['after', ['c2', 'c3'], [['c3'], ['c2']]],
  ])('leaves out a free text %s those that a note sets against each other', (_, noted, kept) => {
    const claims = claimsOf('focus', aText('Code'), aText('Text'), aText('Reasoning'));
    const { positions, relations } = theOne(claims, [aNote({ claims: noted })]);
    expect(idsOf(positions)).toEqual(kept);
    expect(relations).toEqual([{ from: 0, to: 1, relation: 'differs' }]);
  });

  test('keeps two texts that are set against a third, though not against each other', () => {
    const claims = claimsOf('focus', aText('Code'), aText('Text'), aText('Reasoning'));
    const notes = [aNote({ id: 'n1', claims: ['c1', 'c3'] }), aNote({ id: 'n2', claims: ['c2', 'c3'] })];
    expect(theOne(claims, notes).relations).toEqual([
      { from: 0, to: 1, relation: 'differs' },
      { from: 0, to: 2, relation: 'differs' },
    ]);
  });
});
