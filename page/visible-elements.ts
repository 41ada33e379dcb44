import { comparePosition, contains, isElement, parentNode } from './dom';
import { isRead, roleOf } from './element-roles';

/** Where the view is probed, as shares of its width and height. */
const columns = [0.15, 0.5, 0.85];
const rows = [0.02, 0.2, 0.4, 0.6, 0.8, 0.98];

/** The block-level element in which text at a place of the view stands; undefined where nothing is read there. */
const blockAt = (x: number, y: number, root: Element): Element | undefined => {
  let block: Element | undefined;
  for (let at: Node | null = document.elementFromPoint(x, y); at; at = parentNode(at)) {
    if (at === root) return block;
    if (!isElement(at)) continue;
    const role = roleOf(at);
    if (!isRead(role)) return undefined;
    if (role === 'block') block ??= at;
  }
  return undefined;
};

/** The next node that is not inside the one where the walk stands. */
const nextAfter = (walker: TreeWalker): Node | null => {
  for (let next = walker.nextSibling(); ; next = walker.nextSibling())
    if (next || !walker.parentNode()) return next;
};

/** Elements looked at between the first and the last of those in view; a page may have its end beside its beginning. */
const elementsAtMost = 2000;

/** The block-level elements from one to another, in the order of the document, with what is in them. */
const elementsBetween = (first: Element, last: Element, root: Element): Element[] => {
  const found: Element[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = first;
  for (let at: Node | null = first, steps = 0; at && steps < elementsAtMost; steps++) {
    if (!isElement(at) || (comparePosition(last, at) < 0 && !contains(last, at))) break;
    const role = roleOf(at);
    if (role === 'block') found.push(at);
    at = isRead(role) ? walker.nextNode() : nextAfter(walker);
  }
  return found;
};

/**
 * The block-level elements whose text the reader can see now: those at a few points of the view, and what stands between
 * them. What is missed is read a moment later with all the rest.
 */
export const visibleElements = (root: Element): Element[] => {
  const points = rows.flatMap((row) =>
    columns.map((column) => [innerWidth * column, innerHeight * row] as const),
  );
  const probed = [...new Set(points.flatMap(([x, y]) => blockAt(x, y, root) ?? []))].sort(comparePosition);
  // What contains others was hit between them.
  const hit = probed.filter((element, i) => !probed.slice(i + 1).some((other) => contains(element, other)));
  const [first, last] = [hit[0], hit.at(-1)];
  return first && last ? elementsBetween(first, last, root) : [];
};
