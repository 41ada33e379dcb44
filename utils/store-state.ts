import { browser, storage } from '#imports';
import { isTrouble, nextState, type StoreEvent, type StoreState } from '@/domain/store/state';
import { logError } from './log-error';

/** How the store is, for all our pages and the button. Lives as long as the browser runs. */
export const storeState = storage.defineItem<StoreState>('session:store', { fallback: { is: 'ready' } });

/** Whether the store was filled and not emptied by us: an empty one is then one that was cleared. */
const wasFilled = storage.defineItem<boolean>('local:store-was-filled', { fallback: false });

const note = async (event: StoreEvent): Promise<void> => {
  if (event.is === 'cleared' && !(await wasFilled.getValue())) return;
  if (event.is === 'filled') await wasFilled.setValue(true);
  if (event.is === 'emptied') await wasFilled.setValue(false);
  if (isTrouble(event)) logError('the store is not as it should be', JSON.stringify(event));
  const now = await storeState.getValue();
  const next = nextState(now, event);
  if (JSON.stringify(next) !== JSON.stringify(now)) await storeState.setValue(next);
};

/** Tells all that are concerned what has happened to the store. One event after another, whichever page it is told in. */
export const tellStore = (event: StoreEvent): void =>
  void navigator.locks
    .request('store-state', () => note(event))
    .catch((error: unknown) => logError('how the store is could not be told', error));

/** The reader has read what was said, and it is not said again. */
export const seeStore = (): void => tellStore({ is: 'seen' });

/** Opens the options where the store is checked and set right. */
export const openRepair = (): void =>
  void browser.tabs.create({ url: browser.runtime.getURL('/options.html#repair') });
