import { describe, expect, onTestFinished, test } from 'vitest';
import { annotateWords, find, parse, textIn } from '@/test/page-builders';
import { centreOf, mentionedIn, paintedWords, startReading } from '@/test/page-builders';
import { fragmentsOf, markAt } from './hit-test';

const fruits = annotateWords('Avocado', 'Fig', 'Mango', 'Papaya');

/** A page that has been read: its words are marked and painted. */
const readFruits = async (html: string, expected: string[]) => {
  const reading = startReading(html, fruits);
  await expect.poll(reading.marked).toEqual(expected);
  await expect.poll(paintedWords).toEqual(expected);
  return reading;
};

test('what is found is marked, painted and reported', async () => {
  const { mentioned } = await readFruits('<p>Mango</p><p>an Avo<b>cado</b></p>', ['Avocado', 'Mango']);
  expect(mentioned()).toEqual(['Avocado', 'Mango']);
});

test('a page that names nothing is reported as such', async () => {
  const { reports } = startReading('<p>nothing</p>', fruits);
  await expect.poll(() => reports.map(mentionedIn)).toEqual([[]]);
});

/** A change of the page’s, and what is marked, painted and reported afterwards. */
type Row = [
  change: string,
  html: string,
  change: (root: HTMLElement) => void,
  before: string[],
  after: string[],
];

const both = ['Avocado', 'Mango'];

const rows: Row[] = [
  ['text that arrives', '<p>Mango</p>', (it) => it.append(parse('<p>Avocado</p>')), ['Mango'], both],
  [
    'text that arrives in the line',
    '<p>Mango</p>',
    (it) => find(it, 'p').append(' Avocado'),
    ['Mango'],
    both,
  ],
  [
    'a headline in a link that arrives',
    '<p>Mango</p>',
    (it) => it.append(parse('<a href="#"><h3>Avocado</h3></a>')),
    ['Mango'],
    both,
  ],
  [
    'H2 text that changes in place',
    '<p>Mango</p>',
    (it) => (textIn(it, 'p').data = 'Papaya'),
    ['Mango'],
    ['Papaya'],
  ],
  ['a name that is completed', '<p>Mango Avo</p>', (it) => find(it, 'p').append('cado'), ['Mango'], both],
  [
    'a name that is broken',
    '<p>Mango Avocado</p>',
    (it) => textIn(it, 'p').insertData(9, '–'),
    both,
    ['Mango'],
  ],
  ['text that is removed', '<p>Mango</p><p>Avocado</p>', (it) => find(it, 'p').remove(), both, ['Avocado']],
  [
    'a name of which a part is removed',
    '<p>Mango Avo<b>cado</b></p>',
    (it) => find(it, 'b').remove(),
    both,
    ['Mango'],
  ],
  [
    'a block that is emptied',
    '<p>Mango</p><p>Avocado</p>',
    (it) => find(it, 'p').replaceChildren(),
    both,
    ['Avocado'],
  ],
  [
    'everything replaced',
    '<p>Mango</p><p>Avocado</p>',
    (it) => it.replaceChildren('Papaya'),
    both,
    ['Papaya'],
  ],
  ['a block that is moved', '<p>Mango</p><p>Avocado</p>', (it) => it.append(find(it, 'p')), both, both],
  [
    'an inline element that is moved to another block',
    '<p><b>Mango</b> juice</p><p>Avocado</p>',
    (it) => it.append(find(it, 'b')),
    both,
    both,
  ],
  [
    'a block that is moved and emptied at once',
    '<div><p>Mango</p></div><p>Avocado</p>',
    (it) => {
      it.append(find(it, 'div'));
      find(it, 'div > p').replaceChildren();
    },
    both,
    ['Avocado'],
  ],
  ['H4 text nodes that are split', '<p>Mango Avocado</p>', (it) => textIn(it, 'p').splitText(8), both, both],
  [
    'H4 text nodes that are joined',
    '<p>Mango <b>Avocado</b></p>',
    (it) => {
      find(it, 'b').replaceWith('Avo', 'cado');
      it.normalize();
    },
    both,
    both,
  ],
  [
    'H8 text that is edited from now on',
    '<p>Mango</p><div><p>Avocado</p></div>',
    (it) => (find(it, 'div').contentEditable = 'true'),
    both,
    ['Mango'],
  ],
  [
    'H9 text that is shown',
    '<p>Mango</p><div hidden><p>Avocado</p></div>',
    (it) => (find(it, 'div').hidden = false),
    ['Mango'],
    both,
  ],
  [
    'H9 text that is hidden',
    '<p>Mango</p><div><p>Avocado</p></div>',
    (it) => (find(it, 'div').hidden = true),
    both,
    ['Mango'],
  ],
];

describe('H2, H4, H8, H9 the marks follow', () => {
  test.each(rows)('%s', async (_, html, change, before, after) => {
    const { root, marked, mentioned } = await readFruits(html, before);
    change(root);
    // Read with the change, it tells when that has been done.
    root.append(parse('<p>Fig</p>'));
    const all = [...after, 'Fig'].sort();
    await expect.poll(mentioned).toEqual(all);
    await expect
      .poll(() => ({ marked: marked(), painted: paintedWords() }))
      .toEqual({ marked: all, painted: all });
  });

  test.each([
    ['a block that is removed', (root: HTMLElement) => find(root, 'p').remove()],
    ['a block that is emptied', (root: HTMLElement) => find(root, 'p').replaceChildren()],
  ])('%s, where nothing is left to read', async (_, change) => {
    const { root, marked, mentioned } = await readFruits('<p>Mango</p>', ['Mango']);
    change(root);
    await expect.poll(mentioned).toEqual([]);
    await expect.poll(() => [...marked(), ...paintedWords()]).toEqual([]);
  });

  test('many changes, one after another', async () => {
    const { root, marked } = await readFruits('<p>Mango</p>', ['Mango']);
    for (const word of ['Avocado', 'Papaya', 'Mango', 'Avocado']) {
      find(root, 'p').replaceChildren(word);
      await expect.poll(marked).toEqual([word]);
    }
  });
});

test('H2 a name whose text has been swapped is not hit any more, before it is read again', async () => {
  const { root, marks } = await readFruits('<p>Avocado</p>', ['Avocado']);
  const { x, y } = centreOf(fragmentsOf([...marks.blocks()][0]!.marks[0]!)[0]!);
  expect(markAt(marks, x, y)).toBeDefined();
  textIn(root, 'p').data = 'Bananas';
  await Promise.resolve();
  expect(markAt(marks, x, y)).toBeUndefined();
});

test('H4 the page sees no change at all but its own', async () => {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((batch) => records.push(...batch));
  onTestFinished(() => observer.disconnect());
  const observe = () =>
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const reading = startReading('<p>Avo<b>cado</b></p><p>Mango</p>', fruits);
  observe();
  await expect.poll(paintedWords).toEqual(['Avocado', 'Mango']);
  textIn(reading.root, 'p').data = 'No avo';
  await expect.poll(paintedWords).toEqual(['Mango']);
  reading.controller.abort();
  expect([...records, ...observer.takeRecords()].map(({ type }) => type)).toEqual(['characterData']);
});

test('what the page takes away while it is read does not keep the rest from being read', async () => {
  const html = `<section>${'<p>Mango</p>'.repeat(20_000)}</section><p>Avocado</p>`;
  const { root, marked } = startReading(html, fruits);
  setTimeout(() => find(root, 'section').remove());
  await expect.poll(marked, { timeout: 10_000 }).toEqual(['Avocado']);
});
