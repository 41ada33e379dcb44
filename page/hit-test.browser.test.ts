import { describe, expect, test } from 'vitest';
import { centreOf, find, markWords, parse, showPage, textIn } from '@/test/page-builders';
import { fragmentsOf, markAt } from './hit-test';
import type { Marks } from './marks';

type Point = { x: number; y: number };

const wordAt = (marks: Marks, { x, y }: Point) => markAt(marks, x, y)?.mark.mention.surface;

/** The middles of single characters of a text, as they are painted. */
const characterCentres = (text: Text, from: number, to: number): Point[] =>
  Array.from({ length: to - from }, (_, i) => {
    const range = document.createRange();
    range.setStart(text, from + i);
    range.setEnd(text, from + i + 1);
    return centreOf(range.getBoundingClientRect());
  });

test('a name is hit at each of its letters, and not at those around it', () => {
  const root = showPage('<p>the Avocado model</p>');
  const { marks } = markWords(root, ['Avocado']);
  const words = characterCentres(textIn(root, 'p'), 0, 17).map((point) => wordAt(marks, point));
  expect(words).toEqual(Array.from('....xxxxxxx......', (it) => (it === 'x' ? 'Avocado' : undefined)));
});

test('a name that is wrapped is hit on either line, with the fragment of that line', () => {
  const root = showPage('<p style="width: min-content">Superintelligence Laboratories</p>');
  const { marks, first } = markWords(root, ['Superintelligence Laboratories']);
  const fragments = fragmentsOf(first);
  expect(fragments).toHaveLength(2);
  for (const fragment of fragments) {
    const { x, y } = centreOf(fragment);
    expect(markAt(marks, x, y)).toEqual({ mark: first, fragment });
  }
});

test('G16 a name in several elements is hit on each of them', () => {
  const root = showPage('<p>Ac<b>me</b> <i>Co</i>rp</p>');
  const { marks } = markWords(root, ['Acme Corp']);
  const parts = [textIn(root, 'p'), textIn(root, 'b'), textIn(root, 'i'), find(root, 'p').lastChild as Text];
  const points = parts.flatMap((part) => characterCentres(part, 0, 2).slice(0, part.length));
  for (const point of points) expect(wordAt(marks, point)).toBe('Acme Corp');
});

test('of two names that touch, the one under the pointer is hit, from its first letter’s edge on', () => {
  const root = showPage('<p style="font-size: 40px">超級智慧實驗室酪梨</p>');
  const { marks } = markWords(root, ['超級智慧實驗室', '酪梨']);
  const text = textIn(root, 'p');
  const last = characterCentres(text, 6, 7)[0]!;
  const next = characterCentres(text, 7, 8)[0]!;
  expect(wordAt(marks, { x: last.x + 12, y: last.y })).toBe('超級智慧實驗室');
  expect(wordAt(marks, { x: next.x - 12, y: next.y })).toBe('酪梨');
});

describe('a point near a name does not hit it', () => {
  const marked = () => {
    const root = showPage('<p style="line-height: 5; padding: 40px">Avocado</p>');
    const { marks, first } = markWords(root, ['Avocado']);
    return { root, marks, fragment: fragmentsOf(first)[0]! };
  };

  test.each([
    ['beside the end of its line', (it: DOMRect) => ({ x: it.right + 20, y: it.top + it.height / 2 })],
    ['before its line', (it: DOMRect) => ({ x: it.left - 10, y: it.top + it.height / 2 })],
    ['above it, in the same line', (it: DOMRect) => ({ x: it.left + 10, y: it.top - 10 })],
    ['below its line', (it: DOMRect) => ({ x: it.left + 10, y: it.bottom + 40 })],
    ['outside of the view', () => ({ x: -5, y: -5 })],
  ])('%s', (_, place) => {
    const { marks, fragment } = marked();
    expect(wordAt(marks, centreOf(fragment))).toBe('Avocado');
    expect(wordAt(marks, place(fragment))).toBeUndefined();
  });

  test('where something of the page’s covers it', () => {
    const { root, marks, fragment } = marked();
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; background: white';
    root.append(cover);
    expect(wordAt(marks, centreOf(fragment))).toBeUndefined();
  });
});

