import { describe, expect, test } from 'vitest';
import { blocksIn, find, parse } from '@/test/page-builders';
import { readBlocks } from './blocks';

/** Stands in a block's text for what is not read. */
const object = '\uFFFC';

const read = (html: string, options?: { own: boolean }) => {
  const root = document.createElement('main');
  root.append(parse(html));
  return blocksIn(root, options).map(({ text }) => text);
};

/** Each page carries the texts of its blocks. */
type Fixture = [promise: string, html: string, blocks: string[]];

const joined: Fixture[] = [
  ['inline elements stand in the line', '<p>Ac<b>me</b> Co<i>rp</i></p>', ['Acme Corp']],
  ['inline elements may be nested', '<p>A<span>c<em>m<a href="#">e</a></em></span></p>', ['Acme']],
  ['a <wbr> is nothing', '<p>Super<wbr>intelligence</p>', ['Superintelligence']],
  ['a comment is nothing', '<p>Ac<!-- a -->me</p>', ['Acme']],
  ['a script in the line is nothing', '<p>Ac<script>1</script>me</p>', ['Acme']],
  ['a style in the line is nothing', '<p>Ac<style>b{}</style>me</p>', ['Acme']],
  ['a template is nothing', '<p>Ac<template><p>x</p></template>me</p>', ['Acme']],
  ['a noscript is nothing', '<p>Ac<noscript>x</noscript>me</p>', ['Acme']],
  ['what is hidden is nothing', '<p>Ac<span hidden>x</span>me</p>', ['Acme']],
  ['a hidden block is nothing', '<p>Acme</p><div hidden><p>Corp</p></div>', ['Acme']],
  [
    'the reading of a ruby is nothing',
    '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby></p>',
    ['漢字'],
  ],
  ['a footnote sign stands in the line', '<p>Acme<sup>1</sup> H<sub>2</sub>O</p>', ['Acme1 H2O']],
  ['a drop cap joins its word', '<p><span style="float:left">A</span>cme</p>', ['Acme']],
];

const apart: Fixture[] = [
  ['a <br> is a newline', '<p>Ac<br>me</p>', ['Ac\nme']],
  ['blocks stand apart', '<div>Ac</div><div>me</div>', ['Ac', 'me']],
  [
    'nested blocks stand apart',
    '<div>a<p>b</p>c<section>d<p>e</p></section></div>',
    ['a', 'b', 'c', 'd', 'e'],
  ],
  ['a block in an inline element stands apart', '<a href="#">a<div>b</div>c</a>', ['a', 'b', 'c']],
  ['table cells stand apart', '<table><tr><th>a<td>b<tr><td>c</table>', ['a', 'b', 'c']],
  ['list items stand apart', '<ul><li>a<li>b<ol><li>c</ol></ul>', ['a', 'b', 'c']],
  ['terms and their descriptions stand apart', '<dl><dt>a<dd>b</dl>', ['a', 'b']],
  ['an unknown element is a block', '<p>a</p><x-card>b</x-card>', ['a', 'b']],
  ['empty blocks are left out', '<p> \n </p><p>– …</p><p></p><div><br></div><p>a</p>', ['a']],
];

const objects: Fixture[] = [
  ['code', 'Me<code>x</code>ta'],
  ['pre', '<div>Me<pre>x</pre>ta</div>'],
  ['an input', 'Me<input value="x">ta'],
  ['a select', 'Me<select><option>x</select>ta'],
  ['a textarea', 'Me<textarea>x</textarea>ta'],
  ['what is edited', 'Me<span contenteditable>x<b>y</b></span>ta'],
  ['what is edited as plain text', 'Me<span contenteditable="plaintext-only">x</span>ta'],
  [
    'a part of an editor that may not be edited',
    'Me<span contenteditable><b contenteditable="false">x</b></span>ta',
  ],
  ['a text box by its role', 'Me<span role="textbox">x</span>ta'],
  ['a picture', 'Me<img alt="x">ta'],
  ['a button', 'Me<button>x</button>ta'],
].map(([what = '', html = '']) => [`no name crosses ${what}`, html, [`Me${object}ta`]]);

const expectBlocks = (html: string, blocks: string[]) => expect(read(html)).toEqual(blocks);

describe('G16, G17, G18 what joins', () => {
  for (const [promise, html, blocks] of joined) test(promise, () => expectBlocks(html, blocks));
});

