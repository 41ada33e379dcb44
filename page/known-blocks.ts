import type { Mention } from '@/domain/mentions/gate';
import type { Block } from './blocks';
import { contains, descendants, isConnected, isElement, isText, parentNode } from './dom';
import { roleOf } from './element-roles';
import type { PlacedBlock } from './page-order';
import type { Piece } from './pieces';

/** A block as it was read, with what it names and what of that is marked. */
export type KnownBlock = PlacedBlock & {
  id: number;
  /** Whether anything was found in it. */
  hasFindings: boolean;
  /** Parts of its text that have been sent and not been answered. */
  open: number;
  /** What was decided last. */
  decided: readonly Mention[];
  /** What of that the reader has not ruled out since, and what of that is marked. */
  mentions: readonly Mention[];
  shown: readonly Mention[];
};

/** Blocks of more nodes than this are not looked through: what has changed in them is read again anyway. */
const piecesAtMost = 500;

/** The block-level element around a node. */
const blockAround = (node: Node, isKnown: (element: Element) => boolean): Element | undefined => {
  for (let at: Node | null = node; at; at = parentNode(at))
    if (isElement(at) && (isKnown(at) || roleOf(at) === 'block')) return at;
  return undefined;
};

/**
 * The blocks of a page in which something was found, and those that are being searched. `onForget` hears which are given up:
 * their text is no longer what was read, or nothing was found in it.
 */
export const createKnownBlocks = (onForget: (id: number) => void) => {
  const blocks = new Map<number, KnownBlock>();
  const blocksOf = new Map<Element, KnownBlock[]>();
  let nextId = 0;

  const at = (element: Element): readonly KnownBlock[] => blocksOf.get(element) ?? [];

  const forget = ({ id, element }: KnownBlock): void => {
    if (!blocks.delete(id)) return;
    const rest = at(element).filter((other) => other.id !== id);
    if (rest.length > 0) blocksOf.set(element, rest);
    else blocksOf.delete(element);
    onForget(id);
  };

  return {
    at,
    forget,
    get: (id: number) => blocks.get(id),
    remember(block: Block, order: number): KnownBlock {
      const known: KnownBlock = {
        ...block,
        id: nextId++,
        order,
        hasFindings: false,
        open: 0,
        decided: [],
        mentions: [],
        shown: [],
      };
      blocks.set(known.id, known);
      const others = blocksOf.get(block.element);
      if (others) others.push(known);
      else blocksOf.set(block.element, [known]);
      return known;
    },
    /** Those with findings, and others that are asked for, in the order of the text. */
    inOrder: (others?: ReadonlySet<number>): KnownBlock[] =>
      [...blocks.values()]
        .filter(({ id, hasFindings }) => hasFindings || others?.has(id))
        .sort((a, b) => a.order - b.order),
    /** Those whose text is an element's own, or stands anywhere in it. */
    within(element: Element, own: boolean): Set<KnownBlock> {
      if (blocks.size === 0) return new Set();
      const elements = own ? [element] : [element, ...descendants(element)];
      return new Set(elements.flatMap((it) => at(it)));
    },
    /** Those that a changed text, or an element that has lost some of its text, stands in. */
    touchedBy(node: Node): KnownBlock[] {
      const element = blockAround(node, (it) => blocksOf.has(it));
      if (!element) return [];
      const hasTouched = (pieces: readonly Piece[]) =>
        pieces.length > piecesAtMost ||
        pieces.some((piece) => (isText(node) ? piece.node === node : !contains(element, piece.node)));
      const isStale = ({ pieces }: KnownBlock) => !pieces.areKnown() || hasTouched(pieces.all());
      return at(element).filter(isStale);
    },
    /** Gives up what the page has removed. */
    *forgetRemoved(): Generator<void> {
      for (const block of blocks.values()) {
        if (!isConnected(block.element)) forget(block);
        yield;
      }
    },
  };
};

export type KnownBlocks = ReturnType<typeof createKnownBlocks>;
