import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribute, Claim, Pack } from '../pack/schema';
import { attributeOf, packs, valuesByType, valueTypes } from '../../test/arbitraries';
import { discrepanciesOf } from './discrepancies';
import { topicsOf } from './topics';
import { relate, type Relation, settingOf } from './relation';
import { compareValues, type ValueRelation } from './values';

const converses: Partial<Record<Relation | ValueRelation, Relation | ValueRelation>> = {
  narrower: 'broader',
  broader: 'narrower',
  updates: 'updated-by',
  'updated-by': 'updates',
};

const converse = (relation: Relation | ValueRelation) => converses[relation] ?? relation;

/** The options matter to choices only; the type of the attribute matters to none. */
const attribute = attributeOf('choice');

const anyValue = fc.oneof(...Object.values(valuesByType));

describe('comparing two values', () => {
  test('gives the converse when they change places, whatever their types', () => {
    fc.assert(
      fc.property(anyValue, anyValue, attribute, (a, b, its) => {
        expect(compareValues(b, a, its)).toBe(converse(compareValues(a, b, its)));
      }),
    );
  });

  describe.each(valueTypes)('of the type %s', (type) => {
    const value = valuesByType[type];

    test('gives the converse when they change places', () => {
      fc.assert(
        fc.property(value, value, attribute, (a, b, its) => {
          expect(compareValues(b, a, its)).toBe(converse(compareValues(a, b, its)));
        }),
      );
    });

    // Free text is for people to compare, so no machine finds it the same even as itself.
    test('finds each the same as itself, in every precision', () => {
      fc.assert(
        fc.property(value, attribute, (a, its) => {
          const expected = type === 'text' ? 'not-comparable' : 'same';
          expect(compareValues(a, structuredClone(a), its)).toBe(expected);
        }),
      );
    });

    test('finds what is narrower than the narrower narrower, and what is the same as the same the same', () => {
      fc.assert(
        fc.property(value, value, value, attribute, (a, b, c, its) => {
          const relation = compareValues(a, b, its);
          if (relation !== 'narrower' && relation !== 'same') return;
          if (compareValues(b, c, its) === relation) expect(compareValues(a, c, its)).toBe(relation);
        }),
        { numRuns: 500 },
      );
    });

    test('finds the same relation to what is the same, but for lists that are complete and not', () => {
      fc.assert(
        fc.property(value, value, value, attribute, (a, b, c, its) => {
          if (compareValues(a, b, its) !== 'same') return;
          const [one, other] = [compareValues(a, c, its), compareValues(b, c, its)];
          const isOfLists = type === 'entities' && [one, other].includes('overlaps');
          if (!isOfLists) expect(one).toBe(other);
        }),
        { numRuns: 500 },
      );
    });
  });
});

/** Runs a check on every two claims of a pack that meet on an entity and attribute. */
const forMeetingClaims = (check: (a: Claim, b: Claim, its: Attribute, pack: Pack) => void) =>
  fc.assert(
    fc.property(packs, (pack) => {
      for (const { attribute: its, positions } of topicsOf(pack)) {
        const claims = positions.flatMap((position) => position.claims);
        claims.forEach((a, i) => claims.slice(i + 1).forEach((b) => check(a, b, its, pack)));
      }
    }),
  );

describe('relating two claims', () => {
  test('gives the converse when they change places', () => {
    forMeetingClaims((a, b, its, pack) => {
      const setting = settingOf(pack);
      expect(relate(b, a, its, setting)).toBe(converse(relate(a, b, its, setting)));
    });
  });

  test('finds that they agree exactly where their values are the same', () => {
    forMeetingClaims((a, b, its, pack) => {
      const isSame = compareValues(a.value, b.value, its) === 'same';
      expect(relate(a, b, its, settingOf(pack)) === 'agrees').toBe(isSame);
    });
  });

  test('finds news only on what changes over time', () => {
    forMeetingClaims((a, b, its, pack) => {
      const isNews = relate(a, b, its, settingOf(pack)).startsWith('update');
      expect(isNews && !its.changesOverTime).toBe(false);
    });
  });
});

describe('the topics of a pack', () => {
  test('hold every claim in exactly one position', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const ids = topicsOf(pack).flatMap(({ positions }) =>
          positions.flatMap(({ claims }) => claims.map(({ id }) => id)),
        );
        expect(ids.sort()).toEqual(pack.claims.map(({ id }) => id).sort());
      }),
    );
  });

  test('never find that claims both agree and differ: who agrees shares a position, and positions never agree', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const setting = settingOf(pack);
        for (const { attribute: its, positions, relations } of topicsOf(pack)) {
          for (const { claims } of positions)
            for (const claim of claims.slice(1))
              expect(relate(claims[0]!, claim, its, setting)).toBe('agrees');
          expect(relations.map(({ relation }) => relation)).not.toContain('agrees');
        }
      }),
    );
  });

  test('find positions apart only where some of their claims are', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const setting = settingOf(pack);
        for (const { attribute: its, positions, relations } of topicsOf(pack))
          for (const { from, to, relation } of relations.filter((it) => it.relation === 'differs'))
            expect(
              positions[from]!.claims.flatMap((a) =>
                positions[to]!.claims.map((b) => relate(a, b, its, setting)),
              ),
              relation,
            ).toSatisfy((found: Relation[]) =>
              found.some((it) => it === 'differs' || it === 'updates' || it === 'updated-by'),
            );
      }),
    );
  });
});

describe('the discrepancies of a pack', () => {
  test('are the same in whatever order the claims stand', () => {
    const shuffled = packs.chain((pack) =>
      fc
        .shuffledSubarray(pack.claims, { minLength: pack.claims.length })
        .map((claims) => [pack, { ...pack, claims }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([pack, other]) => {
        expect(discrepanciesOf(other)).toEqual(discrepanciesOf(pack));
      }),
    );
  });

  test('leave the pack as it was', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const before = structuredClone(pack);
        discrepanciesOf(pack);
        expect(pack).toEqual(before);
      }),
    );
  });
});
