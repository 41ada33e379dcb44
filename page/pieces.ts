import { nodeType } from './dom';

/** A text node and where its text begins in the block's text (UTF-16 units). */
export type Piece = { node: Text; start: number };

/** The text nodes of a block, in their order. */
export type Pieces = {
  all: () => readonly Piece[];
  /** Whether they have been looked for already. */
  areKnown: () => boolean;
  /** Tells where in the document they stand. */
  anchor: Node | undefined;
};

export const knownPieces = (pieces: readonly Piece[]): Pieces => ({
  all: () => pieces,
  areKnown: () => true,
  anchor: pieces[0]?.node,
});

const findPieces = (element: Element, text: string): Piece[] => {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let found = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (nodeType(node) !== Node.TEXT_NODE) continue;
    pieces.push({ node: node as Text, start: found.length });
    found += (node as Text).data;
  }
  return found === text ? pieces : [];
};

/** Those of an element whose text was read in one go: looked for when they are needed, as few ever are. None where its text is another then. */
export const piecesIn = (element: Element, text: string): Pieces => {
  let pieces: readonly Piece[] | undefined;
  return {
    all: () => (pieces ??= findPieces(element, text)),
    areKnown: () => pieces !== undefined,
    anchor: element,
  };
};

/** Whether two readings of a text came to the same nodes; of those that nobody has looked for yet the text tells. */
export const areSamePieces = (a: Pieces, b: Pieces): boolean => {
  if (!a.areKnown() && !b.areKnown()) return true;
  const [ours, others] = [a.all(), b.all()];
  return (
    ours.length === others.length &&
    ours.every(({ node, start }, i) => node === others[i]?.node && start === others[i].start)
  );
};
