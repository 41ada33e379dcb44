import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packs } from '../../test/arbitraries';
import { aClaim, aNote, aPack, asFile, aSource, publishedOn } from '../../test/builders';
import { readPack } from '../pack/read-pack';
import { claimDates, packAsOf } from './as-of';
import { daysOf } from './dates';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

const pack = aPack({
  sources: [
    aSource({ id: 'early', ...publishedOn('2025-12-09') }),
    aSource({ id: 'late', ...publishedOn('2026-02-05') }),
  ],
  claims: [
    aClaim({ id: 'by-source', source: 'early' }),
    aClaim({ id: 'late-by-source', source: 'late' }),
    aClaim({ id: 'early-in-late', source: 'late', asOf: '2025-11' }),
    aClaim({ id: 'a-month', source: 'late', asOf: '2026-01' }),
    aClaim({ id: 'year', source: 'late', asOf: '2026' }),
  ],
  notes: [
    aNote({ id: 'kept', claims: ['by-source', 'early-in-late'] }),
    aNote({ id: 'held-back', claims: ['by-source', 'late-by-source'] }),
  ],
});

const keptAt = (date: string) => ids(packAsOf(pack, date).pack.claims).sort();

describe('a pack as of a date', () => {
  test.each([
    { date: '2025-11-01', kept: ['early-in-late'] },
    { date: '2025-12-08', kept: ['early-in-late'] },
    { date: '2025-12-09', kept: ['by-source', 'early-in-late'] },
    { date: '2026-01-01', kept: ['by-source', 'early-in-late', 'a-month', 'year'] },
    { date: '2026-02-05', kept: ['by-source', 'early-in-late', 'late-by-source', 'a-month', 'year'] },
  ])('of $date keeps what is not certainly later', ({ date, kept }) => {
    expect(keptAt(date)).toEqual(kept.toSorted());
  });

  test('takes a month and a year to their end', () => {
    expect(keptAt('2025-12')).toEqual(['by-source', 'early-in-late']);
    expect(keptAt('2025')).toEqual(keptAt('2025-12-31'));
    expect(keptAt('2026-02')).toEqual(keptAt('2026-02-28'));
  });

  test('lists what has been said since then, newest first', () => {
    expect(ids(packAsOf(pack, '2025-12-12').later)).toEqual(['late-by-source', 'a-month', 'year']);
  });

  test('keeps a note only with all its claims', () => {
    expect(ids(packAsOf(pack, '2025-12-12').pack.notes)).toEqual(['kept']);
    expect(ids(packAsOf(pack, '2026-02-05').pack.notes)).toEqual(['kept', 'held-back']);
  });

  test('is still a sound pack', () => {
    expect(readPack(asFile(packAsOf(pack, '2025-12-12').pack)).ok).toBe(true);
  });
});

describe('the dates of claims', () => {
  test('stand in order, each once', () => {
    expect(claimDates(pack)).toEqual(['2025-11', '2025-12-09', '2026-01', '2026', '2026-02-05']);
  });
});

describe('as of any date', () => {
  const date = fc.constantFrom('2024', '2025', '2025-12', '2025-12-15', '2026-01-02', '2026-01', '2026');

  test('every claim is kept or later, none is both, in the order of the pack', () => {
    fc.assert(
      fc.property(packs, date, (any, at) => {
        const { pack: then, later } = packAsOf(any, at);
        expect(any.claims.filter((claim) => !later.includes(claim))).toEqual(then.claims);
        expect(then.claims.length + later.length).toBe(any.claims.length);
      }),
    );
  });

  test('what was known at a date is known at every later one', () => {
    fc.assert(
      fc.property(packs, date, date, (any, a, b) => {
        const [earlier, later] = [a, b]
          .sort((x, y) => daysOf(x).last - daysOf(y).last)
          .map((at) => packAsOf(any, at).pack);
        expect(later!.claims).toEqual(expect.arrayContaining(earlier!.claims));
        expect(later!.notes).toEqual(expect.arrayContaining(earlier!.notes));
      }),
    );
  });

  test('as of the last date it is the pack', () => {
    fc.assert(
      fc.property(packs, (any) => {
        const last = claimDates(any).at(-1) ?? '2026';
        expect(packAsOf(any, last)).toEqual({ pack: any, later: [] });
      }),
    );
  });
});