describe('G17 what stands apart', () => {
  for (const [promise, html, blocks] of apart) test(promise, () => expectBlocks(html, blocks));
});

describe('H8 what is not read', () => {
  for (const [promise, html, blocks] of objects) test(promise, () => expectBlocks(html, blocks));
});

test('H8 a root that is edited or hidden is not read', () => {
  for (const html of ['<main contenteditable>Acme</main>', '<main hidden>Acme</main>'])
    expect(blocksIn(find(parse(html), 'main'))).toEqual([]);
});

test('`contenteditable="false"` alone is read', () => {
  expect(read('<p contenteditable="false">Acme</p>')).toEqual(['Acme']);
});

test('with `own` only the text of the element itself is read, not that of its blocks', () => {
  expect(read('a<b>b</b><p>no<b>no</b></p>c<table><tr><td>no</table>', { own: true })).toEqual(['ab', 'c']);
  expect(read('<p>no</p><p>no</p>', { own: true })).toEqual([]);
});

/** Every property that a walk over the tree might ask a form for, as the name of one of its inputs. */
const clobbering = [
  'localName parentNode firstChild nextSibling childNodes children attributes nodeType ownerDocument isConnected',
  'getAttribute hasAttributes hasAttribute closest tagName nodeName textContent contains getRootNode',
]
  .join(' ')
  .split(' ')
  .map((name) => `<input name="${name}">`)
  .join('');

test('C5 a form whose inputs take the names of its properties is read like any other', () => {
  expect(read(`<form>${clobbering}<p>Acme</p> in <b>form</b></form><p>after</p>`)).toEqual([
    'Acme',
    ' in form',
    'after',
  ]);
});

test('C5 such a form can itself be what is read', () => {
  const form = find(parse(`<form>${clobbering}<p>Acme</p> in form</form>`), 'form');
  expect(blocksIn(form).map(({ text }) => text)).toEqual(['Acme', ' in form']);
});

/** In links of 100: the browser looks at all ancestors whenever something is appended. */
const nest = (name: string, depth: number) => {
  const root = document.createElement('main');
  let inner: Element = root;
  for (let at = 0; at < depth; at += 100) {
    const link = parse(`<${name}>`.repeat(100));
    const bottom = find(link, ':not(:has(*))');
    inner.append(link);
    inner = bottom;
  }
  inner.append('Acme');
  return root;
};

test.each(['div', 'span'])('F5 elements <%s> nested 20,000 deep are read without overflow', (name) => {
  expect(blocksIn(nest(name, 20_000)).map(({ text }) => text)).toEqual(['Acme']);
});

test('the walk pauses within a block, so that one paragraph of many nodes does not hold the page', () => {
  const root = document.createElement('p');
  for (let i = 0; i < 1000; i++) root.append('Acme ');
  const pauses = [...readBlocks(root)].filter((block) => block === undefined);
  expect(pauses.length).toBeGreaterThan(2);
});

/** Reads while the page changes after the block `text`; what is read, and where the walk lost its place. */
const readWhile = (html: string, text: string, change: (root: Element) => void) => {
  const root = document.createElement('main');
  root.append(parse(html));
  const texts: string[] = [];
  const lost: string[] = [];
  for (const block of readBlocks(root, { onLost: (element) => lost.push(element.localName) })) {
    if (!block) continue;
    texts.push(block.text);
    if (block.text === text) change(root);
  }
  return { texts, lost };
};

test('what the page takes away from under the walk does not end the reading', () => {
  const html = '<section>a<div><p>one</p><p>two</p></div>b</section><p>three</p>';
  expect(readWhile(html, 'one', (root) => find(root, 'div').remove())).toEqual({
    texts: ['a', 'one', 'two', 'three'],
    lost: ['section'],
  });
});

test('where the root has lost what the walk stood in, the root is to be read again', () => {
  const { lost } = readWhile('<p>one</p><p>two</p>', 'one', (root) => root.replaceChildren());
  expect(lost).toEqual(['main']);
});

test('what the page takes away elsewhere loses nothing', () => {
  const html = '<p>one</p><p>two</p><p>three</p>';
  expect(readWhile(html, 'one', (root) => find(root, 'p + p').remove())).toEqual({
    texts: ['one', 'three'],
    lost: [],
  });
});
