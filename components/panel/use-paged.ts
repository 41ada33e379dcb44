import { useState } from 'preact/hooks';

/** The first of many items, and what shows more of them; all that is shown stays. */
export const usePaged = <Item>(items: readonly Item[], step: number, atLeast = 0) => {
  const [pages, setPages] = useState(1);
  const count = Math.max(pages * step, atLeast);
  return {
    shown: items.slice(0, count),
    left: Math.max(0, items.length - count),
    showMore: () => setPages(Math.ceil(count / step) + 1),
  };
};
