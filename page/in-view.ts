import type { Box } from '@/domain/hover/safe-area';
import { ancestorsOf } from './ancestors';
import { fragmentsOf } from './hit-test';
import type { Mark } from './marks';

/** What the reader sees of the page: less than the window where it is zoomed in with two fingers. */
export const viewBox = (): Box => {
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return { left, top, right: left + width, bottom: top + height };
};

const intersection = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether what does not fit in an element can be scrolled or is cut off. */
const clips = (element: Element): boolean => {
  if (element === document.documentElement || element === document.body) return false;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  return (overflowX !== 'visible' || overflowY !== 'visible') && display !== 'inline';
};

/** The part of the view in which the contents of a node can be seen. */
const visibleBox = (node: Node): Box =>
  ancestorsOf(node)
    .filter(clips)
    .reduce((box, element) => intersection(box, element.getBoundingClientRect()), viewBox());

/** The fragments of a mark that the reader can see, at least in part. */
export const fragmentsInView = (mark: Mark): DOMRect[] => {
  const fragments = fragmentsOf(mark);
  if (fragments.length === 0) return fragments;
  const box = visibleBox(mark.range.startContainer);
  return fragments.filter((fragment) => overlaps(fragment, box));
};

const canScroll = (element: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(element);
  const isRoot = element === document.scrollingElement;
  const scrolls = (overflow: string) => isRoot || overflow === 'auto' || overflow === 'scroll';
  return (
    (scrolls(overflowY) && element.scrollHeight > element.clientHeight) ||
    (scrolls(overflowX) && element.scrollWidth > element.clientWidth)
  );
};

/** How far to scroll one way so that what lies beyond a box comes to its middle; nothing where it is wholly inside. */
const toMiddle = (from: number, to: number, low: number, high: number): number =>
  from >= low && to <= high ? 0 : (from + to) / 2 - (low + high) / 2;

/**
 * Brings a mark to the middle of everything that scrolls around it, where it is not in view. At once, whatever the page says
 * about smooth scrolling: a card cannot stand at a name that is still on its way, and no one is made to see motion.
 */
export const scrollToMark = (mark: Mark): void => {
  for (const element of ancestorsOf(mark.range.startContainer)) {
    if (!canScroll(element)) continue;
    const [fragment] = fragmentsOf(mark);
    if (!fragment) return;
    const box = element === document.scrollingElement ? viewBox() : element.getBoundingClientRect();
    const by: ScrollToOptions = {
      left: toMiddle(fragment.left, fragment.right, box.left, box.right),
      top: toMiddle(fragment.top, fragment.bottom, box.top, box.bottom),
      behavior: 'instant',
    };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- A form's inputs can shadow its methods.
    Reflect.apply(Element.prototype.scrollBy, element, [by]);
  }
};
