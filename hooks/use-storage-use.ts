import { useEffect, useState } from 'preact/hooks';
import { measureStorage, protectStorage, type StorageUse } from '@/utils/measures';

/** How much is stored, measured when the page opens and again when `refresh` is called. */
export const useStorageUse = (): {
  use: StorageUse | undefined;
  refresh: () => Promise<void>;
  protect: () => Promise<boolean>;
} => {
  const [use, setUse] = useState<StorageUse>();
  const refresh = async () => setUse(await measureStorage());
  useEffect(() => void refresh(), []);
  const protect = async () => {
    const isGiven = await protectStorage();
    await refresh();
    return isGiven;
  };
  return { use, refresh, protect };
};
