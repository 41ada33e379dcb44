import { expect, onTestFinished, test } from 'vitest';
import { controllerOfTest, markWords, paintedWords, showPage } from '@/test/page-builders';
import { createHighlights } from './highlights';
import { clearLeftovers } from './leftovers';
import { createShell } from './shell';
import { createSpotlight } from './spotlight';

const paint = () => {
  const { marks, blocks, first } = markWords(showPage('<p>Avocado and Mango</p>'), ['Avocado', 'Mango']);
  const { signal } = controllerOfTest();
  createHighlights((entity) => entity === 'Mango', signal).show(0, blocks[0]!, marks.get(0)!.marks);
  createSpotlight(signal).on(first);
};

test('A5, A6 what a script has left that could not end goes, marks, light and card', async () => {
  paint();
  await expect.poll(paintedWords).toEqual(['Avocado', 'Avocado', 'Mango']);
  document.documentElement.append(createShell());
  clearLeftovers();
  expect(paintedWords()).toEqual([]);
  expect(document.adoptedStyleSheets).toEqual([]);
  expect(document.querySelectorAll('html > div')).toHaveLength(0);
});

test('C10 what is the page’s stays', () => {
  const own = new CSSStyleSheet();
  own.replaceSync('@media not print { ::highlight(pagesown12) { color: red } } p { margin: 0 }');
  const other = new CSSStyleSheet();
  other.replaceSync('::highlight(pagesother) { color: red }');
  document.adoptedStyleSheets = [own, other];
  CSS.highlights.set('pagesown12', new Highlight());
  const element = document.createElement('div');
  element.style.cssText = 'display: contents';
  document.documentElement.append(element);
  onTestFinished(() => {
    document.adoptedStyleSheets = [];
    CSS.highlights.clear();
    element.remove();
  });
  clearLeftovers();
  expect([...document.adoptedStyleSheets]).toEqual([own, other]);
  expect(CSS.highlights.has('pagesown12')).toBe(true);
  expect(element.isConnected).toBe(true);
});
