import { isWordCharacter } from '../text/boundaries';
import { foldUnit, isIgnorable } from '../text/unit-classes';
import type { Lexicon, Term } from './lexicon';

/**
 * The lexicon as typed arrays: a class for each UTF-16 unit, a filter over pairs of classes, and a trie over classes.
 * One record, stored as it is and used as it is. Changing its shape means raising `indexVersion`.
 */
export type AliasIndex = {
  version: typeof indexVersion;
  /** Class by UTF-16 unit, as pairs (unit, class); units that are not listed are of class `other`. */
  classes: Uint16Array<ArrayBuffer>;
  /** Units of this class and above do not fold by themselves: a text that holds one is folded before it is scanned. */
  complexFrom: number;
  /** Where units begin and cease to be letters of a word, in turn: the first run, from 0 on, is of others. */
  wordEdges: Uint32Array<ArrayBuffer>;
  /** The units that a term may begin with: for terms that keep their capitals, in that form only. */
  firstUnits: Uint16Array<ArrayBuffer>;
  /** A bit for each hash of two classes that may begin a term; its length is a power of two. */
  filter: Uint32Array<ArrayBuffer>;
  /** The edges of node n stand from `firstEdge[n]` to `firstEdge[n + 1]`, ordered by class; edge e leads to node e + 1. */
  firstEdge: Uint32Array<ArrayBuffer>;
  edgeClass: Uint16Array<ArrayBuffer>;
  /** One more than the place in `terms` of what ends at the node; 0 where nothing does. */
  output: Uint32Array<ArrayBuffer>;
  terms: Term[][];
};

export const indexVersion = 1;

/** Classes with a meaning of their own. Those of the letters that stand in terms follow, from `firstLetter` upward. */
export const unitClass = { other: 0, ignorable: 1, space: 2, firstLetter: 3, complex: 0xffff } as const;

/** Hash of two classes into the filter: multiplicative, by the golden ratio (Knuth, TAOCP 6.4). */
export const pairHash = (first: number, second: number) => Math.imul((first << 16) | second, 0x9e3779b1);

type Node = { children: Map<number, Node>; output: number };

const newNode = (): Node => ({ children: new Map(), output: 0 });

const lettersOf = (lexicon: Lexicon) => {
  const letters = new Set([...lexicon.keys()].join('').split(''));
  letters.delete(' ');
  return [...letters];
};

const classifyUnits = (lexicon: Lexicon) => {
  const letters = lettersOf(lexicon);
  const isComplex = (letter: string) => foldUnit(letter.charCodeAt(0)) === undefined;
  const plain = letters.filter((letter) => !isComplex(letter));
  const complex = letters.filter(isComplex);
  const classes = new Map(plain.map((letter, i) => [letter, unitClass.firstLetter + i]));
  const classOf = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = foldUnit(unit);
    if (folded === undefined) classOf[unit] = unitClass.complex;
    else if (folded === null) classOf[unit] = unitClass.ignorable;
    else if (folded === ' ') classOf[unit] = unitClass.space;
    else classOf[unit] = classes.get(folded) ?? unitClass.other;
  }
  complex.forEach((letter, i) => (classOf[letter.charCodeAt(0)] = unitClass.complex - 1 - i));
  return {
    classOf,
    classCount: unitClass.firstLetter + plain.length,
    complexFrom: unitClass.complex - complex.length,
  };
};

const findWordEdges = () => {
  const edges: number[] = [];
  for (let unit = 0, isWord = false; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    if ((isWordCharacter(character) && !isIgnorable(character)) === isWord) continue;
    isWord = !isWord;
    edges.push(unit);
  }
  return Uint32Array.from(edges);
};

const isCapital = (character: string) => /[\p{Lu}\p{Lt}]/u.test(character.normalize('NFKD'));

/** Which forms of a term's first letter may begin it, as `isCapital` of the form; both where capitals do not matter. */
const firstForms = (terms: readonly Term[]): Set<boolean> =>
  new Set(
    terms.flatMap((term) => {
      const [first = ''] = term.text;
      const keepsCapitals = 'caseSensitive' in term && term.caseSensitive && /\p{L}/u.test(first);
      return keepsCapitals ? [isCapital(first)] : [true, false];
    }),
  );

