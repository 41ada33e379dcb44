import { expect, test } from 'vitest';
import {
  blocksIn,
  find,
  markWords,
  marksIn,
  mentionsOf,
  showPage,
  textIn,
  textOf,
} from '@/test/page-builders';
import { createMarks } from './marks';

const wordsAt = (marks: ReturnType<typeof createMarks>, node: Node, offset: number) =>
  marks.at(node, offset).map(({ mention }) => mention.surface);

test('each mention is marked where it stands in the page', () => {
  const { marks } = markWords(showPage('<p>Avocado and Mango</p><p>Mango again</p>'), ['Avocado', 'Mango']);
  expect(marksIn(marks).map(({ range }) => textOf(range))).toEqual(['Avocado', 'Mango', 'Mango']);
});

test('a mark is found at every offset of its text and at both its edges, and nowhere else', () => {
  const root = showPage('<p>an Avocado.</p>');
  const { marks } = markWords(root, ['Avocado']);
  const text = textIn(root, 'p');
  const found = Array.from(text.data, (_, offset) => wordsAt(marks, text, offset).length);
  expect(found).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test('G16 a name over several elements is found from each of its parts', () => {
  const root = showPage('<p>Ac<b>me</b> <i>Co</i>rp</p>');
  const { marks, first } = markWords(root, ['Acme Corp']);
  const nodes = [textIn(root, 'p'), textIn(root, 'b'), textIn(root, 'i'), find(root, 'p').lastChild!];
  for (const node of nodes) expect(marks.at(node, 1)).toEqual([first]);
});

test('where two names touch, their common edge belongs to both', () => {
  const root = showPage('<p>超級智慧實驗室酪梨</p>');
  const { marks } = markWords(root, ['超級智慧實驗室', '酪梨']);
  expect(wordsAt(marks, textIn(root, 'p'), 7)).toEqual(['超級智慧實驗室', '酪梨']);
});

test('new mentions of a block take the place of the old', () => {
  const root = showPage('<p>Avocado and Mango</p>');
  const { marks, blocks } = markWords(root, ['Avocado']);
  marks.set(0, blocks[0]!, mentionsOf(['Mango'], { block: 0, text: blocks[0]!.text }));
  expect(marksIn(marks).map(({ range }) => textOf(range))).toEqual(['Mango']);
  expect(marks.at(textIn(root, 'p'), 2)).toEqual([]);
});

test('a block that is removed leaves nothing to find', () => {
  const root = showPage('<p>Avo<b>cado</b></p>');
  const { marks } = markWords(root, ['Avocado']);
  marks.remove(0);
  expect(marks.ids()).toEqual([]);
  expect(marks.at(textIn(root, 'p'), 1)).toEqual([]);
  expect(marks.at(textIn(root, 'b'), 1)).toEqual([]);
});

test('a mention whose text is no longer there is left out, the others stay', () => {
  const root = showPage('<p>Mango, <b>Avocado</b></p>');
  const marks = createMarks();
  const [block] = blocksIn(root);
  block!.pieces.all();
  textIn(root, 'b').data = 'A';
  marks.set(0, block!, mentionsOf(['Avocado', 'Mango'], { block: 0, text: block!.text }));
  expect(marksIn(marks).map(({ range }) => textOf(range))).toEqual(['Mango']);
});

test('an element is no place of a mark', () => {
  const root = showPage('<p>Avocado</p>');
  expect(markWords(root, ['Avocado']).marks.at(find(root, 'p'), 0)).toEqual([]);
});

test('names that stand at one and the same place are all found there', () => {
  const root = showPage('<p>an Avocado.</p>');
  const { marks, blocks } = markWords(root, ['Avocado']);
  const [mention] = mentionsOf(['Avocado'], { block: 0, text: blocks[0]!.text });
  marks.set(0, blocks[0]!, [mention!, { ...mention!, entity: 'the fruit' }]);
  expect(marks.at(textIn(root, 'p'), 5).map((it) => it.mention.entity)).toEqual(['Avocado', 'the fruit']);
});

test('the marks that begin in a text are told in its order', () => {
  const root = showPage('<p>Mango, Avo<b>cado</b> and Mango</p>');
  const { marks } = markWords(root, ['Avocado', 'Mango']);
  const words = (node: Text) => marks.beginningIn(node).map(({ mention }) => mention.surface);
  expect(words(textIn(root, 'p'))).toEqual(['Mango', 'Avocado']);
  expect(words(textIn(root, 'b'))).toEqual([]);
});

/** Milliseconds that something takes, the best of three. */
const cost = (run: () => void): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );

/** A page of one text with so many names in it, not shown. */
const longText = (names: number) => {
  const root = document.createElement('main');
  root.append('Avocado, '.repeat(names));
  return root;
};

test('F2 50,000 names in one text are marked in a time that grows with their number only', () => {
  const few = longText(12_500);
  const many = longText(50_000);
  const ratio = cost(() => markWords(many, ['Avocado'])) / cost(() => markWords(few, ['Avocado']));
  expect(ratio).toBeLessThan(12);
});

test('F2 among 50,000 names in one text one is found about as quickly as among 500', () => {
  const lookUps = (names: number) => {
    const root = longText(names);
    const { marks } = markWords(root, ['Avocado']);
    const text = root.firstChild!;
    return cost(() => {
      for (let i = 0; i < 20_000; i++) marks.at(text, (i * 7) % (names * 9));
    });
  };
  expect(lookUps(50_000) / lookUps(500)).toBeLessThan(10);
});
