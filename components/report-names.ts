import { i18n } from '#i18n';
import type { Report } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';

/** Reports in a line, each with its date where that is known. */
export const reportNames = (reports: readonly Report[]): string =>
  reports
    .map(({ publisher, date }) =>
      date === undefined ? publisher : i18n.t('source.reportOn', [publisher, formatDate(date)]),
    )
    .join(i18n.t('value.comma'));
