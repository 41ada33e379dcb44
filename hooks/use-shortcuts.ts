import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';

/** The order in which they are shown; browsers list them by their names. */
const order = ['next-mention', 'previous-mention', 'open-card', 'open-panel'];

export type Shortcut = { name: string; keys: string };

/** The commands as the browser knows them now, with the keys that the reader has given them; "" for none. */
export const useShortcuts = (): Shortcut[] => {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const ask = () =>
      void browser.commands
        .getAll()
        .then((commands) =>
          setShortcuts(
            commands
              .toSorted((a, b) => order.indexOf(a.name ?? '') - order.indexOf(b.name ?? ''))
              .flatMap(({ description = '', shortcut = '', name = '' }) =>
                name.startsWith('_') || description === '' ? [] : [{ name: description, keys: shortcut }],
              ),
          ),
        );
    ask();
    // They are changed on a page of the browser's own, from which the reader comes back.
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return shortcuts;
};
