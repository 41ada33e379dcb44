import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';

/** Who published a source; where nobody is named, that is said. */
export const nameOfSource = (source: Pick<CardSource, 'publisher'> | undefined): string =>
  source?.publisher ?? i18n.t('source.untitled');
