import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksIn, parse, textOf } from '@/test/page-builders';
import { rangeIn, type Block } from './blocks';

/** A page as plain data: a text, or an element with what is in it. */
type Tree = string | [name: string, ...Tree[]];

/** Where a character of a block's text comes from; undefined for one that stands for an element. */
type Origin = { node: Text; offset: number } | undefined;
type Character = { character: string; origin: Origin };

const inline = ['b', 'span', 'a', 'ruby'];
const block = ['p', 'div', 'li', 'td', 'x-card'];
const standsFor: Record<string, string> = { br: '\n', code: '\uFFFC', input: '\uFFFC' };
const nothing = ['wbr', 'rt', 'script', 'comment'];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('', ' ', 'Ac', 'me', '阿里', '\u{1F951}\uD83E'),
);
const anyName = fc.constantFrom(...inline, ...block, ...Object.keys(standsFor), ...nothing);
const { tree: anyTree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    anyText,
    fc
      .tuple(anyName, fc.array(tie('tree'), { maxLength: 5 }))
      .map(([name, inside]): Tree => [name, ...inside]),
  ),
}));

/**
 * Builds the page and reads it in the plainest way: by recursion, one character after another. Blocks without letters
 * or digits are no blocks.
 */
const buildAndRead = (trees: Tree[]) => {
  const blocks: Character[][] = [];
  const flush = (characters: Character[]) => {
    const taken = characters.splice(0);
    if (/[\p{L}\p{N}]/u.test(taken.map(({ character }) => character).join(''))) blocks.push(taken);
  };
  const addText = (text: string, into: Character[], isSeen: boolean) => {
    const node = document.createTextNode(text);
    // By UTF-16 units, as offsets in a text node are.
    for (let offset = 0; isSeen && offset < text.length; offset++)
      into.push({ character: text.charAt(offset), origin: { node, offset } });
    return node;
  };
  const build = (tree: Tree, into: Character[], isSeen: boolean): Node => {
    if (typeof tree === 'string') return addText(tree, into, isSeen);
    const [name, ...inside] = tree;
    if (name === 'comment') return document.createComment('x');
    const element = document.createElement(name);
    const isBlock = isSeen && block.includes(name);
    const isReadInside = isSeen && !(name in standsFor) && !nothing.includes(name);
    if (isSeen && name in standsFor) into.push({ character: standsFor[name] ?? '', origin: undefined });
    if (isBlock) flush(into);
    const own = isBlock ? [] : into;
    element.append(...inside.map((child) => build(child, own, isReadInside)));
    if (isBlock) flush(own);
    return element;
  };
  const root = document.createElement('main');
  const own: Character[] = [];
  root.append(...trees.map((tree) => build(tree, own, true)));
  flush(own);
  return { root, blocks };
};

const anyPage = fc.array(anyTree, { maxLength: 8 });

const start = (range: StaticRange | undefined) => [range?.startContainer, range?.startOffset];
const end = (range: StaticRange | undefined) => [range?.endContainer, range?.endOffset];

test('the blocks of any page are those of a plain reading, character by character', () => {
  fc.assert(
    fc.property(anyPage, (trees) => {
      const { root, blocks } = buildAndRead(trees);
      const texts = blocks.map((characters) => characters.map(({ character }) => character).join(''));
      expect(blocksIn(root).map(({ text }) => text)).toEqual(texts);
    }),
    { numRuns: 500 },
  );
});

test('every character of every block maps back to the node and the offset it came from', () => {
  fc.assert(
    fc.property(anyPage, (trees) => {
      const { root, blocks } = buildAndRead(trees);
      for (const [i, read] of blocksIn(root).entries())
        for (const [at, { origin }] of blocks[i]!.entries()) {
          if (!origin) continue;
          const range = rangeIn(read, at, at + 1);
          expect(start(range)).toEqual([origin.node, origin.offset]);
          expect(end(range)).toEqual([origin.node, origin.offset + 1]);
        }
    }),
    { numRuns: 300 },
  );
});

test('any stretch that begins and ends with text maps back to its first and its last character', () => {
  fc.assert(
    fc.property(anyPage, fc.nat(), fc.nat(), (trees, from, length) => {
      const { root, blocks } = buildAndRead(trees);
      for (const [i, read] of blocksIn(root).entries()) {
        const first = from % read.text.length;
        const last = first + (length % (read.text.length - first));
        const [head, tail] = [blocks[i]![first]?.origin, blocks[i]![last]?.origin];
        if (!head || !tail) continue;
        const range = rangeIn(read, first, last + 1);
        expect(start(range)).toEqual([head.node, head.offset]);
        expect(end(range)).toEqual([tail.node, tail.offset + 1]);
      }
    }),
    { numRuns: 300 },
  );
});

const only = (html: string): { root: Element; block: Block } => {
  const root = document.createElement('main');
  root.append(parse(html));
  return { root, block: blocksIn(root)[0]! };
};

test('G16 a name in several elements is one range, without what stands before and after', () => {
  const { block } = only('<p>in <i>Ac</i><b>me</b> <u>Co</u>rp today</p>');
  const at = block.text.indexOf('Acme');
  expect(textOf(rangeIn(block, at, at + 'Acme Corp'.length)!)).toBe('Acme Corp');
});

test('where a text has become shorter since it was read there is no range', () => {
  const { root, block } = only('<p>Acme Corp</p>');
  block.pieces.all();
  (root.querySelector('p')!.firstChild as Text).data = 'Acme';
  expect(rangeIn(block, 5, 9)).toBeUndefined();
  expect(rangeIn(block, 0, 9)).toBeUndefined();
  expect(rangeIn(block, 0, 4)).toBeDefined();
});

test('where nobody has looked for the nodes before the text has changed there is none at all', () => {
  const { root, block } = only('<p>Acme <b>Corp</b></p>');
  (root.querySelector('b')!.firstChild as Text).data = 'C';
  expect(rangeIn(block, 0, 4)).toBeUndefined();
});
