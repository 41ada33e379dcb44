import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packs } from '../../test/arbitraries';
import {
  absent,
  aClaim,
  aPack,
  aSource,
  firstQuarter,
  publishedOn,
  secondQuarter,
} from '../../test/builders';
import { timelineOf } from './timeline';
import { topicsOf } from './topics';

const pack = aPack({
  sources: [
    aSource({
      id: 'retelling',
      ...publishedOn('2025-12-12'),
      basedOn: [{ publisher: 'CNBC', date: '2025-12-09' }],
    }),
    aSource({ id: 'report', publisher: 'CNBC', ...publishedOn('2025-12-09') }),
    aSource({ id: 'other', ...publishedOn('2026-02-05') }),
  ],
  claims: [
    aClaim({ id: 'retold', source: 'retelling' }),
    aClaim({ id: 'reported', source: 'report' }),
    aClaim({ id: 'new', source: 'other', value: secondQuarter }),
    aClaim({
      id: 'old',
      source: 'other',
      attribute: 'focus',
      value: { type: 'text', text: { en: 'It.' } },
      asOf: '2025',
    }),
  ],
});

const lanes = timelineOf(pack);

describe('a timeline', () => {
  test('has a lane for each origin, that which spoke first on top, oldest claim first', () => {
    expect(lanes.map(({ entries }) => entries.map(({ claim }) => claim.id))).toEqual([
      ['old', 'new'],
      ['reported', 'retold'],
    ]);
    expect(lanes.map(({ sources }) => sources)).toEqual([['other'], ['retelling', 'report']]);
  });

  test('says how exactly each date is known', () => {
    const exact = aPack({
      claims: ['2025-12-09', '2025-12', '2025'].map((asOf, i) => aClaim({ id: `c${i}`, asOf })),
    });
    expect(timelineOf(exact)[0]!.entries.map(({ date, precision }) => [date, precision])).toEqual([
      ['2025', 'year'],
      ['2025-12', 'month'],
      ['2025-12-09', 'day'],
    ]);
  });

  test('labels what a later claim has replaced, and keeps it', () => {
    const superseded = lanes.flatMap(({ entries }) =>
      entries.map(({ claim, supersededBy }) => [claim.id, supersededBy]),
    );
    expect(Object.fromEntries(superseded)).toEqual({
      reported: ['new'],
      retold: ['new'],
      new: [],
      old: [],
    });
  });

  test('settles nothing where the dates of two positions are mixed', () => {
    const again = aClaim({ id: 'again', source: 'other', value: firstQuarter, asOf: '2026-02-06' });
    const mixed = timelineOf({ ...pack, claims: [...pack.claims, again] });
    expect(mixed.flatMap(({ entries }) => entries.flatMap(({ supersededBy }) => supersededBy))).toEqual([]);
  });

  test('takes nothing for replaced by a later source that says that nothing is disclosed', () => {
    const silent = aClaim({ id: 'silent', source: 'other', value: absent, asOf: '2026-02-05' });
    const told = timelineOf({ ...pack, claims: [...pack.claims.filter(({ id }) => id !== 'new'), silent] });
    expect(told.flatMap(({ entries }) => entries.flatMap(({ supersededBy }) => supersededBy))).toEqual([]);
    const after = aClaim({ id: 'after', source: 'other', asOf: '2026-03-01' });
    const replaced = timelineOf({ ...pack, claims: [silent, after] }).flatMap(({ entries }) => entries);
    expect(replaced.map(({ claim, supersededBy }) => [claim.id, supersededBy])).toEqual([
      ['silent', ['after']],
      ['after', []],
    ]);
  });

  test('of one entity holds its claims only', () => {
    const topics = topicsOf({ ...pack, claims: [...pack.claims, aClaim({ id: 'else', entity: 'meta' })] });
    const own = timelineOf(
      pack,
      topics.filter(({ entity }) => entity === 'meta'),
    );
    expect(own.flatMap(({ entries }) => entries.map(({ claim }) => claim.id))).toEqual(['else']);
  });
});

describe('any timeline', () => {
  test('holds every claim once', () => {
    fc.assert(
      fc.property(packs, (any) => {
        const ids = timelineOf(any).flatMap(({ entries }) => entries.map(({ claim }) => claim.id));
        expect(ids.sort()).toEqual(any.claims.map(({ id }) => id).sort());
      }),
    );
  });

  test('supersedes nothing both ways, and only what may change', () => {
    fc.assert(
      fc.property(packs, (any) => {
        const entries = timelineOf(any).flatMap((lane) => lane.entries);
        const by = new Map(entries.map(({ claim, supersededBy }) => [claim.id, supersededBy]));
        for (const { claim, supersededBy } of entries) {
          for (const later of supersededBy) expect(by.get(later)).not.toContain(claim.id);
          const attribute = any.attributes.find(({ id }) => id === claim.attribute);
          if (attribute && !attribute.changesOverTime) expect(supersededBy).toEqual([]);
        }
      }),
    );
  });

  test('is the same in whatever order the claims stand', () => {
    const shuffled = packs.chain((any) =>
      fc
        .shuffledSubarray(any.claims, { minLength: any.claims.length })
        .map((claims) => [any, { ...any, claims }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([any, other]) => {
        expect(timelineOf(other)).toEqual(timelineOf(any));
      }),
    );
  });
});
