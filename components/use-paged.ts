import { useState } from 'preact/hooks';

/** How many items are shown at first, how many more each time, and how far it has to go at least. */
type Pages = { first: number; step?: number; atLeast?: number };

/** The first of many items, and what shows more of them; all that is shown stays. */
export const usePaged = <Item>(items: readonly Item[], { first, step = first, atLeast = 0 }: Pages) => {
  const [more, setMore] = useState(0);
  const count = Math.max(first + more, atLeast);
  return {
    shown: items.slice(0, count),
    left: Math.max(0, items.length - count),
    showMore: () => setMore(count - first + step),
  };
};
