import { i18n } from '#i18n';
import type { CardValue } from '@/domain/cards/entity-card';

/** The language of the interface, as `Intl` takes it. */
const locale = () => i18n.t('language');

const dateStyles = {
  10: { day: 'numeric', month: 'short', year: 'numeric' },
  7: { month: 'short', year: 'numeric' },
  4: { year: 'numeric' },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

/** Formats by style, since the browser takes longer to make one than for all the rest of a line. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

const dateFormat = (length: keyof typeof dateStyles): Intl.DateTimeFormat => {
  const language = locale();
  const key = `${language} ${length}`;
  const format =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(language, { ...dateStyles[length], timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format;
};

/** A date as far as it is known: `2025-12` is "Dec 2025". */
export const formatDate = (date: string): string => {
  const firstDay = `${date}-01-01`.slice(0, 10);
  return dateFormat(date.length === 10 ? 10 : date.length === 7 ? 7 : 4).format(Date.parse(firstDay));
};

type Interval = Extract<CardValue, { type: 'interval' }>;

/** Day 0 of the next month is the last of this one. */
const daysIn = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Quarters and halves by their first and last day; anything else by its ends. */
const formatInterval = ({ from, to }: Interval): string => {
  if (from === undefined) return i18n.t('value.until', [formatDate(to ?? '')]);
  if (to === undefined) return i18n.t('value.from', [formatDate(from)]);
  const year = from.slice(0, 4);
  const span = `${from.slice(5)}/${to.slice(5)}`;
  if (year === to.slice(0, 4)) {
    const quarter = ['01-01/03-31', '04-01/06-30', '07-01/09-30', '10-01/12-31'].indexOf(span) + 1;
    if (quarter > 0) return i18n.t('value.quarter', [quarter, year]);
    if (span === '01-01/06-30') return i18n.t('value.firstHalf', [year]);
    if (span === '07-01/12-31') return i18n.t('value.secondHalf', [year]);
    if (span === '01-01/12-31') return formatDate(year);
  }
  const month = from.slice(0, 7);
  if (from === `${month}-01` && to === `${month}-${daysIn(month)}`) return formatDate(month);
  return from === to ? formatDate(from) : i18n.t('value.range', [formatDate(from), formatDate(to)]);
};

type Format = (amount: number) => string;

/** A range, its unit said once where it follows the number. */
const formatRange = (min: number | undefined, max: number | undefined, format: Format, plain = format) => {
  if (min === undefined) return i18n.t('value.atMost', [format(max ?? 0)]);
  if (max === undefined) return i18n.t('value.atLeast', [format(min)]);
  return min === max ? format(min) : i18n.t('value.range', [plain(min), format(max)]);
};

/** From a million on in words: "650 million". */
const formatNumber: Format = (amount) =>
  new Intl.NumberFormat(locale(), {
    maximumFractionDigits: 2,
    ...(amount >= 1e6 && { notation: 'compact', compactDisplay: 'long' }),
  }).format(amount);

const isChinese = () => locale().startsWith('zh');

/** "$14.3B"; Chinese names the currency after the number: 143億美元. */
const formatMoney = (currency: string): Format => {
  const numbers = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    currencyDisplay: isChinese() ? 'name' : 'symbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  return (amount) => {
    const text = numbers.format(amount);
    return isChinese() ? text.replace(/\s/g, '') : text;
  };
};

/** Units that browsers know in every language. */
const knownUnits: ReadonlyMap<string, string> = new Map([
  ['years', 'year'],
  ['percent', 'percent'],
  ['hours-per-week', 'hour-per-week'],
]);

/** Units that we name ourselves; one that nobody knows stands as it is in the pack. */
const formatCount = (unit: string): Format => {
  const known = knownUnits.get(unit);
  if (known !== undefined) {
    const numbers = new Intl.NumberFormat(locale(), { style: 'unit', unit: known, unitDisplay: 'long' });
    return (amount) => numbers.format(amount);
  }
  return (amount) => {
    const number: [string] = [formatNumber(amount)];
    switch (unit) {
      case 'people':
        return i18n.t('unit.people', amount, number);
      case 'monthly-users':
        return i18n.t('unit.monthlyUsers', amount, number);
      case 'teams':
        return i18n.t('unit.teams', amount, number);
      case 'engineer-number':
        return i18n.t('unit.engineerNumber', number);
      default:
        return `${number[0]} ${unit.replaceAll('-', ' ')}`;
    }
  };
};

/** An amount alone, as at the end of a scale. */
export const formatAmount = (
  value: Extract<CardValue, { type: 'money' | 'count' }>,
  amount: number,
): string => (value.type === 'money' ? formatMoney(value.currency)(amount) : formatCount(value.unit)(amount));

/** A quarter, from its first month or any other: `2026-02` is in Q1 2026. */
export const formatQuarter = (month: string): string =>
  i18n.t('value.quarter', [Math.ceil(Number(month.slice(5, 7)) / 3), month.slice(0, 4)]);

/** A value in words, as short as it can be said. */
export const formatValue = (value: CardValue): string => {
  switch (value.type) {
    case 'absent':
      return i18n.t('value.absent');
    case 'interval':
      return formatInterval(value);
    case 'date':
      return formatDate(value.date);
    case 'money':
      return formatRange(
        value.min,
        value.max,
        formatMoney(value.currency),
        isChinese() ? formatNumber : undefined,
      );
    case 'count':
      return formatRange(value.min, value.max, formatCount(value.unit), formatNumber);
    case 'name':
    case 'words':
      return value.text;
    case 'names': {
      const names = value.names.map(({ name }) => name).join(i18n.t('value.comma'));
      return value.complete ? names : i18n.t('value.amongOthers', [names]);
    }
  }
};
