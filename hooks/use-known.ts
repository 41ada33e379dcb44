import { createPackShelf, type Shelf } from '@/knowledge/shelf';
import { storeShelf } from './store';
import { useLive } from './use-live';

export type Known<Answer> = { is: 'asking' } | { is: 'known'; answer: Answer };

/** Asks the shelf, and again whenever what was asked for changes in the store; where that fails, the shipped pack answers. */
export const useKnown = <Answer>(
  ask: (shelf: Shelf) => Promise<Answer>,
  about: readonly unknown[],
): Known<Answer> => {
  const known = useLive(
    {
      // Wrapped: that nothing is known is an answer, too.
      ask: async () => ((await storeShelf.isEmpty()) ? undefined : { found: await ask(storeShelf) }),
      askShipped: async (pack) => ({ found: await ask(createPackShelf([pack])) }),
    },
    about,
  );
  return known ? { is: 'known', answer: known.answer.found } : { is: 'asking' };
};
