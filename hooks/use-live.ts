import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '@/domain/pack/schema';
import { isClosed } from '@/domain/store/state';
import { StoreError, troubleOf } from '@/knowledge/store-error';
import { logError } from '@/utils/log-error';
import { storeState, tellStore } from '@/utils/store-state';
import { closings, store, shippedPack } from './store';

type Question<Answer> = {
  /** Asks the store; undefined where it is empty. */
  ask: () => Promise<Answer | undefined>;
  /** Asks the pack that travels with us, where the store fails or is empty. */
  askShipped: (pack: Pack) => Answer | Promise<Answer>;
};

/** How long the shipped pack serves before a store that did not open is tried again; milliseconds. */
const triedAfter = 5000;

/** What keeps the store from opening has been told where it was opened. */
const tellFailure = (error: unknown): void => {
  const trouble = troubleOf(error);
  if (!(error instanceof StoreError && isClosed(trouble))) tellStore(trouble);
};

/** Follows the answer until the signal is aborted, or the store fails: then the shipped pack answers. */
const follow = async <Answer>(
  { ask, askShipped }: Question<Answer>,
  say: (answer: Answer) => void,
  onFailed: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> => {
  const sayShipped = () =>
    void shippedPack
      .get()
      .then(askShipped)
      .then((answer) => signal.aborted || say(answer))
      .catch((error: unknown) => logError('the built-in pack could not be read', error));
  const fail = (error: unknown) => {
    if (signal.aborted) return;
    sayShipped();
    onFailed(error);
  };
  try {
    await store.ready();
  } catch (error) {
    fail(error);
    return;
  }
  if (signal.aborted) return;
  const next = (answer: Answer | undefined) => (answer === undefined ? sayShipped() : say(answer));
  const subscription = liveQuery(ask).subscribe({ next, error: fail });
  signal.addEventListener('abort', () => subscription.unsubscribe());
};

/**
 * Asks the store, and again when what was asked for changes in it, when its connection was closed, and when it is in order
 * again. A question that fails is asked once more on a new connection. The last answer stays until the next is there.
 */
export const useLive = <Answer>(
  question: Question<Answer>,
  about: readonly unknown[],
): { answer: Answer } | undefined => {
  const [known, setKnown] = useState<{ answer: Answer }>();
  useEffect(() => {
    let current = new AbortController();
    const begin = (onFailed: (error: unknown) => void) => {
      current.abort();
      current = new AbortController();
      void follow(question, (answer) => setKnown({ answer }), onFailed, current.signal);
    };
    const giveUp = (error: unknown) => {
      tellFailure(error);
      const timer = setTimeout(again, triedAfter);
      current.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    const again = () => begin((error) => (error instanceof StoreError ? giveUp(error) : begin(giveUp)));
    const unwatch = storeState.watch(({ is }) => is === 'ready' && again());
    closings.addEventListener('closed', again);
    again();
    return () => {
      current.abort();
      unwatch();
      closings.removeEventListener('closed', again);
    };
  }, about);
  return known;
};
