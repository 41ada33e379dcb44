/** Not in TypeScript's list yet: Chromium only. https://w3c.github.io/IntersectionObserver/v2/ */
type SightInit = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type SightEntry = IntersectionObserverEntry & { isVisible?: boolean };

/** The browser looks no more often than this, in milliseconds. */
const leastDelay = 100;

/** Whether something stands in the layer of popovers and dialogs that lets clicks through to what it covers. */
const isUnderGlass = (shell: Element): boolean =>
  [...document.querySelectorAll(':popover-open, :modal')].some(
    (other) => !other.contains(shell) && getComputedStyle(other).pointerEvents === 'none',
  );

/**
 * Watches whether the reader sees an element as it is drawn, so that no click is given away that was meant for something
 * else. Chromium tells of anything that covers or alters it; elsewhere only what lets clicks through is found, since a click
 * that reaches the element tells that nothing else lies over it.
 */
export const watchSight = (element: Element, shell: Element, signal: AbortSignal): (() => boolean) => {
  let isSeen = !('isVisible' in IntersectionObserverEntry.prototype);
  const note = (entries: SightEntry[]) => (isSeen = entries.at(-1)?.isVisible ?? isSeen);
  const init: SightInit = { trackVisibility: true, delay: leastDelay };
  const observer = new IntersectionObserver(note, init);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    note(observer.takeRecords());
    return isSeen && !isUnderGlass(shell);
  };
};
