import { articleInJsonLd } from './article-json-ld';
import { isOneArticle } from './article-prose';
import { articleTypeOf, listFrom, type ArticleType } from './article-types';
import { contains, getAttribute } from './dom';

/** What tells that a page is an article. */
type ArticleHint =
  /** It says so by a type of schema.org: for machines, in its elements, or in RDFa. */
  | { kind: 'json-ld' | 'microdata' | 'rdfa'; type: ArticleType }
  /** It says so to sites that show links: `og:type` is "article". */
  | { kind: 'open-graph' }
  /** It has an `<article>` with a text in it. */
  | { kind: 'article-element' };

/** Why a page is taken for an article, or not. */
export type ArticleReason =
  | ArticleHint
  /** The site's front page, whatever it says of itself. */
  | { kind: 'front-page' }
  /** Nothing tells that it is one. */
  | { kind: 'none' }
  /** A picture, a PDF, plain text, XML. */
  | { kind: 'not-html' };

export type ArticleVerdict =
  | { isArticle: true; reason: ArticleHint }
  | { isArticle: false; reason: Exclude<ArticleReason, ArticleHint> };

/** Elements with a type that are looked at; more have to be read past on pages that mark up every comment. */
const typedAtMost = 2000;

/** Through the prototype: images and forms can shadow a document's properties where the page may write to its world. */
const property = (document: Document, name: 'contentType' | 'documentElement' | 'URL'): unknown =>
  Reflect.get(Document.prototype, name, document);

/** The `<html>` of an HTML page; browsers build one around pictures and PDFs, too. */
const htmlOf = (document: Document): HTMLHtmlElement | undefined => {
  const type = property(document, 'contentType');
  const root = property(document, 'documentElement');
  const isPage = type === 'text/html' || type === 'application/xhtml+xml';
  return isPage && root instanceof HTMLHtmlElement ? root : undefined;
};

const isFrontPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search, hash } = new URL(address);
  const isRoute = /^#!?\//u.test(hash);
  return protocol.startsWith('http') && /^\/(?:index\.\w+)?$/u.test(pathname) && search === '' && !isRoute;
};

/** The article that an attribute of its elements says the page is; those inside another are parts of it. */
const articleTyped = (html: Element, attribute: 'itemtype' | 'typeof'): ArticleType | undefined => {
  const found: { element: Element; type: ArticleType }[] = [];
  for (const element of [...html.querySelectorAll(`[${attribute}]`)].slice(0, typedAtMost)) {
    const names = (getAttribute(element, attribute) ?? '').split(/\s+/u);
    const type = names.map(articleTypeOf).find((each) => each !== undefined);
    const last = found.at(-1);
    if (type && !(last && contains(last.element, element))) found.push({ element, type });
    if (found.length === listFrom) return undefined;
  }
  return found[0]?.type;
};

const isOpenGraphArticle = (html: Element): boolean => {
  const first = html.querySelector('meta[property~="og:type" i], meta[name="og:type" i]');
  return (first && getAttribute(first, 'content'))?.trim().toLowerCase() === 'article';
};

const hintOf = (html: Element): ArticleHint | undefined => {
  const inJsonLd = articleInJsonLd([...html.querySelectorAll('script[type^="application/ld+json"]')]);
  if (inJsonLd) return { kind: 'json-ld', type: inJsonLd };
  const inMicrodata = articleTyped(html, 'itemtype');
  if (inMicrodata) return { kind: 'microdata', type: inMicrodata };
  const inRdfa = articleTyped(html, 'typeof');
  if (inRdfa) return { kind: 'rdfa', type: inRdfa };
  if (isOpenGraphArticle(html)) return { kind: 'open-graph' };
  return isOneArticle([...html.querySelectorAll('article p:not([hidden])')])
    ? { kind: 'article-element' }
    : undefined;
};

const not = (kind: 'front-page' | 'none' | 'not-html'): ArticleVerdict => ({
  isArticle: false,
  reason: { kind },
});

/**
 * Whether a page is an article, and what tells so, from the plainest hint to the vaguest. Sites are granted whole; what
 * is read of them without a click is their articles. Bounded in a page of any size; nothing that a page holds throws.
 */
export const detectArticle = (
  document: Document,
  address = String(property(document, 'URL')),
): ArticleVerdict => {
  const html = htmlOf(document);
  if (!html) return not('not-html');
  if (isFrontPage(address)) return not('front-page');
  const hint = hintOf(html);
  return hint ? { isArticle: true, reason: hint } : not('none');
};