const findFirstUnits = (lexicon: Lexicon, classOf: Uint16Array) => {
  const forms = new Map<number, Set<boolean>>();
  for (const [text, terms] of lexicon) {
    const first = classOf[text.charCodeAt(0)] ?? unitClass.other;
    forms.set(first, firstForms(terms).union(forms.get(first) ?? new Set()));
  }
  const units: number[] = [];
  classOf.forEach((letter, unit) => {
    if (forms.get(letter)?.has(isCapital(String.fromCharCode(unit)))) units.push(unit);
  });
  return Uint16Array.from(units);
};

const sparse = (classOf: Uint16Array) => {
  const pairs: number[] = [];
  classOf.forEach((value, unit) => {
    if (value !== unitClass.other) pairs.push(unit, value);
  });
  return Uint16Array.from(pairs);
};

const buildTrie = (lexicon: Lexicon, classOf: Uint16Array) => {
  const root = newNode();
  const terms: Term[][] = [];
  for (const [text, list] of lexicon) {
    let node = root;
    for (let i = 0; i < text.length; i++) {
      const letter = classOf[text.charCodeAt(i)] ?? unitClass.other;
      const next = node.children.get(letter) ?? newNode();
      node.children.set(letter, next);
      node = next;
    }
    node.output = terms.push(list);
  }
  return { root, terms };
};

const flatten = (root: Node) => {
  const nodes = [root];
  const firstEdge: number[] = [];
  const edgeClass: number[] = [];
  // `nodes` grows while it is walked: breadth first, so that the edges of a node stand together and lead to nodes in order.
  for (const node of nodes) {
    firstEdge.push(edgeClass.length);
    for (const [letter, child] of [...node.children].sort(([a], [b]) => a - b)) {
      edgeClass.push(letter);
      nodes.push(child);
    }
  }
  firstEdge.push(edgeClass.length);
  return {
    firstEdge: Uint32Array.from(firstEdge),
    edgeClass: Uint16Array.from(edgeClass),
    output: Uint32Array.from(nodes, ({ output }) => output),
  };
};

/** Which pairs of classes may begin a term: its first two letters, or its first and something invisible. */
const beginnings = (root: Node) => {
  const pairs: [number, number][] = [];
  for (const [first, node] of root.children) {
    pairs.push([first, unitClass.ignorable]);
    for (const second of node.children.keys()) pairs.push([first, second]);
    if (node.output > 0) pairs.push([first, anySecond]);
  }
  return pairs;
};

/** Stands for "whatever follows", for terms of one letter. */
const anySecond = -1;

const buildFilter = (
  root: Node,
  { classCount, complexFrom }: { classCount: number; complexFrom: number },
) => {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const allClasses = [...range(0, classCount), ...range(complexFrom, unitClass.complex + 1)];
  const pairs = beginnings(root).flatMap(([first, second]) =>
    second === anySecond
      ? allClasses.map((any): [number, number] => [first, any])
      : [[first, second] satisfies [number, number]],
  );
  // 32 bits a pair keep chance hits near 3 %.
  const words = Math.max(64, 2 ** Math.ceil(Math.log2(pairs.length + 1)));
  const filter = new Uint32Array(words);
  const shift = Math.clz32(words) - 4;
  for (const [first, second] of pairs) {
    const bit = pairHash(first, second) >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
};

/** Compiles a lexicon; done once, when a pack is stored. */
export const compileIndex = (lexicon: Lexicon): AliasIndex => {
  const { classOf, ...counts } = classifyUnits(lexicon);
  const { root, terms } = buildTrie(lexicon, classOf);
  return {
    version: indexVersion,
    classes: sparse(classOf),
    complexFrom: counts.complexFrom,
    wordEdges: findWordEdges(),
    firstUnits: findFirstUnits(lexicon, classOf),
    filter: buildFilter(root, counts),
    ...flatten(root),
    terms,
  };
};
