import type { Mention } from '@/domain/mentions/gate';
import { rangeIn, type Block } from './blocks';

/** A mention at its place in the page. */
export type Mark = { mention: Mention; range: StaticRange };

type Span = { start: number; end: number; mark: Mark };

/** The text nodes of a range with the stretch of each that it covers, in UTF-16 units of the node. */
const spansOf = (block: Block, mark: Mark): [Text, Span][] => {
  const { start, end } = mark.mention;
  return block.pieces.flatMap(({ node, start: at }): [Text, Span][] => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    return from < to && at < end ? [[node, { start: from, end: to, mark }]] : [];
  });
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
    set(id: number, block: Block, mentions: readonly Mention[]): void {
      remove(id);
      const marks = mentions.flatMap((mention) => {
        const range = rangeIn(block, mention.start, mention.end);
        return range ? [{ mention, range }] : [];
      });
      if (marks.length === 0) return;
      byBlock.set(id, { block, marks });
      for (const mark of marks)
        for (const [node, span] of spansOf(block, mark))
          byNode.set(node, [...(byNode.get(node) ?? []), span]);
    },
    remove,
    /** The marks that cover an offset of a text node; a caret at either edge counts, so names that touch share one. */
    at: (node: Node, offset: number): Mark[] =>
      node instanceof Text
        ? (byNode.get(node) ?? [])
            .filter(({ start, end }) => start <= offset && offset <= end)
            .map(({ mark }) => mark)
        : [],
    blocks: () => byBlock.values(),
    get: (id: number) => byBlock.get(id),
    ids: () => [...byBlock.keys()],
  };
};

export type Marks = ReturnType<typeof createMarks>;
