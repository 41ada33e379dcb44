import { afterEach, describe, expect, test, vi } from 'vitest';
import { controllerOfTest, find, parse, showPage, textIn } from '@/test/page-builders';
import { watchChanges, type Change } from './changes';

const name = ({ element, own }: Change) => `${own ? 'own text of' : 'all of'} ${element.id}`;

const watch = (html: string) => {
  const root = showPage(html);
  root.id = 'root';
  const batches: string[][] = [];
  const touched: Node[] = [];
  const controller = controllerOfTest();
  watchChanges(
    root,
    {
      onTouched: (nodes) => touched.push(...nodes),
      onChanges: (changes) => void batches.push(changes.map(name).sort()),
    },
    controller.signal,
  );
  return { root, batches, touched, controller };
};

/** What the page does, and what is to be read again. */
type Row = [promise: string, html: string, change: (root: HTMLElement) => void, changes: string[]];

const add = (root: HTMLElement, to: string, html: string) => find(root, to).append(parse(html));
const move = (root: HTMLElement, what: string, to: string) => find(root, to).append(find(root, what));

const rows: Row[] = [
  [
    'text changed in place: the text of its block',
    '<p id="p">a <b>b</b></p>',
    (it) => (textIn(it, 'b').data = 'c'),
    ['own text of p'],
  ],
  ['added text: the text of its block', '<p id="p">a</p>', (it) => add(it, 'p', 'b'), ['own text of p']],
  [
    'an added inline element: the text of its block',
    '<p id="p">a</p>',
    (it) => add(it, 'p', '<b>b</b>'),
    ['own text of p'],
  ],
  [
    'an added block: all of it, and nothing else',
    '<div id="div">a</div>',
    (it) => add(it, 'div', '<p id="p">b</p>'),
    ['all of p'],
  ],
  [
    'an added link around a block: all of the block, and the text around it',
    '<div id="div">a</div>',
    (it) => add(it, 'div', '<a href="#"><span><h3 id="h3">b</h3></span> c</a>'),
    ['all of h3', 'own text of div'],
  ],
  ['text of the root itself', '', (it) => it.append('a'), ['own text of root']],
  [
    'removed text: the text of its block',
    '<p id="p">a <b>b</b></p>',
    (it) => find(it, 'b').remove(),
    ['own text of p'],
  ],
  ['a removed block: nothing to read', '<div>a<p>b</p></div>', (it) => find(it, 'p').remove(), []],
  ['a moved block: all of it', '<p id="p">a</p><div></div>', (it) => move(it, 'p', 'div'), ['all of p']],
  [
    'a moved inline element: the text it left and the text it came to',
    '<p id="p">a <b>b</b></p><p id="q">c</p>',
    (it) => move(it, 'b', '#q'),
    ['own text of p', 'own text of q'],
  ],
  [
    'blocks added to an added block: once, with it',
    '<div id="div"></div>',
    (it) => {
      add(it, 'div', '<section id="section"><p id="p">a</p></section>');
      add(it, 'section', '<p id="q">b</p>');
      textIn(it, '#p').data = 'c';
      add(it, '#q', 'd');
    },
    ['all of section'],
  ],
  [
    'text changed many times: once',
    '<p id="p">a</p>',
    (it) => {
      for (let i = 0; i < 50; i++) textIn(it, 'p').data += 'b';
      add(it, 'p', 'c');
    },
    ['own text of p'],
  ],
  [
    'a block that is gone again: nothing to read',
    '<div id="div"></div>',
    (it) => {
      add(it, 'div', '<p id="p">a</p>');
      find(it, 'p').remove();
    },
    [],
  ],
  [
    'C5 text in a form whose inputs take the names of its properties',
    '<form id="form"><input name="parentNode"><input name="localName"><input name="isConnected"><b>a</b></form>',
    (it) => (textIn(it, 'b').data = 'b'),
    ['own text of form'],
  ],
  [
    'H9 a block that is no longer hidden: all of it, and the text around it',
    '<div id="div"><section id="s" hidden><p>a</p></section></div>',
    (it) => (find(it, 'section').hidden = false),
    ['all of s', 'own text of div'],
  ],
  [
    'H9 an inline element that is no longer hidden: the blocks in it, and the text around it',
    '<div id="div"><span hidden>a<p id="p">a</p></span></div>',
    (it) => (find(it, 'span').hidden = false),
    ['all of p', 'own text of div'],
  ],
  [
    'H9 the root itself when it is no longer hidden',
    '<p>a</p>',
    (it) => {
      it.hidden = true;
      it.hidden = false;
    },
    ['all of root'],
  ],
  [
    'H8 an element that is edited from now on, to forget what was read of it',
    '<div id="div"><p id="p">a</p></div>',
    (it) => (find(it, 'p').contentEditable = 'true'),
    ['all of p', 'own text of div'],
  ],
];

describe('what is to be read again', () => {
  test.each(rows)('%s', async (_, html, change, changes) => {
    const { root, batches } = watch(html);
    change(root);
    await expect.poll(() => batches).toEqual([changes]);
  });
});

describe('what is not read is not watched', () => {
  test.each([
    ['H8 in what is edited', '<div contenteditable><p class="x">a</p></div>'],
    ['H8 in a text box', '<div role="textbox"><b class="x">a</b></div>'],
    ['in code', '<pre><code class="x">a</code></pre>'],
    ['in a button', '<button class="x">a</button>'],
    ['in a style', '<style class="x">a</style>'],
    ['in what is hidden', '<div hidden><p class="x">a</p></div>'],
  ])('%s', async (_, html) => {
    const { root, batches } = watch(`${html}<p id="read">a</p>`);
    textIn(root, '.x').data = 'b';
    find(root, '.x').append('c', document.createElement('p'));
    textIn(root, '#read').data = 'b';
    await expect.poll(() => batches).toEqual([['own text of read']]);
  });

  test('outside of the root', async () => {
    const { root, batches, touched } = watch('<p id="read">a</p>');
    root.before(root.cloneNode(true));
    root.previousSibling?.remove();
    textIn(root, '#read').data = 'b';
    await expect.poll(() => batches).toEqual([['own text of read']]);
    expect(touched).toEqual([textIn(root, '#read')]);
  });
});

describe('when it is told', () => {
  afterEach(() => void vi.useRealTimers());
  const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  test('H2 texts that have changed and elements that have lost some are told before the page can paint', async () => {
    const { root, batches, touched } = watch('<p>a<b>b</b></p>');
    const text = textIn(root, 'p');
    text.data = 'c';
    find(root, 'b').remove();
    await Promise.resolve();
    expect(touched).toEqual([text, find(root, 'p')]);
    expect(batches).toEqual([]);
  });

  test('C16 a page that never rests is read at a steady pace, in batches', async () => {
    fakeTimers();
    const { root, batches } = watch('<p id="p">a</p>');
    for (let i = 0; i < 1000; i++) {
      textIn(root, 'p').data = String(i);
      await Promise.resolve();
      vi.advanceTimersByTime(10);
    }
    expect(batches.length).toBeGreaterThan(15);
    expect(batches.length).toBeLessThan(25);
  });

  test('after the signal nothing is told, not even what had already changed', async () => {
    fakeTimers();
    const { root, batches, touched, controller } = watch('<p id="p">a</p>');
    textIn(root, 'p').data = 'b';
    await Promise.resolve();
    expect(touched).toHaveLength(1);
    controller.abort();
    textIn(root, 'p').data = 'c';
    await Promise.resolve();
    vi.advanceTimersByTime(10_000);
    expect(touched).toHaveLength(1);
    expect(batches).toEqual([]);
  });
});
