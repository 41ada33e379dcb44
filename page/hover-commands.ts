import type { Box } from '@/domain/hover/safe-area';
import { isConnected } from './dom';
import type { HoverContext } from './hover-context';
import { fragmentsInView, overlaps, scrollToMark, viewBox } from './in-view';
import { markFrom, placeOf, type Direction, type Place } from './mark-order';
import type { Mark } from './marks';
import { marksInView } from './marks-in-view';

const distance = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, a.left - b.right, b.left - a.right),
    Math.max(0, a.top - b.bottom, b.top - a.bottom),
  );

/** The caret or the selection, where it is in view. */
const caret = (): { place: Place; box: Box } | undefined => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [box = range.getBoundingClientRect()] = range.getClientRects();
  // A caret has no width.
  const widened = { left: box.left, top: box.top, right: box.right + 1, bottom: box.bottom };
  const isThere = box.height > 0 && overlaps(widened, viewBox());
  return isThere ? { place: { node: range.startContainer, offset: range.startOffset }, box } : undefined;
};

/** Some place in the text that is in view: where no name is, it tells what comes before and after. */
const placeInView = (): Place => {
  const { left, top, right, bottom } = viewBox();
  const at = document.caretPositionFromPoint((left + right) / 2, (top + bottom) / 2);
  return at ? { node: at.offsetNode, offset: at.offset } : { node: document.documentElement, offset: 0 };
};

/** The commands of the keyboard, over the marks in the order of the text. */
export const createCommands = ({ marks, shown, dispatch, signal }: HoverContext) => {
  /** The mark that was opened by key last: closed, it is still where the reader is, while it is in view. */
  let last: Mark | undefined;

  const open = (mark: Mark | undefined) => {
    if (!mark || signal.aborted) return;
    last = mark;
    if (fragmentsInView(mark).length === 0) scrollToMark(mark);
    dispatch({ type: 'open', target: mark, how: 'keyboard' });
  };

  const nearest = (): Mark | undefined => {
    const visible = marksInView(marks);
    const from = caret()?.box;
    const first = visible.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    if (!from) return first[0]?.mark;
    return first.toSorted((a, b) => distance(a.box, from) - distance(b.box, from))[0]?.mark;
  };

  /** Where the reader is in the text: at the open card, at the last one, at the caret. */
  const here = (): Place | undefined => {
    const open = shown()?.target;
    if (open && isConnected(open.range.startContainer)) return placeOf(open);
    if (last && fragmentsInView(last).length > 0) return placeOf(last);
    return caret()?.place;
  };

  const step = (direction: Direction) => {
    const from = here();
    if (from) {
      open(markFrom(marks, from, direction));
      return;
    }
    const top = nearest();
    if (top && direction === 'forward') open(top);
    else open(markFrom(marks, top ? placeOf(top) : placeInView(), direction));
  };

  return {
    /** Opens the card of the name nearest to the caret, the selection or the top of the view. */
    openHere: () =>
      open(shown()?.target ?? nearest() ?? markFrom(marks, caret()?.place ?? placeInView(), 'forward')),
    next: () => step('forward'),
    previous: () => step('backward'),
  };
};
