import { expect, test } from 'vitest';
import { annotateWords, controllerOfTest, paintedWords, showPage } from '@/test/page-builders';
import { createHighlights } from './highlights';
import type { MarkChoice } from './mark-choice';
import { createMarks } from './marks';
import { readPage } from './read-page';

const words = ['Avocado', 'Fig', 'Mango'];

/** The words that are painted and all that are reported, on a page that is read with a choice. */
const readWith = (choice: MarkChoice, html: string) => {
  const root = showPage(html);
  const { signal } = controllerOfTest();
  const reported: string[][] = [];
  readPage({
    root,
    annotate: annotateWords(...words),
    marks: createMarks(),
    highlights: createHighlights(() => false, signal),
    choice,
    onMentions: (mentions) => reported.push(mentions.map(({ surface }) => surface)),
    onError: (error) => {
      throw error;
    },
    signal,
  });
  return () => reported.at(-1);
};

const html = '<p>Mango, Fig, Mango</p><p>Mango and Avocado</p>';
const all = ['Mango', 'Fig', 'Mango', 'Mango', 'Avocado'];

test.each<[MarkChoice, string[]]>([
  [{ which: 'every', limit: Infinity }, ['Avocado', 'Fig', 'Mango', 'Mango', 'Mango']],
  [{ which: 'first', limit: Infinity }, ['Avocado', 'Fig', 'Mango']],
  [{ which: 'every', limit: 1 }, ['Mango', 'Mango']],
  [{ which: 'first', limit: 1 }, ['Avocado', 'Mango']],
])('with %o these are marked: %j; all are reported', async (choice, painted) => {
  const reported = readWith(choice, html);
  await expect.poll(paintedWords).toEqual(painted);
  expect(reported()).toEqual(all);
});
