import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { aSource, publishedOn } from '@/test/builders';
import type { Source } from '../pack/schema';
import { countOrigins, originsOf } from './origins';

const bloomberg = aSource({ id: 'bloomberg', publisher: 'Bloomberg', ...publishedOn('2025-12-10') });
const fromBloomberg = [{ publisher: 'Bloomberg', date: '2025-12-10' }];
const fromCnbc = [{ publisher: 'CNBC', date: '2025-12-09' }];

const numbersOf = (...sources: Source[]) => [...originsOf(sources)];

describe('originsOf', () => {
  test('gives sources of their own numbers of their own, in the order of the list', () => {
    expect(numbersOf(aSource({ id: 'a' }), aSource({ id: 'b' }), aSource({ id: 'c' }))).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });

  test('counts a report and what retells it as one', () => {
    const retelling = aSource({ id: 'retelling', basedOn: fromBloomberg });
    const origins = originsOf([bloomberg, retelling, aSource({ id: 'else' })]);
    expect(origins.get('retelling')).toBe(origins.get('bloomberg'));
    expect(origins.get('else')).not.toBe(origins.get('bloomberg'));
  });

  test('counts two retellings of one report as one, though the report is not in the pack', () => {
    const [a, b] = ['a', 'b'].map((id) => aSource({ id, basedOn: fromCnbc }));
    expect(countOrigins(originsOf([a!, b!]), ['a', 'b'])).toBe(1);
  });

  test('knows a report by its English name, however else it is named', () => {
    const reuters = { en: 'Reuters', 'zh-Hant': '路透社' };
    const sources = [reuters, 'Reuters', { en: 'Reuters' }].map((publisher, i) =>
      aSource({ id: `s${i}`, basedOn: [{ publisher, date: '2025-12' }] }),
    );
    expect(new Set(originsOf(sources).values()).size).toBe(1);
  });

  test('counts a retelling of a retelling with the report', () => {
    const retelling = aSource({
      id: 'retelling',
      publisher: 'CNBC',
      ...publishedOn('2025-12-09'),
      basedOn: fromBloomberg,
    });
    const again = aSource({ id: 'again', basedOn: fromCnbc });
    expect(new Set(originsOf([again, bloomberg, retelling]).values()).size).toBe(1);
  });

  test('joins all the groups that a later source connects, and numbers the rest without gaps', () => {
    const sources = [
      aSource({ id: 'a', basedOn: fromBloomberg }),
      aSource({ id: 'b', basedOn: fromCnbc }),
      aSource({ id: 'c', basedOn: [{ publisher: 'FT' }] }),
      aSource({ id: 'd' }),
      aSource({ id: 'e', basedOn: [...fromBloomberg, ...fromCnbc, { publisher: 'FT' }] }),
      aSource({ id: 'f', basedOn: [{ publisher: 'FT' }] }),
    ];
    expect(Object.fromEntries(originsOf(sources))).toEqual({ a: 0, b: 0, c: 0, d: 1, e: 0, f: 0 });
  });

  test('knows a publisher in capitals and in small letters', () => {
    const retelling = aSource({ id: 'r', basedOn: [{ publisher: 'BLOOMBERG', date: '2025-12-10' }] });
    expect(countOrigins(originsOf([bloomberg, retelling]), ['bloomberg', 'r'])).toBe(1);
  });

  test.each([
    ['of another day', { publisher: 'Bloomberg', date: '2025-12-11' }],
    ['of another publisher', { publisher: 'CNBC', date: '2025-12-10' }],
    ['without a date', { publisher: 'Bloomberg' }],
  ])('keeps a retelling of a report %s apart', (_, report) => {
    const retelling = aSource({ id: 'r', basedOn: [report] });
    expect(countOrigins(originsOf([bloomberg, retelling]), ['bloomberg', 'r'])).toBe(2);
  });

  test('keeps sources apart that say neither who published them nor when', () => {
    const nameless = ['a', 'b'].map((id) => aSource({ id, publisher: undefined }));
    const undated = ['c', 'd'].map((id) => aSource({ id, publisher: 'Blog', published: undefined }));
    expect(new Set(originsOf([...nameless, ...undated]).values()).size).toBe(4);
  });
});

describe('countOrigins', () => {
  test('counts those of the sources asked for, each once', () => {
    const origins = originsOf([aSource({ id: 'a' }), aSource({ id: 'b' }), aSource({ id: 'c' })]);
    expect(countOrigins(origins, ['a', 'b', 'a'])).toBe(2);
    expect(countOrigins(origins, [])).toBe(0);
  });
});

describe('the grouping', () => {
  const report = fc.record({ publisher: fc.constantFrom('A', 'B', 'C', 'D', 'E') });
  const sources = fc
    .array(fc.array(report, { maxLength: 2 }), { minLength: 1, maxLength: 8 })
    .map((all) => all.map((basedOn, i) => aSource({ id: `s${i}`, basedOn })));

  test('does not depend on the order of the sources', () => {
    const isJoined = (list: Source[], a: Source, b: Source) => {
      const origins = originsOf(list);
      return origins.get(a.id) === origins.get(b.id);
    };
    fc.assert(
      fc.property(sources, fc.nat(7), fc.nat(7), (list, i, j) => {
        const [a, b] = [list[i % list.length]!, list[j % list.length]!];
        expect(isJoined(list.toReversed(), a, b)).toBe(isJoined(list, a, b));
      }),
    );
  });

  test('numbers the origins from zero, in the order of their first sources', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const origins = originsOf(list);
        const inOrder = [...new Set(list.map(({ id }) => origins.get(id)))];
        expect(inOrder).toEqual(inOrder.map((_, place) => place));
      }),
    );
  });

  test('is the same as by joining lists of groups, which took the square of the sources', () => {
    fc.assert(
      fc.property(sources, (list) => {
        expect(originsOf(list)).toEqual(originsByGroups(list));
      }),
    );
  });
});

/** The plain way: every source is held against every group. */
const originsByGroups = (sources: readonly Source[]): ReadonlyMap<string, number> => {
  const groups: { sources: string[]; reports: Set<string> }[] = [];
  for (const { id, publisher = '', published, basedOn } of sources) {
    const reports = new Set(
      [...(published ? [{ publisher, date: published.date }] : []), ...basedOn].map(
        (report) => `${JSON.stringify(report.publisher)}|${report.date ?? ''}`,
      ),
    );
    const joined = groups.filter((group) => !group.reports.isDisjointFrom(reports));
    const [first = { sources: [], reports: new Set<string>() }, ...others] = joined;
    if (joined.length === 0) groups.push(first);
    for (const group of [...others, { sources: [id], reports }]) {
      first.sources.push(...group.sources);
      group.reports.forEach((report) => first.reports.add(report));
    }
    for (const group of others) groups.splice(groups.indexOf(group), 1);
  }
  return new Map(
    groups.flatMap((group, origin) => group.sources.map((id): [string, number] => [id, origin])),
  );
};
