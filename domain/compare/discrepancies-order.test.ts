import { describe, expect, test } from 'vitest';
import {
  aClaim,
  anAmount,
  anAttribute,
  aNote,
  aPack,
  aRendering,
  aSource,
  aText,
  publishedOn,
} from '@/test/builders';
import type { Attribute, Claim, Note, Value } from '../pack/schema';
import { discrepanciesOf } from './discrepancies';

const sources = ['2025-12-08', '2025-12-09', '2025-12-10'].map((day) =>
  aSource({ id: day, ...publishedOn(day) }),
);

type Pair = { on: string; values: [Value, Value]; days?: [string, string]; entity?: string };

/** Two claims on one attribute: `on` names the attribute and, with a number, the claims. */
const twoClaims = ({ on, values, days = ['2025-12-08', '2025-12-09'], entity = 'avocado' }: Pair): Claim[] =>
  values.map((value, i) =>
    aClaim({ id: `${entity}.${on}.${i}`, attribute: on, entity, value, source: days[i]! }),
  );

const noteOn = (on: string, severity: Note['severity']) =>
  aNote({ id: `note-${on}`, claims: [`avocado.${on}.0`, `avocado.${on}.1`], severity });

const orderOf = (pairs: Pair[], notes: Note[] = [], attributes: Attribute[] = []) => {
  const pack = aPack({ sources, attributes, notes, claims: pairs.flatMap(twoClaims) });
  const found = discrepanciesOf(pack).map(({ entity, attribute }) => `${entity}.${attribute.id}`);
  const reversed = discrepanciesOf({ ...pack, claims: pack.claims.toReversed() });
  expect(reversed.map(({ entity, attribute }) => `${entity}.${attribute.id}`)).toEqual(found);
  return found;
};

const apart: [Value, Value] = [anAmount(1, 1), anAmount(2, 2)];

describe('the order of the discrepancies', () => {
  test('goes by relation: contradictions, news, overlaps, refinements, variants', () => {
    const pairs: Pair[] = [
      { on: 'name', values: [aRendering('Wang'), aRendering('汪滔')] },
      { on: 'narrower', values: [anAmount(1, 3), anAmount(2, 3)] },
      { on: 'overlaps', values: [anAmount(1, 3), anAmount(2, 4)] },
      { on: 'capex', values: apart },
      { on: 'deal', values: apart },
    ];
    const own = ['narrower', 'overlaps'].map((id) => anAttribute({ id, type: 'money' }));
    expect(orderOf(pairs, [], own)).toEqual(
      ['deal', 'capex', 'overlaps', 'narrower', 'name'].map((id) => `avocado.${id}`),
    );
  });

  test('goes by relation before severity, and by severity before date', () => {
    const pairs: Pair[] = [
      { on: 'capex', values: apart },
      { on: 'deal', values: apart, days: ['2025-12-08', '2025-12-10'] },
      { on: 'focus', values: [aText('Text'), aText('Code')] },
    ];
    const notes = [noteOn('capex', 'high'), noteOn('deal', 'low'), noteOn('focus', 'high')];
    expect(orderOf(pairs, notes)).toEqual(['avocado.focus', 'avocado.deal', 'avocado.capex']);
  });

  test('goes from the gravest to the lightest', () => {
    const ids = ['a-light', 'b-unnoted', 'c-grave'];
    const own = ids.map((id) => anAttribute({ id, type: 'money' }));
    const notes = [noteOn('a-light', 'low'), noteOn('c-grave', 'high')];
    const order = orderOf(
      ids.map((on) => ({ on, values: apart })),
      notes,
      own,
    );
    expect(order).toEqual(['avocado.c-grave', 'avocado.b-unnoted', 'avocado.a-light']);
  });

  test('goes by the newest claim of each, whichever position it stands in', () => {
    const pairs: Pair[] = [
      { on: 'earlier', values: apart, days: ['2025-12-09', '2025-12-09'] },
      { on: 'later', values: apart, days: ['2025-12-08', '2025-12-10'] },
    ];
    const own = ['earlier', 'later'].map((id) => anAttribute({ id, type: 'money' }));
    expect(orderOf(pairs, [], own)).toEqual(['avocado.later', 'avocado.earlier']);
  });

  test('goes by entity, then attribute, where nothing else decides', () => {
    const pairs: Pair[] = [
      { on: 'deal', entity: 'mango', values: apart },
      { on: 'second', values: apart },
      { on: 'deal', values: apart },
    ];
    const own = [anAttribute({ id: 'second', type: 'money' })];
    expect(orderOf(pairs, [], own)).toEqual(['avocado.deal', 'avocado.second', 'mango.deal']);
  });
});
