import { childNodes, isText } from './dom';
import type { Mark, Marks } from './marks';
import { isReachable } from './marks-in-view';

/** A place in the text of the page. */
export type Place = { node: Node; offset: number };
export type Direction = 'forward' | 'backward';

/** Where a mark begins. */
export const placeOf = ({ range: { startContainer: node, startOffset: offset } }: Mark): Place => ({
  node,
  offset,
});

/** The text nodes of the document from a place on, its own node first, then round to where it began. */
function* textNodes({ node, offset }: Place, direction: Direction): Generator<Text, void> {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const step = () => (direction === 'forward' ? walker.nextNode() : walker.previousNode());
  const from = isText(node) ? node : childNodes(node)[offset];
  walker.currentNode = from ?? node;
  // After the last node of an element, or before the next of its nodes.
  if (!from) while (walker.lastChild());
  const isAhead = isText(node) || (direction === 'forward') === (from !== undefined);
  for (let next = isAhead ? walker.currentNode : step(); next; next = step()) if (isText(next)) yield next;
  walker.currentNode = document.documentElement;
  if (direction === 'backward') while (walker.lastChild());
  for (let next: Node | null = walker.currentNode; next; next = step()) if (isText(next)) yield next;
}

/** The mark after a place in the text, or before it; after the last comes the first. */
export const markFrom = (marks: Marks, place: Place, direction: Direction): Mark | undefined => {
  let isFirst = true;
  for (const node of textNodes(place, direction)) {
    const own = marks.beginningIn(node);
    const ahead =
      isFirst && node === place.node
        ? own.filter(({ range: { startOffset: at } }) =>
            direction === 'forward' ? at > place.offset : at < place.offset,
          )
        : own;
    isFirst = false;
    const mark = (direction === 'forward' ? ahead : ahead.toReversed()).find(isReachable);
    if (mark) return mark;
  }
  return undefined;
};
