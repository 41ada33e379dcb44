import { onTestFinished } from 'vitest';
import { finish } from '@/domain/finish';
import { findIn } from '@/domain/mentions/findings';
import type { Mention } from '@/domain/mentions/gate';
import { createPageReading } from '@/domain/mentions/page-reading';
import type { TextBlock } from '@/domain/mentions/portion';
import type { Entity } from '@/domain/pack/schema';
import { readBlocks, type Block } from '@/page/blocks';
import { createMarks, type Mark, type Marks } from '@/page/marks';
import { createHighlights } from '@/page/highlights';
import type { Annotate } from '@/page/portions';
import { readPage } from '@/page/read-page';
import { makeEntity, scannerOf } from './lexicon-builders';

/** The nodes of an HTML text; its scripts never run. */
export const parse = (html: string): DocumentFragment => {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
};

/** Shows HTML in the document until the test is over. */
export const showPage = (html: string): HTMLElement => {
  const root = document.createElement('main');
  root.append(parse(html));
  document.body.append(root);
  onTestFinished(() => root.remove());
  return root;
};

/** Adds a style sheet of the page's until the test is over. */
export const addPageCss = (css: string): void => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  onTestFinished(() => style.remove());
};

/** An element of the page that the test knows is there. */
export const find = (root: ParentNode, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page of this test has no ${selector}`);
  return found;
};

/** The text node that an element begins with. */
export const textIn = (root: ParentNode, selector: string): Text => {
  const text = find(root, selector).firstChild;
  if (text instanceof Text) return text;
  throw new Error(`${selector} does not begin with text`);
};

/** A controller that is aborted when the test is over, so that nothing it started goes on into the next. */
export const controllerOfTest = (): AbortController => {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  return controller;
};

export const blocksIn = (root: Element, options?: { own: boolean }): Block[] =>
  [...readBlocks(root, options)].filter((block) => block !== undefined);

/** Every place at which one of the words stands in a block's text; each word is its own entity. */
export const mentionsOf = (words: readonly string[], { block, text }: TextBlock): Mention[] =>
  words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index: start }) => ({
      block,
      start,
      end: start + word.length,
      surface: word,
      entity: word,
      alias: word,
      why: [],
    })),
  );

/** Marks words in the page, as reading it does, but at once. */
export const markWords = (root: Element, words: readonly string[]) => {
  const marks = createMarks();
  const blocks = blocksIn(root);
  for (const [block, { text }] of blocks.entries())
    marks.set(block, blocks[block]!, mentionsOf(words, { block, text }));
  return { marks, blocks, first: marksIn(marks)[0]! };
};

export const marksIn = (marks: Marks): Mark[] => [...marks.blocks()].flatMap((entry) => entry.marks);

/** Stands for the background: finds the names of a few entities, and decides. Blocks are counted from 0 on every page. */
export const annotateEntities = (...entities: Entity[]): Annotate => {
  const scan = scannerOf(...entities);
  const begin = () => createPageReading(crypto.randomUUID());
  let reading = begin();
  return ({ blocks, over, last, said }) => {
    if (!last && blocks.some(({ block }) => block === 0)) reading = begin();
    const found = blocks
      .filter((block) => reading.learn(block, findIn(scan, block.text, block.place !== undefined)))
      .map(({ block }) => block);
    const answer = { reading: reading.id, found };
    if (!over) return Promise.resolve(answer);
    const decision = finish(reading.decide(over, { last, kin: new Map(), corrections: said }));
    return Promise.resolve({ ...answer, decision });
  };
};

/** The same for words that mean the same wherever they stand. */
export const annotateWords = (...words: string[]): Annotate =>
  annotateEntities(...words.map((word) => makeEntity(word, { aliases: [word] })));

/** What stands in a range, now. */
export const textOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
};

/** The words that are painted, in all highlights of the document. */
export const paintedWords = (): string[] =>
  [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(textOf)).sort();

export const centreOf = ({ left, top, width, height }: DOMRect) => ({
  x: left + width / 2,
  y: top + height / 2,
});

/** Lets the document lay itself out and paint, with what waited for that. */
export const nextFrame = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

export const mentionedIn = (mentions: readonly Mention[]): string[] =>
  mentions.map(({ surface }) => surface).sort();

/** Reads a page as the content script does, until the test is over. */
export const startReading = (html: string, annotate: Annotate) => {
  const root = showPage(html);
  const controller = controllerOfTest();
  const marks = createMarks();
  const highlights = createHighlights(() => false, controller.signal);
  const reports: Mention[][] = [];
  const errors: unknown[] = [];
  const control = readPage({
    root,
    annotate,
    marks,
    highlights,
    onMentions: (mentions) => reports.push(mentions),
    onError: (error) => errors.push(error),
    signal: controller.signal,
  });
  return {
    ...control,
    root,
    marks,
    controller,
    reports,
    errors,
    /** The words that are marked, now. */
    marked: () =>
      marksIn(marks)
        .map(({ range }) => textOf(range))
        .sort(),
    /** The words of the last report. */
    mentioned: () => mentionedIn(reports.at(-1) ?? []),
  };
};
