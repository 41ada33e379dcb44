import { i18n } from '#i18n';

const language = () => i18n.t('language');

export const formatNumber = (number: number): string => new Intl.NumberFormat(language()).format(number);

/** A size on disk, in the unit that gives it two or three digits. */
export const formatBytes = (bytes: number): string => {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const unit = units[step] ?? 'byte';
  const amount = bytes / 1000 ** step;
  const format = { style: 'unit', unit, unitDisplay: step === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(language(), { ...format, maximumSignificantDigits: 3 }).format(amount);
};

/** A day as people write it. */
export const formatDay = (day: string): string =>
  new Intl.DateTimeFormat(language(), {
    dateStyle: 'long',
    timeZone: day.includes('T') ? undefined : 'UTC',
  }).format(new Date(day));
