import { browser } from '#imports';
import type { Mention } from '@/domain/mentions/gate';
import { logError } from '@/utils/log-error';

/** Set once the reader has seen a card. */
const key = 'card-seen';

/** Tells whether a card is the first one that the reader ever sees: for one mention, once in this browser. */
export const createFirstCard = (signal: AbortSignal) => {
  const { local } = browser.storage;
  let isNew = false;
  let first: Mention | undefined;
  local
    .get(key)
    .then((stored) => (isNew = !stored[key] && !signal.aborted))
    .catch((error: unknown) => logError('it is not known whether this is your first card', error));
  return (mention: Mention): boolean => {
    if (isNew && !first) {
      first = mention;
      local
        .set({ [key]: true })
        .catch((error: unknown) => logError('your first card will be shown as such again', error));
    }
    return mention === first;
  };
};
