import { i18n } from '#i18n';
import type { StoreState } from '@/domain/store/state';
import { formatBytes } from './settings/format';

/** How the store is, in a sentence for the reader; undefined where there is nothing to say. The one place that says it. */
export const wordsOfStore = (state: StoreState): string | undefined => {
  switch (state.is) {
    case 'ready':
      return undefined;
    case 'damaged':
      return i18n.t('store.damaged', state.rows);
    case 'full':
      return i18n.t('store.full', [formatBytes(state.needed)]);
    case 'cleared':
    case 'blocked':
    case 'silent':
    case 'newer':
    case 'broken':
      return i18n.t(`store.${state.is}`);
  }
};
