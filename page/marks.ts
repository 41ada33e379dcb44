import type { Mention } from '@/domain/mentions/gate';
import { partitionPoint } from '@/domain/partition-point';
import { pieceAt, rangeIn, type Block } from './blocks';
import { isElement, isText, parentNode } from './dom';
import type { Piece } from './pieces';

/** A mention at its place in the page. One that the reader does not want marked is not painted, nor does it open a card. */
export type Mark = { readonly mention: Mention; readonly range: StaticRange; readonly isShown: boolean };

/** The marks of a block, in the order of its text. */
export type MarkedBlock = { readonly block: Block; readonly marks: readonly Mark[] };

/** Stands for a text that has just become shorter and is about to be read again. */
const emptyRange = ({ element }: Block) =>
  new StaticRange({ startContainer: element, startOffset: 0, endContainer: element, endOffset: 0 });

/** Of the marks of a long page few are ever near the view: the range is made when it is asked for. */
class LazyMark implements Mark {
  #range: StaticRange | undefined;
  readonly #block: Block;

  constructor(
    readonly mention: Mention,
    readonly isShown: boolean,
    block: Block,
  ) {
    this.#block = block;
  }

  get range(): StaticRange {
    const { start, end } = this.mention;
    return (this.#range ??= rangeIn(this.#block, start, end) ?? emptyRange(this.#block));
  }
}

const byStart = (a: Mention, b: Mention) => a.start - b.start;

/** The gate gives them in this order already. */
const inOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.every(({ start }, i) => start >= (mentions[i - 1]?.start ?? 0))
    ? mentions
    : mentions.toSorted(byStart);

/** Whether the text of a mention can still be there; a node may have become shorter since it was read. Where nobody has looked for the nodes yet, whoever does will see. */
const isThere = (block: Block, { end }: Mention): boolean => {
  if (!block.pieces.areKnown()) return true;
  const last = pieceAt(block, end, 'end');
  return last !== undefined && end - last.start <= last.node.length;
};

/** The index after the last mark that begins at or before an offset of the block's text. */
const endOfMarksUpTo = (marks: readonly Mark[], offset: number): number =>
  partitionPoint(0, marks.length, (index) => (marks[index]?.mention.start ?? Infinity) <= offset);

/**
 * Where the mentions stand. The hit-test finds a mark by text node and offset, so no range is ever read back from the page.
 * Kept are the blocks' elements only, and what stands in their text by numbers: most names are never looked for.
 */
export const createMarks = () => {
  const byId = new Map<number, MarkedBlock>();
  const byElement = new Map<Element, MarkedBlock[]>();

  const remove = (id: number): void => {
    const marked = byId.get(id);
    if (!marked) return;
    byId.delete(id);
    const { element } = marked.block;
    const rest = byElement.get(element)?.filter((other) => other !== marked) ?? [];
    if (rest.length > 0) byElement.set(element, rest);
    else byElement.delete(element);
  };

  /** The block that a text node was read in, and its piece. */
  const findPiece = (node: Text): (MarkedBlock & { piece: Piece; end: number }) | undefined => {
    for (let at = parentNode(node); at; at = parentNode(at)) {
      if (!isElement(at)) continue;
      for (const marked of byElement.get(at) ?? []) {
        const piece = marked.block.pieces.all().find((it) => it.node === node);
        if (piece) return { ...marked, piece, end: piece.start + node.length };
      }
    }
    return undefined;
  };

  return {
    /** Replaces the marks of a block; `shown` are those of its mentions that are marked. */
    set(id: number, block: Block, mentions: readonly Mention[], shown = mentions): void {
      remove(id);
      const isShown = shown.length < mentions.length ? new Set(shown) : undefined;
      const marks = inOrder(mentions)
        .filter((mention) => isThere(block, mention))
        .map((mention) => new LazyMark(mention, isShown?.has(mention) ?? true, block));
      if (marks.length === 0) return;
      const marked = { block, marks };
      byId.set(id, marked);
      const others = byElement.get(block.element);
      if (others) others.push(marked);
      else byElement.set(block.element, [marked]);
    },
    remove,
    /** The marks that cover an offset of a text node; a caret at either edge counts, so names that touch share one. */
    at(node: Node, offset: number): Mark[] {
      const place = isText(node) ? findPiece(node) : undefined;
      if (!place) return [];
      const { marks, piece, end } = place;
      const at = piece.start + offset;
      const found: Mark[] = [];
      // Names that overlap are one and the same stretch, so the first that ends before the offset ends the search.
      for (let i = endOfMarksUpTo(marks, at) - 1; i >= 0; i--) {
        const mark = marks[i];
        if (!mark || mark.mention.end < at) break;
        // At the seam of two nodes a name belongs to the one that it stands in.
        if (mark.mention.start < end && mark.mention.end > piece.start) found.unshift(mark);
      }
      return found;
    },
    /** The marks that begin in a text node, in the order of the text. */
    beginningIn(node: Text): readonly Mark[] {
      const place = findPiece(node);
      if (!place) return [];
      const { marks, piece, end } = place;
      return marks.slice(endOfMarksUpTo(marks, piece.start - 1), endOfMarksUpTo(marks, end - 1));
    },
    blocks: () => byId.values(),
    get: (id: number) => byId.get(id),
    ids: () => [...byId.keys()],
  };
};

export type Marks = ReturnType<typeof createMarks>;
