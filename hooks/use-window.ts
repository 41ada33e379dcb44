import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';

/** The window that the panel is in. */
export const useWindow = (): number | undefined => {
  const [id, setId] = useState<number>();
  useEffect(() => {
    void browser.windows.getCurrent().then((it) => setId(it.id));
  }, []);
  return id;
};
