import { describe, expect, onTestFinished, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { CardValue } from '@/domain/cards/entity-card';
import { formatDate, formatValue } from './format-value';

const interval = (from?: string, to?: string): CardValue => ({
  type: 'interval',
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

const money = (min?: number, max?: number, currency = 'USD'): CardValue => ({
  type: 'money',
  currency,
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

const named = (...names: string[]) => names.map((name) => ({ name }));

const count = (min?: number, max?: number, unit = 'people'): CardValue => ({
  type: 'count',
  unit,
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

/** Each value carries the words for it. */
type Row = [text: string, value: CardValue];

const rows: Record<string, Row[]> = {
  'a date, as far as it is known': [
    ['Dec 9, 2025', { type: 'date', date: '2025-12-09' }],
    ['Dec 2025', { type: 'date', date: '2025-12' }],
    ['2025', { type: 'date', date: '2025' }],
  ],
  'an interval, as short as it can be said': [
    ['Q1 2026', interval('2026-01-01', '2026-03-31')],
    ['Q2 2026', interval('2026-04-01', '2026-06-30')],
    ['Q3 2026', interval('2026-07-01', '2026-09-30')],
    ['Q4 2026', interval('2026-10-01', '2026-12-31')],
    ['H1 2026', interval('2026-01-01', '2026-06-30')],
    ['H2 2026', interval('2026-07-01', '2026-12-31')],
    ['2026', interval('2026-01-01', '2026-12-31')],
    ['May 2026', interval('2026-05-01', '2026-05-31')],
    ['Feb 2026', interval('2026-02-01', '2026-02-28')],
    ['Feb 2028', interval('2028-02-01', '2028-02-29')],
    ['May 4, 2026', interval('2026-05-04', '2026-05-04')],
    ['from May 4, 2026', interval('2026-05-04')],
    ['until May 4, 2026', interval(undefined, '2026-05-04')],
  ],
  'an interval that has no name, by its ends': [
    ['May 4, 2026 to May 6, 2026', interval('2026-05-04', '2026-05-06')],
    ['Jan 1, 2026 to Mar 31, 2027', interval('2026-01-01', '2027-03-31')],
    ['May 1, 2026 to May 30, 2026', interval('2026-05-01', '2026-05-30')],
    ['Mar 1, 2026 to Mar 28, 2026', interval('2026-03-01', '2026-03-28')],
    ['Feb 1, 2028 to Feb 28, 2028', interval('2028-02-01', '2028-02-28')],
    ['Jan 2, 2026 to Mar 31, 2026', interval('2026-01-02', '2026-03-31')],
  ],
  'an amount of money': [
    ['$14.3B', money(14_300_000_000, 14_300_000_000)],
    ['$66B to $72B', money(66_000_000_000, 72_000_000_000)],
    ['at least $600B', money(600_000_000_000)],
    ['up to €1.5M', money(undefined, 1_500_000, 'EUR')],
    ['$0', money(0, 0)],
  ],
  '14 a number, with its unit': [
    ['3,000 people', count(3000, 3000)],
    ['1 person', count(1, 1)],
    ['10 to 20 people', count(10, 20)],
    ['at least 3,000 people', count(3000)],
    ['up to 0 people', count(undefined, 0)],
    ['70 hours per week', count(70, 70, 'hours-per-week')],
    ['3.28 percent', count(3.28, 3.28, 'percent')],
    ['28 years', count(28, 28, 'years')],
    ['at least 650 million monthly users', count(650e6, undefined, 'monthly-users')],
    ['engineer no. 13', count(13, 13, 'engineer-number')],
    ['4 light years', count(4, 4, 'light-years')],
  ],
  words: [
    ['Not disclosed', { type: 'absent' }],
    ['closed', { type: 'words', text: 'closed' }],
    ['酪梨', { type: 'name', text: '酪梨', script: 'Hant' }],
    ['Meta, OpenAI, Google', { type: 'names', names: named('Meta', 'OpenAI', 'Google'), complete: true }],
    ['Meta, OpenAI, among others', { type: 'names', names: named('Meta', 'OpenAI'), complete: false }],
    ['Meta', { type: 'names', names: named('Meta'), complete: true }],
  ],
};

for (const [what, values] of Object.entries(rows))
  describe(`${what}:`, () => {
    for (const [text, value] of values) test(text, () => expect(formatValue(value)).toBe(text));
  });

const readFrom = (timezoneId: string) => cdp().send('Emulation.setTimezoneOverride', { timezoneId });

test('a day is the same day in every time zone of the reader', async () => {
  onTestFinished(async () => {
    await readFrom('');
  });
  for (const zone of ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati']) {
    await readFrom(zone);
    expect(formatDate('2026-01-01')).toBe('Jan 1, 2026');
    expect(formatDate('2026-01')).toBe('Jan 2026');
    expect(formatDate('2026')).toBe('2026');
  }
});
