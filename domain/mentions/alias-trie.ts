/** A trie over classes whose edges hold as many of them as lead on alone, in arrays. Node 0 is the root. */
export type AliasTrie = {
  /** The edges of node n stand from `firstEdge[n]` to `firstEdge[n + 1]`, ordered by class; edge e leads to node e + 1. */
  firstEdge: Uint32Array<ArrayBuffer>;
  /** The class that each edge begins with. */
  edgeClass: Uint16Array<ArrayBuffer>;
  /** The other classes of the edge that leads to node n stand in `labels` from `firstLabel[n]` to `firstLabel[n + 1]`. */
  firstLabel: Uint32Array<ArrayBuffer>;
  labels: Uint16Array<ArrayBuffer>;
  /** One more than the value of the key that ends at the node; 0 where none does. */
  output: Uint32Array<ArrayBuffer>;
};

const commonLength = (one: string, other: string) => {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
};

/** Of different keys in order, as strings of classes, each with its value. */
export const buildTrie = (keys: readonly string[], values: readonly number[]): AliasTrie => {
  const firstEdge: number[] = [];
  const edgeClass: number[] = [];
  const firstLabel: number[] = [0, 0];
  const labels: number[] = [];
  const output: number[] = [];
  const keyAt = (at: number) => keys[at] ?? '';
  // A node is a range of keys that begin alike. The list grows while it is walked: breadth first, so that the edges of a
  // node stand together and lead to nodes in order.
  const nodes = [{ from: 0, to: keys.length, depth: 0 }];
  for (const { from, to, depth } of nodes) {
    const isEnd = from < to && keyAt(from).length === depth;
    firstEdge.push(edgeClass.length);
    output.push(isEnd ? (values[from] ?? 0) + 1 : 0);
    for (let start = isEnd ? from + 1 : from, end = start; start < to; start = end) {
      const letter = keyAt(start).charCodeAt(depth);
      while (end < to && keyAt(end).charCodeAt(depth) === letter) end++;
      const length = commonLength(keyAt(start), keyAt(end - 1));
      edgeClass.push(letter);
      for (let at = depth + 1; at < length; at++) labels.push(keyAt(start).charCodeAt(at));
      firstLabel.push(labels.length);
      nodes.push({ from: start, to: end, depth: length });
    }
  }
  firstEdge.push(edgeClass.length);
  return {
    firstEdge: Uint32Array.from(firstEdge),
    edgeClass: Uint16Array.from(edgeClass),
    firstLabel: Uint32Array.from(firstLabel),
    labels: Uint16Array.from(labels),
    output: Uint32Array.from(output),
  };
};

/** What ends where a walk comes by: the key of this value is what stands from `start` to `end`. */
export type Found = (start: number, end: number, value: number) => void;

/** The children of the root by class: every walk begins there. */
const expandRoot = ({ firstEdge, edgeClass }: AliasTrie) => {
  const children = new Uint32Array(0x10000);
  for (let edge = 0; edge < (firstEdge[1] ?? 0); edge++) children[edgeClass[edge] ?? 0] = edge + 1;
  return children;
};

/** Tells all keys that begin at a place, the shorter first. What is walked has to end with a class that no key holds. */
export const createWalk = (trie: AliasTrie) => {
  const { firstEdge, edgeClass, firstLabel, labels, output } = trie;
  const rootChild = expandRoot(trie);

  const childOf = (node: number, letter: number): number => {
    let low = firstEdge[node] ?? 0;
    let high = (firstEdge[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = edgeClass[middle] ?? 0;
      if (found === letter) return middle + 1;
      if (found < letter) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };

  return (classes: Uint16Array, start: number, found: Found): void => {
    let at = start;
    // The root has no parent, so 0 means "no edge".
    let node = rootChild[classes[at++] ?? 0] ?? 0;
    while (node !== 0) {
      // The label is what the edge holds beyond the letter that was looked up.
      const labelEnd = firstLabel[node + 1] ?? 0;
      for (let label = firstLabel[node] ?? 0; label < labelEnd; label++)
        if (classes[at++] !== labels[label]) return;
      const ending = output[node] ?? 0;
      if (ending > 0) found(start, at, ending - 1);
      node = childOf(node, classes[at++] ?? 0);
    }
  };
};
