/** What can be opened in a search. */
const results = 'a.found, .names a.row-link';

/** Where a key leads in a search, from its field through the results and back; undefined where it leads nowhere. */
export const moveInSearch = (
  key: string,
  from: Element,
  field: HTMLInputElement,
  root: ParentNode,
): HTMLElement | undefined => {
  const stops: HTMLElement[] = [field, ...root.querySelectorAll<HTMLElement>(results)];
  const at = stops.findIndex((stop) => stop === from);
  if (at < 0) return undefined;
  if (key === 'ArrowDown' || (key === 'Enter' && at === 0)) return stops[at + 1];
  // In the field Home, End and the arrows to the sides move the caret.
  if (at === 0) return undefined;
  if (key === 'ArrowUp') return stops[at - 1];
  if (key === 'Home') return stops[1];
  return key === 'End' ? stops.at(-1) : undefined;
};
