import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';

/** Who published a source; where nobody is named, its title stands for it. */
export const nameOfSource = (source: Pick<CardSource, 'publisher' | 'title'> | undefined): string =>
  source?.publisher ?? source?.title ?? i18n.t('source.untitled');
