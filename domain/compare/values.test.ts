import { describe, expect, test } from 'vitest';
import {
  aChoice,
  aCount,
  aDate,
  amongOthers,
  anAmount,
  aRendering,
  aStage,
  aText,
  aWindow,
  absent,
  firstQuarter,
  only,
  options,
  secondQuarter,
} from '@/test/builders';
import type { Value } from '../pack/schema';
import { compareValues, type ValueRelation } from './values';

type Case = [promise: string, a: Value, relation: ValueRelation, b: Value];

/** open ← open-weight ← community-licence; open ← open-source; closed */
const openness = {
  options: options({
    open: '',
    'open-weight': 'open',
    'community-licence': 'open-weight',
    'open-source': 'open',
    closed: '',
  }),
};

const converse = (relation: ValueRelation): ValueRelation =>
  relation === 'narrower' ? 'broader' : relation === 'broader' ? 'narrower' : relation;

/** Each case holds read from either side. */
const compareBothWays = (cases: Case[]) =>
  test.each(cases)('%s', (_, a, relation, b) => {
    expect(compareValues(a, b, openness)).toBe(relation);
    expect(compareValues(b, a, openness)).toBe(converse(relation));
  });

describe('intervals', () => {
  const firstHalf = aWindow('2026-01-01', '2026-06-30');
  compareBothWays([
    [
      'are the same by their days, whatever the words',
      firstQuarter,
      'same',
      aWindow('2026-01-01', '2026-03-31', 'Q1'),
    ],
    [
      'are the same where both are open at the same end',
      aWindow('2026-01-01'),
      'same',
      aWindow('2026-01-01'),
    ],
    ['are narrower inside a longer one', aWindow('2026-02-01', '2026-02-28'), 'narrower', firstQuarter],
    ['are narrower with a common beginning', firstQuarter, 'narrower', firstHalf],
    ['are narrower with a common end', secondQuarter, 'narrower', firstHalf],
    ['are narrower than one that never ends', firstQuarter, 'narrower', aWindow('2026-01-01')],
    ['are narrower than one that never began', firstQuarter, 'narrower', aWindow(undefined, '2026-03-31')],
    [
      'are narrower with a later beginning, both open',
      aWindow('2026-06-01'),
      'narrower',
      aWindow('2026-04-01'),
    ],
    ['overlap where they share days', firstHalf, 'overlaps', aWindow('2026-04-01', '2026-09-30')],
    ['overlap on a single day', firstQuarter, 'overlaps', aWindow('2026-03-31', '2026-06-30')],
    [
      'overlap where open ends face each other',
      aWindow('2026-03-31'),
      'overlaps',
      aWindow(undefined, '2026-03-31'),
    ],
    ['are apart as neighbours', firstQuarter, 'apart', secondQuarter],
    ['are apart where open ends face away', aWindow('2026-04-01'), 'apart', aWindow(undefined, '2026-03-31')],
  ]);
});

describe('dates', () => {
  compareBothWays([
    ['are the same when they name one day', aDate('2025-11-18'), 'same', aDate('2025-11-18')],
    ['are narrower as a day of a month', aDate('2025-11-18'), 'narrower', aDate('2025-11')],
    ['are narrower as a month of a year', aDate('2025-11'), 'narrower', aDate('2025')],
    ['are apart as two days', aDate('2025-11-18'), 'apart', aDate('2025-11-19')],
    ['are apart as a day outside the month', aDate('2025-12-01'), 'apart', aDate('2025-11')],
  ]);
});

describe('money', () => {
  compareBothWays([
    ['is the same by its bounds', anAmount(14.3, 14.3), 'same', anAmount(14.3, 14.3)],
    ['is narrower inside a span', anAmount(70, 72), 'narrower', anAmount(66, 72)],
    ['is narrower than "at least"', anAmount(70, 72), 'narrower', anAmount(66)],
    ['overlaps where spans share an amount', anAmount(66, 70), 'overlaps', anAmount(70, 72)],
    ['is apart otherwise', anAmount(66, 69), 'apart', anAmount(70, 72)],
    [
      'is not comparable in another currency',
      anAmount(14, 14, 'USD'),
      'not-comparable',
      anAmount(14, 14, 'EUR'),
    ],
  ]);
});

