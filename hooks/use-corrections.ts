import { correctionsItem, readCorrections, type CorrectionRow } from '@/utils/corrections';
import { useStored } from './use-stored';

/** What the reader has ruled out, the newest first, and how much of it cannot be read; followed. */
export const useCorrections = (): { rows: CorrectionRow[]; unreadable: number } | undefined => {
  const stored = useStored(correctionsItem);
  return stored === undefined ? undefined : readCorrections(stored);
};
