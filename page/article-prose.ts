import { getAttribute, isElement, localName, parentNode } from './dom';

/**
 * Prose is at least three paragraphs of a line or more, and a newspaper's paragraph or four together: some 130 words, or
 * 400 Han characters, which are two columns wide each. A teaser has one paragraph, seldom two; a caption is shorter.
 */
const paragraphsAtLeast = 3;
const paragraphWidth = 60;
const proseWidth = 800;

/** The share of all prose in articles that the page's own has at least; on a list of whole posts none comes near it. */
const mainShare = 2 / 3;

/** Looked at in a page of any size: so many paragraphs, and so many characters of each. */
const paragraphsAtMost = 500;
const lengthAtMost = 5000;

/** Elements whose text stands beside the article, or under a picture. */
const beside = new Set(['aside', 'nav', 'footer', 'figure']);

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const widthOf = ({ textContent }: Element): number => {
  const text = textContent.slice(0, lengthAtMost).replace(/\s+/gu, ' ').trim();
  return text.length + (text.match(wide)?.length ?? 0);
};

/** The outermost `<article>` around a paragraph of its text. */
const articleAround = (paragraph: Element): Element | undefined => {
  let article: Element | undefined;
  for (let at = parentNode(paragraph); isElement(at); at = parentNode(at)) {
    const name = localName(at);
    if (beside.has(name) || getAttribute(at, 'hidden') !== null) return undefined;
    if (name === 'article') article = at;
  }
  return article;
};

/** Whether the paragraphs show one `<article>` that is a text, rather than a list of teasers or of posts. */
export const isOneArticle = (paragraphs: readonly Element[]): boolean => {
  const widths = new Map<Element, number[]>();
  for (const paragraph of paragraphs.slice(0, paragraphsAtMost)) {
    const width = widthOf(paragraph);
    const article = width < paragraphWidth ? undefined : articleAround(paragraph);
    if (article) widths.set(article, [...(widths.get(article) ?? []), width]);
  }
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const whole = sum([...widths.values()].flat());
  return [...widths.values()].some(
    (own) => own.length >= paragraphsAtLeast && sum(own) >= Math.max(proseWidth, whole * mainShare),
  );
};
