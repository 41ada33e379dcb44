import { childNodes } from './dom';
import type { Mark, Marks } from './marks';

/** A mark under the pointer, and the rectangle of the line fragment that was hit (CSS pixels of the viewport). */
export type MarkHit = { mark: Mark; fragment: DOMRect };

/** The open shadow root of the element that a caret stands before: where a caret in it is not asked for, it stands there. */
const shadowRootAt = ({ offsetNode, offset }: CaretPosition): ShadowRoot | undefined => {
  const host = offsetNode instanceof Text ? undefined : childNodes(offsetNode)[offset];
  const root = host instanceof Element ? host.shadowRoot : undefined;
  return root instanceof ShadowRoot ? root : undefined;
};

const caretAt = (x: number, y: number): CaretPosition | undefined => {
  const shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    const root = caret && shadowRootAt(caret);
    if (!root || shadowRoots.includes(root)) return caret ?? undefined;
    shadowRoots.push(root);
  }
};

/** Whether a place in the view lies in a rectangle, its edges included. */
export const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The rectangles of a mark, one a line fragment. */
export const fragmentsOf = ({ range }: Mark): DOMRect[] => {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch (error) {
    // The text became shorter since it was read; it is about to be read again.
    if (error instanceof DOMException && error.name === 'IndexSizeError') return [];
    throw error;
  }
  return [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
};

/**
 * Finds the mark at a point of the viewport: from the caret's text position, confirmed by the mark's rectangles, since
 * the caret snaps to text that the point is only near to.
 */
export const markAt = (marks: Marks, x: number, y: number): MarkHit | undefined => {
  const caret = caretAt(x, y);
  if (!caret) return undefined;
  for (const mark of marks.at(caret.offsetNode, caret.offset)) {
    if (!mark.isShown) continue;
    const fragment = fragmentsOf(mark).find((rect) => contains(rect, x, y));
    if (fragment) return { mark, fragment };
  }
  return undefined;
};
