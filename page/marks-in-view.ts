import type { Box } from '@/domain/hover/safe-area';
import { partitionPoint } from '@/domain/partition-point';
import { closestTo } from './ancestors';
import { isElement, parentNode } from './dom';
import { fragmentsOf } from './hit-test';
import { fragmentsInView, overlaps, viewBox } from './in-view';
import type { Mark, Marks } from './marks';

/** Whether a mark is there for the reader, and the keyboard can get to it. */
export const isReachable = (mark: Mark): boolean => {
  const node = mark.range.startContainer;
  const element = parentNode(node);
  return (
    isElement(element) &&
    Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) &&
    !closestTo(node, '[inert]') &&
    (!document.querySelector(':modal') || closestTo(node, ':modal') !== undefined) &&
    fragmentsOf(mark).length > 0
  );
};

/** Marks of one block whose rectangles are all read: of 50,000 in one text that takes seconds. */
const readAtMost = 300;

/** Those marks of a block that may be in view: of very many, a stretch from the first that ends below its upper edge. */
const nearView = (marks: readonly Mark[], { top }: Box): readonly Mark[] => {
  if (marks.length <= readAtMost) return marks;
  const isAbove = (index: number) => {
    const mark = marks[index];
    return ((mark && fragmentsOf(mark).at(-1)?.bottom) ?? top) <= top;
  };
  const first = partitionPoint(0, marks.length, isAbove);
  return marks.slice(first, first + readAtMost);
};

/** The marks that the reader can see, each with its highest fragment. */
export const marksInView = (marks: Marks): { mark: Mark; box: Box }[] => {
  const view = viewBox();
  return [...marks.blocks()]
    .filter(({ block }) => overlaps(block.element.getBoundingClientRect(), view))
    .flatMap((entry) => nearView(entry.marks, view))
    .flatMap((mark) => {
      const [box] = fragmentsInView(mark);
      return box && isReachable(mark) ? [{ mark, box }] : [];
    });
};
