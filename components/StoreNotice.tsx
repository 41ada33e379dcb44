import { i18n } from '#i18n';
import type { StoreState } from '@/domain/store/state';
import { wordsOfStore } from './store-words';

type Props = { state: StoreState; onRepair: () => void; onSeen: () => void };

/** Says how the store is, where that concerns the reader, with the way to where it is set right. */
export const StoreNotice = ({ state, onRepair, onSeen }: Props) => {
  const words = wordsOfStore(state);
  if (words === undefined) return null;
  const isNews = state.is === 'cleared';
  return (
    <div class="notice store-notice" role="status">
      <p>{words}</p>
      <p class="notice-actions">
        <button type="button" class={isNews ? 'secondary' : 'primary'} onClick={isNews ? onSeen : onRepair}>
          {i18n.t(isNews ? 'store.seen' : 'store.toRepair')}
        </button>
      </p>
    </div>
  );
};