describe('counts', () => {
  compareBothWays([
    ['are the same by their bounds', aCount(600, 600), 'same', aCount(600, 600)],
    ['are narrower as 60 against "over 50"', aCount(60, 60), 'narrower', aCount(50)],
    ['are narrower as 40 against "up to 50"', aCount(40, 40), 'narrower', aCount(undefined, 50)],
    ['are narrower with a beginning than without', aCount(0, 50), 'narrower', aCount(undefined, 50)],
    ['are apart as "at least 60" against "up to 50"', aCount(60), 'apart', aCount(undefined, 50)],
    [
      'are not comparable in another unit',
      aCount(70, 70, 'hours'),
      'not-comparable',
      aCount(70, 70, 'people'),
    ],
  ]);
});

describe('choices', () => {
  compareBothWays([
    ['are the same as one option', aChoice('closed'), 'same', aChoice('closed')],
    ['are narrower under another', aChoice('open-weight'), 'narrower', aChoice('open')],
    ['are narrower two levels under', aChoice('community-licence'), 'narrower', aChoice('open')],
    ['are apart as siblings', aChoice('open-weight'), 'apart', aChoice('open-source')],
    ['are apart in different trees', aChoice('open-weight'), 'apart', aChoice('closed')],
    ['are apart where an option is unknown', aChoice('shut'), 'apart', aChoice('closed')],
  ]);

  test('are the same or apart where the attribute lists no options', () => {
    expect(compareValues(aChoice('open'), aChoice('open'), {})).toBe('same');
    expect(compareValues(aChoice('open-weight'), aChoice('open'), {})).toBe('apart');
  });

  test('come to an end where options stand under each other in a circle', () => {
    const circle = { options: options({ a: 'b', b: 'a', c: '' }) };
    expect(compareValues(aChoice('a'), aChoice('c'), circle)).toBe('apart');
  });
});

describe('stages', () => {
  compareBothWays([
    ['are the same as one position', aStage('testing'), 'same', aStage('testing')],
    ['are apart otherwise', aStage('testing'), 'apart', aStage('released')],
  ]);
});

describe('lists of entities', () => {
  compareBothWays([
    ['are the same in any order', only('qwen', 'gemma'), 'same', only('gemma', 'qwen')],
    ['are the same whether complete or not', only('qwen', 'gemma'), 'same', amongOthers('qwen', 'gemma')],
    ['are the same with one named twice', only('qwen', 'qwen'), 'same', only('qwen')],
    ['are narrower when they add to "among others"', only('qwen', 'gemma'), 'narrower', amongOthers('qwen')],
    ['overlap when the shorter one is complete', only('qwen', 'gemma'), 'overlaps', only('qwen')],
    ['overlap though the longer one is not complete', amongOthers('qwen', 'gemma'), 'overlaps', only('qwen')],
    ['overlap where each has one of its own', amongOthers('a', 'b'), 'overlaps', amongOthers('b', 'c')],
    ['are apart where they share nobody', amongOthers('a'), 'apart', amongOthers('b')],
  ]);
});

describe('names', () => {
  compareBothWays([
    ['are the same by their letters', aRendering('王濤', 'Hant'), 'same', aRendering('王濤', 'Hant')],
    [
      'are variants otherwise, never a conflict',
      aRendering('Alexandr Wang'),
      'variant',
      aRendering('汪滔', 'Hant'),
    ],
  ]);
});

describe('values of two types', () => {
  const others: Value[] = [
    firstQuarter,
    aDate('2026'),
    anAmount(1, 2),
    aCount(1, 2),
    aChoice('open'),
    aStage('open'),
    only('open'),
    aRendering('open'),
    aText('open'),
  ];
  const pairs = others.flatMap((a) => others.filter((b) => b.type !== a.type).map((b) => [a, b] as const));

  test.each(pairs)('$0.type and $1.type are not comparable', (a, b) => {
    expect(compareValues(a, b, openness)).toBe('not-comparable');
  });

  test.each(others)('absent stands apart from $type', (other) => {
    expect(compareValues(absent, other, openness)).toBe('apart');
    expect(compareValues(other, absent, openness)).toBe('apart');
  });

  test('absent is the same as absent', () => {
    expect(compareValues(absent, absent, openness)).toBe('same');
  });

  test('free text is never compared by a machine, not even with itself', () => {
    expect(compareValues(aText('open'), aText('open'), openness)).toBe('not-comparable');
  });
});
