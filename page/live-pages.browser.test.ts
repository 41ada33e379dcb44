import { expect, test } from 'vitest';
import type { TextBlock } from '@/domain/mentions/portion';
import { annotateWords, parse, startReading } from '@/test/page-builders';
import type { Annotate } from './portions';

const fruits = annotateWords('Avocado', 'Mango', 'Papaya');

/** Answers as usual, and notes all text that it is asked about. */
const listening = () => {
  const asked: TextBlock[] = [];
  const annotate: Annotate = (question) => {
    asked.push(...question.blocks);
    return fruits(question);
  };
  return { asked, annotate };
};

test('H3 of a page that scrolls on for ever each part is read once, and what is removed is forgotten', async () => {
  const { asked, annotate } = listening();
  const { root, marks, mentioned } = startReading('<p>Avocado</p>', annotate);
  await expect.poll(mentioned).toEqual(['Avocado']);
  for (let part = 0; part < 200; part += 25) {
    for (let i = part; i < part + 25; i++) root.append(parse(`<p>Page ${i} of Mango</p>`));
    while (root.children.length > 50) root.firstElementChild?.remove();
    await expect.poll(() => asked.at(-1)?.text).toBe(`Page ${part + 24} of Mango`);
    const names = Math.min(50, part + 26);
    await expect.poll(() => [mentioned().length, marks.ids().length]).toEqual([names, names]);
  }
  const pages = asked.filter(({ text }) => text.startsWith('Page'));
  expect(pages).toHaveLength(200);
  expect(new Set(pages.map(({ text }) => text)).size).toBe(200);
});

test('H13 a page whose every text is replaced, as translations do, is read anew each time and left as it is', async () => {
  const { asked, annotate } = listening();
  const { root, marked } = startReading('<p>Mango</p>'.repeat(200), annotate);
  await expect.poll(() => marked().length).toBe(200);
  const texts = () => root.textContent;
  for (const word of ['Papaya', 'Avocado', 'Mango']) {
    for (const paragraph of root.children)
      paragraph.replaceChildren(parse(`<font><font>${word}</font></font>`));
    await expect.poll(() => marked().filter((it) => it === word).length).toBe(200);
    expect(marked()).toHaveLength(200);
    expect(texts()).toBe(word.repeat(200));
  }
  expect(asked).toHaveLength(4 * 200);
});
