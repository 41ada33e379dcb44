import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { listCorrections, removeCorrection } from '@/knowledge/corrections';
import { createDatabase, type CorrectionRow } from '@/knowledge/database';
import { tellCorrectionsChanged } from '@/utils/corrections-changed';
import { logError } from '@/utils/log-error';

/** What the reader has ruled out, the newest first, and how to take one back in all open pages. */
export const useCorrections = (): {
  rows: CorrectionRow[] | undefined;
  undo: (id: number) => Promise<void>;
} => {
  const [rows, setRows] = useState<CorrectionRow[]>();
  useEffect(() => {
    const database = createDatabase();
    const subscription = liveQuery(() => listCorrections(database)).subscribe({
      next: setRows,
      error: (error) => {
        logError('your corrections could not be read', error);
        setRows([]);
      },
    });
    return () => {
      subscription.unsubscribe();
      database.close();
    };
  }, []);
  const undo = async (id: number) => {
    const database = createDatabase();
    try {
      await removeCorrection(database, id);
    } finally {
      database.close();
    }
    await tellCorrectionsChanged();
  };
  return { rows, undo };
};
