import { describe, expect, test } from 'vitest';
import { aClaim, aCount, anAmount, anAttribute, aPack, asFile, aWindow, only, spoil } from '@/test/builders';
import type { Attribute, Value } from './schema';
import { readPack } from './read-pack';

const problemsOf = (content: unknown) => {
  const result = readPack(asFile(content));
  return result.ok ? [] : result.problems;
};

const pathsOf = (content: unknown) => problemsOf(content).map(({ path }) => path);

/** A pack with one claim of this value, on an attribute of its type. */
const packWith = (value: Value) => {
  const attribute = anAttribute({ type: value.type as Attribute['type'] });
  return aPack({ attributes: [attribute], claims: [aClaim({ attribute: attribute.id, value })] });
};

const impossible = [
  ...['2025-02-30', '2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '0000-00-00'],
  ...[
    '1899-12-31',
    '2200-01-01',
    '2025-1-1',
    '25-01-01',
    '2025/01/01',
    '2025-12-09T00:00:00Z',
    ' 2025-12-09',
  ],
  ...['', 'soon', '+2025-01-01', 20251209],
];

describe('D14 a date', () => {
  test.each(['2025-12-09', '2024-02-29', '1900-01-01', '2199-12-31', '2025-12', '2025'])(
    'may be %s',
    (asOf) => {
      expect(pathsOf(aPack({ claims: [aClaim({ asOf })] }))).toEqual([]);
    },
  );

  test.each([...impossible, '2025-13', '2025-00', '2025-', '202'])('may not be %j', (date) => {
    expect(pathsOf(spoil(aPack(), 'claims.0.asOf', date))).toEqual(['claims.0.asOf']);
  });

  test.each([...impossible, '2025-12', '2025'])('of a whole day may not be %j', (date) => {
    for (const path of ['updated', 'claims.0.value.from', 'claims.0.value.to'])
      expect(pathsOf(spoil(aPack(), path, date))).toContain(path);
  });

  test.each([
    ['day', '2025-12-09'],
    ['month', '2025-12'],
    ['year', '2025'],
  ])('known to the %s is written %s, in sources and in values', (precision, date) => {
    const value = { type: 'date', date, precision } as Value;
    const published = { date, precision };
    expect(pathsOf(packWith(value))).toEqual([]);
    expect(pathsOf(spoil(aPack(), 'sources.0.published', published))).toEqual([]);
    for (const other of ['day', 'month', 'year'].filter((it) => it !== precision)) {
      expect(pathsOf(packWith({ ...value, precision: other } as Value))).toEqual(['claims.0.value.date']);
      expect(pathsOf(spoil(aPack(), 'sources.0.published', { date, precision: other }))).toEqual([
        'sources.0.published.date',
      ]);
    }
  });
});

describe('an interval', () => {
  test.each([
    ['one day', aWindow('2026-01-01', '2026-01-01')],
    ['open at its end', aWindow('2026-01-01')],
    ['open at its beginning', aWindow(undefined, '2026-01-01')],
  ])('may be %s', (_, value) => {
    expect(pathsOf(packWith(value))).toEqual([]);
  });

  test.each([
    ['has an end', aWindow(), 'an interval has at least one end'],
    ['does not end before it begins', aWindow('2026-01-02', '2026-01-01'), 'from is not after to'],
  ])('%s', (_, value, message) => {
    expect(problemsOf(packWith(value))).toEqual([{ path: 'claims.0.value', message }]);
  });
});

describe.each([
  ['money', anAmount],
  ['a count', aCount],
])('D14 %s', (_, amount) => {
  test.each([
    ['exact', amount(60, 60)],
    ['nothing', amount(0, 0)],
    ['a span', amount(14.3, 15)],
    ['"at least"', amount(50)],
    ['"up to"', amount(undefined, 50)],
    ['as much as the limit', amount(1e15)],
  ])('may be %s', (__, value) => {
    expect(pathsOf(packWith(value))).toEqual([]);
  });

  test.each([
    ['has a bound', amount(), 'give min, max or both'],
    ['does not end below its beginning', amount(2, 1), 'min is not above max'],
  ])('%s', (__, value, message) => {
    expect(problemsOf(packWith(value))).toEqual([{ path: 'claims.0.value', message }]);
  });

  test.each([-1, 1e15 + 1, '60', null])('may not be %j', (bad) => {
    for (const bound of ['min', 'max'])
      expect(pathsOf(spoil(packWith(amount(1)), `claims.0.value.${bound}`, bad))).toContain(
        `claims.0.value.${bound}`,
      );
  });

  test('may not be too large for a number', () => {
    const text = JSON.stringify(packWith(amount(777))).replace('"min":777', '"min":1e999');
    expect(pathsOf(text)).toEqual(['claims.0.value.min']);
  });
});

describe('a currency', () => {
  test.each(['usd', 'US', 'USDT', '$', ''])('may not be %j', (currency) => {
    expect(pathsOf(packWith(anAmount(1, 1, currency)))).toEqual(['claims.0.value.currency']);
  });
});

describe('a list of entities', () => {
  test('names somebody', () => {
    expect(pathsOf(packWith(only()))).toEqual(['claims.0.value.ids']);
  });

  test('names at most fifty', () => {
    const names = (count: number) => only(...Array.from({ length: count }, () => 'avocado'));
    expect(pathsOf(packWith(names(50)))).toEqual([]);
    expect(pathsOf(packWith(names(51)))).toEqual(['claims.0.value.ids']);
  });
});

describe('a note', () => {
  test('sets at least two claims against each other', () => {
    const note = { id: 'n1', claims: ['c1'], kind: 'scope', severity: 'low', text: { en: 'Alone.' } };
    expect(pathsOf(spoil(aPack(), 'notes', [note]))).toEqual(['notes.0.claims']);
  });
});
