/** A trie over classes whose edges hold as many of them as lead on alone, in arrays. Node 0 is the root. */
export type AliasTrie = {
  /** The edges of node n stand from `firstEdge[n]` to `firstEdge[n + 1]`, ordered by class; edge e leads to node e + 1. */
  firstEdge: Uint32Array<ArrayBuffer>;
  /** The class that each edge begins with. */
  edgeClass: Uint16Array<ArrayBuffer>;
  /** The other classes of the edge that leads to node n stand in `labels` from `firstLabel[n]` to `firstLabel[n + 1]`. */
  firstLabel: Uint32Array<ArrayBuffer>;
  labels: Uint16Array<ArrayBuffer>;
  /** One more than the number of the key that ends at the node; 0 where none does. */
  output: Uint32Array<ArrayBuffer>;
};

const commonLength = (one: string, other: string) => {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
};

/** Of different keys in order, as strings of classes. */
export const buildTrie = (keys: readonly string[]): AliasTrie => {
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
    output.push(isEnd ? from + 1 : 0);
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