describe('G19 a name is hit wherever it is painted', () => {
  test.each([
    ['in vertical writing', 'writing-mode: vertical-rl; height: 90px'],
    ['in vertical writing from the left', 'writing-mode: vertical-lr; height: 90px'],
    ['in sideways writing', 'writing-mode: sideways-lr; height: 200px'],
    ['zoomed to 400 %', 'zoom: 4'],
    ['zoomed to half', 'zoom: 0.5'],
    ['scaled', 'transform: scale(2.5); transform-origin: 0 0'],
    ['turned', 'margin: 150px; width: max-content; transform: rotate(90deg)'],
    ['mirrored', 'width: max-content; transform: scaleX(-1)'],
    ['in columns', 'columns: 3; width: 400px'],
    ['from right to left', 'direction: rtl; width: 300px'],
    ['in big letters', 'text-transform: uppercase; letter-spacing: 8px'],
    ['indented by a drop cap', 'text-indent: 40px; font-size: 30px'],
  ])('%s', (_, style) => {
    const root = showPage(`<div style="${style}">the <b>Avo</b>cado model and the Mango model</div>`);
    const { marks } = markWords(root, ['Avocado', 'Mango']);
    for (const mark of [...marks.blocks()].flatMap((entry) => entry.marks)) {
      const fragments = fragmentsOf(mark);
      expect(fragments.length).toBeGreaterThan(0);
      for (const fragment of fragments) expect(wordAt(marks, centreOf(fragment))).toBe(mark.mention.surface);
    }
  });
});

describe('H2 a text that has changed since it was read is not hit', () => {
  const changes: [string, (root: HTMLElement) => void][] = [
    ['when it became shorter', (root) => (textIn(root, 'p').data = 'A')],
    ['when another node took its place', (root) => find(root, 'p').replaceChildren('Avocado')],
    ['when it was split', (root) => textIn(root, 'p').splitText(3)],
    ['when it was removed', (root) => find(root, 'p').remove()],
    ['when it was hidden', (root) => (find(root, 'p').hidden = true)],
  ];

  test.each(changes)('%s', (_, change) => {
    const root = showPage('<p>Avocado</p>');
    const { marks, first } = markWords(root, ['Avocado']);
    const point = centreOf(fragmentsOf(first)[0]!);
    change(root);
    expect(wordAt(marks, point)).toBeUndefined();
    expect(fragmentsOf(first)).toEqual([]);
  });
});

describe('H6 a name in an open shadow root is hit, too', () => {
  const shadowOf = (element: Element, html: string) => {
    const root = element.attachShadow({ mode: 'open' });
    root.append(parse(html));
    return root;
  };

  test('in one, and in one within it', () => {
    const page = showPage('<p>before</p><div></div>');
    const outer = shadowOf(find(page, 'div'), '<section>Avocado and <span></span></section>');
    const inner = shadowOf(outer.querySelector('span')!, '<section>Mango</section>');
    for (const [root, word] of [
      [outer, 'Avocado'],
      [inner, 'Mango'],
    ] as const) {
      const { marks, first } = markWords(root.querySelector('section')!, [word]);
      expect(wordAt(marks, centreOf(fragmentsOf(first)[0]!))).toBe(word);
    }
  });

  test('in a closed one nothing is, and nothing fails', () => {
    const page = showPage('<div></div>');
    const root = find(page, 'div').attachShadow({ mode: 'closed' });
    root.append(parse('<section>Avocado</section>'));
    const { marks, first } = markWords(root.querySelector('section')!, ['Avocado']);
    expect(wordAt(marks, centreOf(fragmentsOf(first)[0]!))).toBeUndefined();
  });
});

test('C5 a form whose inputs have the names of its properties does not break it', () => {
  const page = showPage('<form><input name="shadowRoot"><input name="childNodes"><p>Avocado</p></form>');
  const { marks, first } = markWords(find(page, 'p'), ['Avocado']);
  expect(wordAt(marks, centreOf(fragmentsOf(first)[0]!))).toBe('Avocado');
  const { left, top } = find(page, 'input').getBoundingClientRect();
  expect(wordAt(marks, { x: left + 2, y: top + 2 })).toBeUndefined();
});
