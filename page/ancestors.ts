import { assignedSlot, isElement, parentNode } from './dom';

/** What a node is drawn in: its slot, the host of its shadow root, or its parent. */
const container = (node: Node): Node | null =>
  assignedSlot(node) ?? (node instanceof ShadowRoot ? node.host : parentNode(node));

/** The elements that a node is drawn in, from the inside out, through open shadow roots. */
export function* ancestorsOf(node: Node): Generator<Element, void> {
  for (let next = container(node); next; next = container(next)) if (isElement(next)) yield next;
}

const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** The innermost element around a node that a selector finds. */
export const closestTo = (node: Node, selector: string): Element | undefined =>
  ancestorsOf(node).find((element) => matches(element, selector));
