import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';

/** When a source was published; says so where that is not known. */
export const SourceDate = ({ source: { published } }: { source: CardSource }) => (
  <span class="date">
    {published === undefined ? (
      i18n.t('source.undated')
    ) : (
      <time dateTime={published}>{formatDate(published)}</time>
    )}
  </span>
);
