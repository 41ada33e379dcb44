import type { Pack } from '@/domain/pack/schema';
import type { Database } from './database';
import { readIndex, readPacks } from './read-store';

/** What a look at every row of an open store finds. */
export type StoreCheck = {
  packs: { id: string; title: Pack['title']; rows: number; damaged: number }[];
  /** Packs of which not even the header can be read. */
  lost: number;
  /** Whether there is an index of names over these very packs. */
  hasIndex: boolean;
};

export const checkStore = async (database: Database): Promise<StoreCheck> => {
  const [{ packs, lost }, index] = await Promise.all([readPacks(database), readIndex(database)]);
  return {
    packs: packs.map(({ pack: { id, title }, rows, damaged }) => ({ id, title, rows, damaged })),
    lost,
    hasIndex: index !== undefined,
  };
};
