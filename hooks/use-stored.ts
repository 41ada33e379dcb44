import { useEffect, useState } from 'preact/hooks';
import type { WxtStorageItem } from '#imports';

/** A storage item's value, kept up to date; `undefined` until it has been read. */
export const useStored = <Value>(
  item: WxtStorageItem<Value, Record<string, unknown>> | undefined,
): Value | undefined => {
  const [value, setValue] = useState<Value>();
  const key = item?.key;
  useEffect(() => {
    setValue(undefined);
    if (!item) return;
    let isCurrent = true;
    void item.getValue().then((first) => isCurrent && setValue(first));
    const unwatch = item.watch(setValue);
    return () => {
      isCurrent = false;
      unwatch();
    };
    // The item is the same as long as its key is.
  }, [key]);
  return value;
};
