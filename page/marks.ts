import type { Mention } from '@/domain/mentions/gate';
import { rangeIn, type Block } from './blocks';

/** A mention at its place in the page. One that the reader does not want marked is not painted, nor does it open a card. */
export type Mark = { mention: Mention; range: StaticRange; isShown: boolean };

type Span = { start: number; end: number; mark: Mark };

/**
 * The stretches of a block's text nodes that its marks cover, in UTF-16 units of the node. Nodes and marks are gone
 * through side by side: one node may hold 50,000 marks, one mark stand in several nodes.
 */
function* spansOf({ pieces }: Block, marks: readonly Mark[]): Generator<[Text, Span]> {
  let first = 0;
  for (const mark of marks) {
    const { start, end } = mark.mention;
    for (; first < pieces.length; first++) {
      const piece = pieces[first];
      if (piece && start < piece.start + piece.node.length) break;
    }
    for (let i = first; i < pieces.length; i++) {
      const piece = pieces[i];
      if (!piece || piece.start >= end) break;
      const from = Math.max(start - piece.start, 0);
      const to = Math.min(end - piece.start, piece.node.length);
      if (from < to) yield [piece.node, { start: from, end: to, mark }];
    }
  }
}

/** The index after the last span that begins at or before an offset; spans are in the order of their starts. */
const endOfSpansUpTo = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Where the mentions stand. The hit-test finds a mark by text node and offset, so no range is ever read back from
 * the page. Text nodes are held weakly: what the page removes is freed.
 */
export const createMarks = () => {
  const byBlock = new Map<number, { block: Block; marks: Mark[] }>();
  const byNode = new WeakMap<Text, Span[]>();

  const remove = (id: number): void => {
    for (const { node } of byBlock.get(id)?.block.pieces ?? []) byNode.delete(node);
    byBlock.delete(id);
  };

  return {
    /** Replaces the marks of a block. */
    set(
      id: number,
      block: Block,
      mentions: readonly Mention[],
      isShown: (mention: Mention) => boolean = () => true,
    ): void {
      remove(id);
      const marks = mentions
        .toSorted((a, b) => a.start - b.start)
        .flatMap((mention) => {
          const range = rangeIn(block, mention.start, mention.end);
          return range ? [{ mention, range, isShown: isShown(mention) }] : [];
        });
      if (marks.length === 0) return;
      byBlock.set(id, { block, marks });
      for (const [node, span] of spansOf(block, marks)) {
        const spans = byNode.get(node);
        if (spans) spans.push(span);
        else byNode.set(node, [span]);
      }
    },
    remove,
    /** The marks that cover an offset of a text node; a caret at either edge counts, so names that touch share one. */
    at(node: Node, offset: number): Mark[] {
      const spans = (node instanceof Text && byNode.get(node)) || [];
      const found: Mark[] = [];
      // Names that overlap are one and the same stretch, so the first that ends before the offset ends the search.
      for (let i = endOfSpansUpTo(spans, offset) - 1; i >= 0; i--) {
        const span = spans[i];
        if (!span || span.end < offset) break;
        found.unshift(span.mark);
      }
      return found;
    },
    /** The marks that begin in a text node, in the order of the text. */
    beginningIn: (node: Text): Mark[] =>
      (byNode.get(node) ?? []).flatMap(({ mark }) => (mark.range.startContainer === node ? [mark] : [])),
    blocks: () => byBlock.values(),
    get: (id: number) => byBlock.get(id),
    ids: () => [...byBlock.keys()],
  };
};

export type Marks = ReturnType<typeof createMarks>;
