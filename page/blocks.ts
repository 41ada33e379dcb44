import { partitionPoint } from '@/domain/partition-point';
import { contains, firstElementChild, nextElementSibling, nodeType, parentNode, textContent } from './dom';
import { isRead, roleOf } from './element-roles';
import { areSamePieces, knownPieces, piecesIn, type Piece, type Pieces } from './pieces';

/** The text of one block-level element, or of a stretch of it between nested blocks; inline elements are joined. */
export type Block = {
  element: Element;
  text: string;
  pieces: Pieces;
  /** Its place among the blocks of the page: those of a smaller number stand before it. Given by who reads the page. */
  order?: number;
};

/** Stands in a block's text for an element that is not read; no name crosses it. */
const objectCharacter = '\uFFFC';

/** Text nodes after which the walk pauses even within a block, so that its caller can look at the clock. */
const nodesPerStep = 200;

const plainLetter = /[0-9A-Za-z\u4e00-\u9fa5]/;
const letter = /[\p{L}\p{N}]/u;

/** Nearly every text has a plain letter; to get ready for all of Unicode costs a page a millisecond. */
const hasLetters = (text: string): boolean =>
  plainLetter.test(text) || (/\S/.test(text) && letter.test(text));

const createCollector = (element: Element) => {
  let text = '';
  let pieces: Piece[] = [];
  return {
    element,
    addText(node: Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    },
    addCharacter(character: string) {
      text += character;
    },
    take(): Block | undefined {
      const block = hasLetters(text) ? { element, text, pieces: knownPieces(pieces) } : undefined;
      text = '';
      pieces = [];
      return block;
    },
  };
};

type Collector = ReturnType<typeof createCollector>;

/** Elements inside a block that are looked at, whether all of them only stand in the line. */
const inlineAtMost = 50;

/** UTF-16 units of text that may be read in one go: it may stand in as many nodes, and those are looked for in one go as well. */
const plainLength = 4000;

/** The next element inside a root. */
const nextInside = (root: Element, element: Element): Element | null => {
  const inner = firstElementChild(element);
  if (inner) return inner;
  for (let at: Node | null = element; at && at !== root; at = parentNode(at)) {
    const next = nextElementSibling(at as Element);
    if (next) return next;
  }
  return null;
};

/** The text of an element in which all text is its own and nothing else stands, as in most paragraphs: it comes without a look at each node. */
const plainText = (element: Element): string | undefined => {
  let inside = 0;
  for (let at = firstElementChild(element); at; at = nextInside(element, at))
    if (++inside > inlineAtMost || roleOf(at) !== 'inline') return undefined;
  const text = textContent(element);
  return text.length <= plainLength ? text : undefined;
};

const plainBlock = (element: Element, text: string): Block | undefined =>
  hasLetters(text) ? { element, text, pieces: piecesIn(element, text) } : undefined;

export type ReadOptions = {
  /** Only the text that belongs to the root itself is read, not that of the blocks inside it. */
  own?: boolean;
  /** Hears of an element that the page took from under the walk what it stood in; it has to be read again. */
  onLost?: (element: Element) => void;
};

/**
 * Reads the blocks below `root`, in document order, without recursion and without touching the page. Yields undefined
 * now and then: a place to stop for a moment, in which the page may change.
 */
export function* readBlocks(
  root: Element,
  { own = false, onLost }: ReadOptions = {},
): Generator<Block | undefined, void> {
  if (!isRead(roleOf(root))) return;
  const plain = plainText(root);
  if (plain !== undefined) {
    yield plainBlock(root, plain);
    return;
  }
  // Not `root.ownerDocument`, which an input of a form may be called.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const open: Collector[] = [createCollector(root)];
  let steps = 0;
  let node: Node | null = walker.firstChild();
  while (node) {
    const collector = open.at(-1);
    if (!collector) return;
    let isEntered = false;
    let isSkipped = false;
    if (nodeType(node) === Node.TEXT_NODE) {
      collector.addText(node as Text);
      if (++steps % nodesPerStep === 0) yield undefined;
    } else {
      const element = node as Element;
      const role = roleOf(element);
      if (role === 'break') collector.addCharacter('\n');
      else if (role === 'object') collector.addCharacter(objectCharacter);
      else if (role === 'block') {
        const before = collector.take();
        if (before) yield before;
        const text = own ? undefined : plainText(element);
        isSkipped = own || text !== undefined;
        if (!isSkipped) open.push(createCollector(element));
        else if (text !== undefined) yield plainBlock(element, text);
      }
      isEntered = isRead(role) && !isSkipped;
    }
    node = isEntered ? walker.firstChild() : null;
    if (isEntered && !node) yield* leave(walker.currentNode, open);
    while (!node) {
      node = walker.nextSibling();
      if (node) break;
      const parent = walker.parentNode();
      if (parent === root) break;
      if (parent) {
        yield* leave(parent, open);
        continue;
      }
      const lost = dropRemoved(root, open);
      onLost?.(lost);
      if (lost === root) break;
      walker.currentNode = lost;
    }
  }
  const last = open.at(-1)?.take();
  if (last) yield last;
}

/** Gives up the open blocks that the page has taken away, and the one that they were in, which is returned. */
const dropRemoved = (root: Element, open: Collector[]): Element => {
  for (let last = open.pop(); last; last = open.pop()) if (contains(root, last.element)) return last.element;
  return root;
};

/** Closes a block-level element that the walk has come out of. */
function* leave(node: Node, open: Collector[]): Generator<Block, void> {
  if (open.length < 2 || open.at(-1)?.element !== node) return;
  const block = open.pop()?.take();
  if (block) yield block;
}

/** Whether two readings of a stretch came to the same text in the same nodes. */
export const isSameText = (a: Block, b: Block): boolean =>
  a.text === b.text && areSamePieces(a.pieces, b.pieces);

/** The place in the page of an offset in the block's text; at the seam of two nodes, the end of the first. */
export const pieceAt = (block: Block, offset: number, side: 'start' | 'end'): Piece | undefined => {
  const pieces = block.pieces.all();
  const isBefore = (index: number) => {
    const { start } = pieces[index] ?? { start: 0 };
    return side === 'start' ? start <= offset : start < offset;
  };
  return pieces[partitionPoint(1, pieces.length, isBefore) - 1];
};

/** The stretch of the page from `start` to `end` of a block's text (UTF-16 units); undefined where a node has changed. */
export const rangeIn = (block: Block, start: number, end: number): StaticRange | undefined => {
  const first = pieceAt(block, start, 'start');
  const last = pieceAt(block, end, 'end');
  if (!first || !last) return undefined;
  const startOffset = start - first.start;
  const endOffset = end - last.start;
  if (startOffset > first.node.length || endOffset > last.node.length) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset,
    endContainer: last.node,
    endOffset,
  });
};
