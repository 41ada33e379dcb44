import { describe, expect, test } from 'vitest';
import type { CardValue } from '@/domain/cards/entity-card';
import { aPosition } from '../test/card-fixture';
import { pictureOf } from './picture';

const quarter: CardValue = { type: 'interval', from: '2026-01-01', to: '2026-03-31' };
const half: CardValue = { type: 'interval', from: '2026-01-01', to: '2026-06-30' };
const money = (min: number, currency = 'USD'): CardValue => ({ type: 'money', currency, min, max: min });
const count = (min: number, unit: string): CardValue => ({ type: 'count', unit, min });
const absent: CardValue = { type: 'absent' };

describe('14 what is drawn of a difference', () => {
  test('times: a bar for each answer, a tick for each source', () => {
    const picture = pictureOf([
      aPosition(quarter, 'a 2025-12-09', 'b 2025-12', 'a 2025-11'),
      aPosition(half, 'c 2025-12-18'),
    ]);
    expect(picture).toMatchObject({ kind: 'time', axis: { first: '2025-12', last: '2026-06' } });
    const [first, second] = picture!.lanes;
    expect(first!.bar!.start).toBe(second!.bar!.start);
    expect(first!.bar!.end).toBeLessThan(second!.bar!.end);
    expect([first!.ticks.length, second!.ticks.length]).toEqual([2, 1]);
    expect(Math.max(...first!.ticks, ...second!.ticks)).toBeLessThan(first!.bar!.start);
  });

  test('"not disclosed": no bar, but when that was said', () => {
    const [, none] = pictureOf([
      aPosition(quarter, 'a 2025-12-09'),
      aPosition(absent, 'b 2026-02-04'),
    ])!.lanes;
    expect(none!.bar).toBeUndefined();
    expect(none!.ticks).toHaveLength(1);
  });

  test('dates as the days that they cover', () => {
    const lanes = pictureOf([
      aPosition({ type: 'date', date: '2025-10' }, 'a 2025-12'),
      aPosition({ type: 'date', date: '2025-10-31' }, 'b 2025-12'),
    ])!.lanes;
    expect(lanes[0]!.bar!.end).toBe(lanes[1]!.bar!.end);
    expect(lanes[0]!.bar!.start).toBeLessThan(lanes[1]!.bar!.start);
  });

  test('amounts of one measure: each on one scale', () => {
    const picture = pictureOf([aPosition(money(2e9), 'a 2025'), aPosition(money(14.3e9), 'b 2025')]);
    expect(picture).toMatchObject({ kind: 'amount', axis: { first: 0 } });
    expect(picture!.lanes[0]!.bar!.start).toBeLessThan(picture!.lanes[1]!.bar!.start);
  });

  test.each<[string, CardValue[]]>([
    ['amounts in two currencies', [money(2), money(3, 'HKD')]],
    ['counts of two things', [count(2, 'people'), count(3, 'teams')]],
    ['one amount against none', [money(2), absent]],
    ['amounts and words', [money(2), money(3), { type: 'words', text: 'a lot' }]],
    ['words', [{ type: 'words', text: 'open' }, absent]],
    ['nothing', []],
  ])('not %s', (_, values) => {
    expect(pictureOf(values.map((value) => aPosition(value, 'a 2025-12')))).toBeUndefined();
  });
});
