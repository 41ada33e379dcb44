import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { TextBlock } from '@/domain/mentions/portion';
import { annotateWords, find, paintedWords, parse, startReading, textIn } from '@/test/page-builders';
import { createReader } from '@/test/page-reader';
import type { Annotate } from './portions';

const fruits = annotateWords('Avocado', 'Fig', 'Mango', 'Papaya');

/** Keeps the portions that were asked about, in their order. */
const listening = (annotate: Annotate = fruits) => {
  const portions: TextBlock[][] = [];
  const listen: Annotate = (question) => {
    portions.push(question.blocks);
    return annotate(question);
  };
  return { portions, texts: () => portions.map((blocks) => blocks.map(({ text }) => text)), listen };
};

const filler = '<p style="height: 200px">x Mango</p>'.repeat(100);

describe('what is in view goes first', () => {
  test('a page that is scrolled is read from where the reader is', async () => {
    const { texts, listen } = listening();
    const before = document.createElement('div');
    before.append(parse(filler));
    document.body.append(before);
    onTestFinished(() => {
      before.remove();
      scrollTo(0, 0);
    });
    scrollTo(0, 10_000);
    const { marked } = startReading('<p>Avocado</p>', listen);
    await expect.poll(marked).toEqual(['Avocado']);
    expect(texts().flat()).toEqual(['Avocado']);
  });

  test('the first portion holds what can be seen and not the rest, which comes after and once', async () => {
    const { texts, listen } = listening();
    const html = `<section>${filler}<div id="here"><p>Papaya</p> and Fig</div>${filler}</section>`;
    const showing = parse(html);
    const root = document.createElement('main');
    root.append(showing);
    document.body.append(root);
    onTestFinished(() => {
      root.remove();
      scrollTo(0, 0);
    });
    find(root, '#here').scrollIntoView({ block: 'center', behavior: 'instant' });
    const { reports } = createReader(root, listen);
    await expect.poll(() => reports.at(-1)?.length).toBe(202);
    const [first = [], ...others] = texts();
    expect(first).toContain('Papaya');
    expect(first).toContain(' and Fig');
    expect(first.length).toBeLessThan(20);
    expect(first.length + others.flat().length).toBe(202);
    // And yet the names come in the order of the text.
    const surfaces = reports.at(-1)?.map(({ surface }) => surface) ?? [];
    expect(surfaces.slice(98, 104)).toEqual(['Mango', 'Mango', 'Papaya', 'Fig', 'Mango', 'Mango']);
  });
});

describe('huge pages', () => {
  test('F3 one text node of 2 MB goes out in parts and is marked as the whole', async () => {
    const { portions, listen } = listening();
    const text = 'A Mango and an Avocado. 一個 Fig 在這裡。 '.repeat(50_000);
    const { mentioned } = startReading(`<p style="font-size: 1px">${text}</p>`, listen);
    await expect.poll(() => mentioned().length, { timeout: 15_000 }).toBe(150_000);
    expect(portions.length).toBeGreaterThan(20);
    for (const blocks of portions)
      expect(blocks.reduce((sum, { text: { length } }) => sum + length, 0)).toBeLessThanOrEqual(70_000);
  });

  test('F4 200,000 nodes of five characters are read in slices', async () => {
    const root = document.createElement('div');
    for (let i = 0; i < 200_000; i++) {
      if (i % 100 === 0) root.append(document.createElement('p'));
      root.lastElementChild?.append(i % 1000 === 0 ? 'Mango' : 'and a');
      if (i % 1000 === 0) root.lastElementChild?.append(' ');
    }
    const { root: main, mentioned } = startReading('<p>Fig</p>', fruits);
    await expect.poll(mentioned).toEqual(['Fig']);
    main.append(root);
    await expect.poll(() => mentioned().length, { timeout: 15_000 }).toBe(201);
  });

  test('F5 a name 2,000 elements deep is marked', async () => {
    const { root, mentioned } = startReading('<p>Fig</p>', fruits);
    let inner: Element = document.createElement('div');
    const outer = inner;
    for (let depth = 0; depth < 2000; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.append('Mango');
    root.append(outer);
    await expect.poll(mentioned).toEqual(['Fig', 'Mango']);
  });
});

describe('a hidden tab', () => {
  const hide = (isHidden: boolean) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  test('A14 nothing is asked about what happens there, until it shows', async () => {
    onTestFinished(() => void vi.restoreAllMocks());
    const { portions, listen } = listening();
    const { root, marked } = startReading('<p>Mango</p>', listen);
    await expect.poll(marked).toEqual(['Mango']);
    hide(true);
    textIn(root, 'p').data = 'Papaya';
    for (let i = 0; i < 50; i++) root.append(parse('<p>Fig</p>'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(portions).toHaveLength(1);
    hide(false);
    await expect.poll(() => marked().length).toBe(51);
    expect(marked()).toContain('Papaya');
    await expect.poll(paintedWords).toContain('Papaya');
  });

  test('F11 more than can be noted there is read whole when it shows', async () => {
    onTestFinished(() => void vi.restoreAllMocks());
    const { root, marked } = startReading('<p>Mango</p>', fruits);
    await expect.poll(marked).toEqual(['Mango']);
    hide(true);
    for (let i = 0; i < 6000; i++) root.append(parse('<p>x</p>'));
    await Promise.resolve();
    root.append(parse('<p>Fig</p>'));
    textIn(root, 'p').data = 'Papaya';
    hide(false);
    await expect.poll(marked).toEqual(['Fig', 'Papaya']);
  });
});

test('a block that is read again with the same text keeps its marks and is not asked about', async () => {
  const { portions, listen } = listening();
  const { root, marks, marked } = startReading('<p>Mango</p>', listen);
  await expect.poll(marked).toEqual(['Mango']);
  const [before] = [...marks.blocks()];
  const paragraph = find(root, 'p');
  paragraph.hidden = true;
  paragraph.hidden = false;
  root.append(parse('<p>Fig</p>'));
  await expect.poll(marked).toEqual(['Fig', 'Mango']);
  expect([...marks.blocks()][0]).toBe(before);
  expect(portions.flat().map(({ text }) => text)).toEqual(['Mango', 'Fig']);
});
