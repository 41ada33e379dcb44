import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Shelf } from '@/knowledge/shelf';
import { logError } from '@/utils/log-error';
import { shippedShelf, storeShelf } from './shelves';

export type Known<Answer> = { is: 'asking' } | { is: 'known'; answer: Answer };

const trouble = new EventTarget();
let isFailing = false;

const tellTrouble = (is: boolean): void => {
  if (is === isFailing) return;
  isFailing = is;
  trouble.dispatchEvent(new Event('change'));
};

/** Whether the store has failed, so that the shipped pack stands in for it. */
export const useShelfTrouble = (): boolean => {
  const [is, setIs] = useState(isFailing);
  useEffect(() => {
    const follow = () => setIs(isFailing);
    follow();
    trouble.addEventListener('change', follow);
    return () => trouble.removeEventListener('change', follow);
  }, []);
  return is;
};

/**
 * Asks the shelf, and again whenever what was asked for changes in the store. The last answer stays until the next is
 * there. Where the store fails or is still empty, the shipped pack answers.
 */
export const useKnown = <Answer>(
  ask: (shelf: Shelf) => Promise<Answer>,
  about: readonly unknown[],
): Known<Answer> => {
  const [known, setKnown] = useState<Known<Answer>>({ is: 'asking' });
  useEffect(() => {
    let isCurrent = true;
    const say = (answer: Answer) => isCurrent && setKnown({ is: 'known', answer });
    const askShipped = () =>
      void shippedShelf
        .get()
        .then(ask)
        .then(say)
        .catch((error: unknown) => logError('the built-in pack could not be read', error));
    const query = async () => ((await storeShelf.isEmpty()) ? undefined : { answer: await ask(storeShelf) });
    const subscription = liveQuery(query).subscribe({
      next(found) {
        tellTrouble(false);
        if (found) say(found.answer);
        else askShipped();
      },
      error(error) {
        logError('the store could not be read, so the built-in pack serves as it is', error);
        tellTrouble(true);
        askShipped();
      },
    });
    return () => {
      isCurrent = false;
      subscription.unsubscribe();
    };
  }, about);
  return known;
};
