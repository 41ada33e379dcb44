import { describe, expect, test } from 'vitest';
import { showPage } from '@/test/page-builders';
import { detectArticle, type ArticleReason } from './article';

const somewhere = 'https://news.example/2026/03/story.html';

const reasonOf = (
  html: string,
  address = somewhere,
  type: DOMParserSupportedType = 'text/html',
): ArticleReason => {
  const { isArticle, reason } = detectArticle(new DOMParser().parseFromString(html, type), address);
  expect(isArticle).toBe(!['none', 'front-page', 'not-html'].includes(reason.kind));
  return reason;
};

const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`;
const jsonLd = (...nodes: unknown[]) => nodes.map((node) => script(JSON.stringify(node))).join('');

const says = (type: string): ArticleReason => ({ kind: 'json-ld', type }) as ArticleReason;
const none: ArticleReason = { kind: 'none' };

const named = (type: unknown, headline = 'Meta waits') => ({ '@type': type, headline });
const list = (length: number) => Array.from({ length }, (_, at) => named('NewsArticle', `Story ${at}`));

const sentence = 'The company said on Thursday that the model would come later than planned. ';
const paragraph = (text = sentence, times = 4) => `<p>${text.repeat(times)}</p>`;
const prose = paragraph().repeat(4);

describe('JSON-LD says that it is an article', () => {
  test.each([
    ['as the outermost node', named('NewsArticle'), 'NewsArticle'],
    ['by a subtype', named('ReportageNewsArticle'), 'ReportageNewsArticle'],
    ['as an analysis', named('AnalysisNewsArticle'), 'AnalysisNewsArticle'],
    ['as an opinion', named('OpinionNewsArticle'), 'OpinionNewsArticle'],
    ['as a post of a blog', named('BlogPosting'), 'BlogPosting'],
    ['as a report', named('Report'), 'Report'],
    ['as a paper', named('ScholarlyArticle'), 'ScholarlyArticle'],
    ['among several types', named(['Thing', 'TechArticle']), 'TechArticle'],
    ['by the type’s full name', named('http://schema.org/Article'), 'Article'],
    ['by the type’s full name, encrypted', named('https://www.schema.org/Article'), 'Article'],
    ['by a prefixed name', named('schema:NewsArticle'), 'NewsArticle'],
    ['in an array', [named('Organization'), named('NewsArticle')], 'NewsArticle'],
    ['in a graph', { '@graph': [named('WebSite'), named('NewsArticle')] }, 'NewsArticle'],
    ['as a graph of one node', { '@graph': named('NewsArticle') }, 'NewsArticle'],
    [
      'as the main entity of its page',
      { '@type': 'WebPage', mainEntity: named('NewsArticle') },
      'NewsArticle',
    ],
    [
      'deeper in',
      [{ '@graph': [[{ '@type': 'WebPage', mainEntity: [named('NewsArticle')] }]] }],
      'NewsArticle',
    ],
    [
      'as a live blog, with its posts',
      { ...named('LiveBlogPosting'), liveBlogUpdate: list(9) },
      'LiveBlogPosting',
    ],
    [
      'told of twice in one way',
      [named('NewsArticle'), named('NewsArticle'), named('Article')],
      'NewsArticle',
    ],
    [
      'told of twice in two ways',
      [named('NewsArticle'), named('Article', 'Meta waits | News')],
      'NewsArticle',
    ],
  ])('%s', (_, node, type) => {
    expect(reasonOf(jsonLd(node))).toEqual(says(type));
  });

  test.each([
    ['an HTML comment', (json: string) => `\n<!--\n${json}\n-->\n`],
    ['CDATA', (json: string) => `<![CDATA[${json}]]>`],
    ['CDATA in a line comment', (json: string) => `//<![CDATA[\n${json}\n//]]>`],
    ['CDATA in a comment', (json: string) => `/*<![CDATA[*/\n${json}\n/*]]>*/`],
    ['a byte order mark', (json: string) => `\uFEFF${json}`],
  ])('wrapped in %s', (_, wrap) => {
    expect(reasonOf(script(wrap(JSON.stringify([named('NewsArticle')]))))).toEqual(says('NewsArticle'));
  });

  test('in a script with parameters, in capitals', () => {
    const html = script(JSON.stringify(named('NewsArticle')), 'Application/LD+JSON; charset=utf-8');
    expect(reasonOf(html)).toEqual(says('NewsArticle'));
  });

  test('in the body, after scripts that are broken', () => {
    const html = `${script('{"@type": "NewsArticle",')}${script('')}<body>${jsonLd(named('NewsArticle'))}`;
    expect(reasonOf(html)).toEqual(says('NewsArticle'));
  });
});

describe('JSON-LD does not say that it is an article', () => {
  test.each([
    ['the site and its publisher', [named('WebSite'), named('NewsMediaOrganization')]],
    ['a section with its stories', { '@type': 'CollectionPage', hasPart: list(1) }],
    ['a list of stories', { '@type': 'ItemList', itemListElement: list(2) }],
    [
      'a page of a list',
      { '@type': 'WebPage', mainEntity: { '@type': 'ItemList', itemListElement: list(1) } },
    ],
    ['stories side by side', list(3)],
    ['stories side by side in a graph', { '@graph': list(12) }],
    ['a product with a review', { '@type': 'Product', review: named('ReviewNewsArticle') }],
    ['a type that only sounds like it', named('ArticleList')],
    ['a type in another place', { type: 'NewsArticle', headline: 'NewsArticle' }],
    ['a type that every object has', named('constructor')],
    ['types that are no text', named([7, null, { '@id': 'NewsArticle' }])],
    ['a post of a network', named('SocialMediaPosting')],
    ['nothing', null],
    ['a text', 'NewsArticle'],
  ])('%s', (_, node) => {
    expect(reasonOf(jsonLd(node))).toEqual(none);
  });

  test('stories in scripts of their own', () => {
    expect(reasonOf(jsonLd(...list(3)))).toEqual(none);
  });

  test('a script of another type', () => {
    expect(reasonOf(script(JSON.stringify(named('NewsArticle')), 'application/json'))).toEqual(none);
  });
});

describe('JSON-LD of any size and shape is read in bounds', () => {
  const nested = (depth: number, opening: string, closing: string) =>
    script(opening.repeat(depth) + JSON.stringify(named('NewsArticle')) + closing.repeat(depth));

  test.each([
    ['arrays, a million deep', nested(490_000, '[', ']')],
    ['graphs, very deep', nested(50_000, '{"@graph":', '}')],
    ['brackets that nobody closes', script('['.repeat(500_000))],
    ['comments that never end', script('//'.repeat(400_000))],
    ['only spaces', script(' '.repeat(900_000))],
    ['a script that is too long', script(JSON.stringify({ ...named('NewsArticle'), text: 'x'.repeat(1e6) }))],
    ['too many nodes before it', jsonLd([...Array<number>(300_000).fill(0), named('NewsArticle')])],
    ['too many scripts before it', script('{}').repeat(20) + jsonLd(named('NewsArticle'))],
  ])('%s', (_, html) => {
    expect(reasonOf(html)).toEqual(none);
  });

  test('an article with its whole text is not too long', () => {
    const node = { ...named('NewsArticle'), articleBody: sentence.repeat(5000) };
    expect(reasonOf(jsonLd(node))).toEqual(says('NewsArticle'));
  });
});

describe('elements say that it is an article', () => {
  const item = (type: string, inside = '') => `<div itemscope itemtype="${type}">${inside}</div>`;
  const article = item('https://schema.org/NewsArticle');

  test.each([
    ['encrypted', article, 'NewsArticle'],
    ['not encrypted', item('http://schema.org/BlogPosting'), 'BlogPosting'],
    ['with another type', item('https://schema.org/Thing https://schema.org/Report'), 'Report'],
    ['inside the page’s own', item('https://schema.org/WebPage', article), 'NewsArticle'],
    [
      'with parts of its kind',
      item('https://schema.org/LiveBlogPosting', article.repeat(5)),
      'LiveBlogPosting',
    ],
  ])('in microdata: %s', (_, html, type) => {
    expect(reasonOf(html)).toEqual({ kind: 'microdata', type });
  });

  test.each([
    ['a list', article.repeat(3)],
    ['its author', item('https://schema.org/Person')],
    ['a type of another vocabulary', item('https://other.example/NewsArticle')],
    ['an empty type', item('')],
  ])('in microdata it is not: %s', (_, html) => {
    expect(reasonOf(html)).toEqual(none);
  });

  test('in RDFa', () => {
    const html = '<main vocab="https://schema.org/" typeof="NewsArticle">x</main>';
    expect(reasonOf(html)).toEqual({ kind: 'rdfa', type: 'NewsArticle' });
  });
});

describe('og:type says', () => {
  test.each([
    ['article', '<meta property="og:type" content="article">', 'open-graph'],
    ['article, by name', '<meta name="og:type" content=" Article ">', 'open-graph'],
    ['article in the body', '<body><meta property="og:type" content="article">', 'open-graph'],
    ['website', '<meta property="og:type" content="website">', 'none'],
    [
      'website first',
      '<meta property="og:type" content="website"><meta property="og:type" content="article">',
      'none',
    ],
    ['nothing', '<meta property="og:type">', 'none'],
  ])('%s', (_, html, kind) => {
    expect(reasonOf(html)).toEqual({ kind });
  });
});

describe('an <article> with prose', () => {
  const chinese = '這家公司週四表示，新模型會比原定的時間更晚推出，原因是內部測試的結果不如預期。';
  const teaser = `<article><h3>Meta waits</h3>${paragraph(sentence, 2)}</article>`;
  const post = (times: number) => `<article>${paragraph(sentence, times).repeat(4)}</article>`;

  test.each([
    ['a text', `<article>${prose}</article>`],
    ['a text in a page that is one form', `<form><article>${prose}</article></form>`],
    ['a text in sections', `<article><section>${prose}</section></article>`],
    ['a text in parts that are articles', `<article>${post(2).repeat(5)}</article>`],
    ['a Chinese text', `<article>${paragraph(chinese, 4).repeat(3)}</article>`],
    [
      'a text with teasers',
      `<article>${prose}</article><aside>${teaser.repeat(9)}</aside>${teaser.repeat(3)}`,
    ],
    ['a text with a short comment', `<article>${prose}</article><article>${paragraph()}</article>`],
  ])('%s', (_, html) => {
    expect(reasonOf(html)).toEqual({ kind: 'article-element' });
  });

  test.each([
    ['teasers', teaser.repeat(30)],
    ['a long teaser', `<article>${paragraph(sentence, 30)}</article>`],
    ['posts, whole', post(4) + post(5) + post(4)],
    ['prose without an article', `<main>${prose}</main>`],
    ['short lines', `<article>${'<p>Meta waits.</p>'.repeat(200)}</article>`],
    ['captions', `<article>${`<figure>${paragraph()}</figure>`.repeat(9)}</article>`],
    ['what is hidden', `<article><div hidden>${prose}</div></article>`],
    ['what is hidden itself', `<article>${prose.replaceAll('<p>', '<p hidden>')}</article>`],
    ['spaces', `<article>${`<p>Meta${' \n'.repeat(900)}waits</p>`.repeat(4)}</article>`],
    ['an article beside', `<aside><article>${prose}</article></aside>`],
  ])('is not: %s', (_, html) => {
    expect(reasonOf(html)).toEqual(none);
  });
});

test('elements of a page of any size are looked at in bounds', () => {
  expect(reasonOf(`${'<i itemtype="x"></i>'.repeat(2500)}<i itemtype="https://schema.org/Article">`)).toEqual(
    none,
  );
  expect(reasonOf(`<article>${'<p>x</p>'.repeat(600)}${prose}</article>`)).toEqual(none);
});

test('the plainest hint is the reason', () => {
  const hints = [
    ['json-ld', jsonLd(named('NewsArticle'))],
    ['microdata', '<i itemscope itemtype="https://schema.org/Article"></i>'],
    ['rdfa', '<i typeof="schema:Article"></i>'],
    ['open-graph', '<meta property="og:type" content="article">'],
    ['article-element', `<article>${prose}</article>`],
  ] as const;
  for (const [at, [kind]] of hints.entries()) {
    const rest = hints.slice(at).map(([, html]) => html);
    expect(reasonOf(rest.reverse().join('')).kind).toBe(kind);
  }
});

describe('the front page of a site is not an article', () => {
  const html = `${jsonLd(named('NewsArticle'))}<meta property="og:type" content="article">`;

  test.each([
    ['https://news.example/', 'front-page'],
    ['https://news.example', 'front-page'],
    ['https://news.example/#top', 'front-page'],
    ['https://news.example/index.html', 'front-page'],
    ['https://news.example/?p=1234', 'json-ld'],
    ['https://news.example/#/2026/story', 'json-ld'],
    ['https://news.example/story', 'json-ld'],
    ['file:///', 'json-ld'],
    ['about:srcdoc', 'json-ld'],
    ['', 'json-ld'],
  ])('%s: %s', (address, kind) => {
    expect(reasonOf(html, address).kind).toBe(kind);
  });
});

describe('C19 other documents', () => {
  test('SVG and XML are no pages', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>';
    expect(reasonOf(svg, somewhere, 'image/svg+xml')).toEqual({ kind: 'not-html' });
    expect(reasonOf('<article/>', somewhere, 'application/xml')).toEqual({ kind: 'not-html' });
    const html = '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>';
    expect(reasonOf(html, somewhere, 'application/xml')).toEqual({ kind: 'not-html' });
  });

  test('XHTML is one', () => {
    const html = `<html xmlns="http://www.w3.org/1999/xhtml"><body><article>${prose}</article></body></html>`;
    expect(reasonOf(html, somewhere, 'application/xhtml+xml')).toEqual({ kind: 'article-element' });
  });

  test('an empty one is no article', () => {
    expect(reasonOf('')).toEqual(none);
    expect(detectArticle(document.implementation.createHTMLDocument()).reason).toEqual(none);
  });
});

describe('C5 names that shadow the document’s own', () => {
  const names = ['querySelectorAll', 'contentType', 'URL', 'body', 'documentElement', 'closest', 'localName'];
  const images = names.map((name) => `<img name="${name}">`).join('');
  const inputs = [...names, 'parentNode', 'getAttribute', 'textContent', 'hidden', 'assignedSlot']
    .map((name) => `<input name="${name}">`)
    .join('');

  test('are read past', () => {
    const html = `${images}<form>${inputs}<article>${prose}</article></form>`;
    expect(reasonOf(html)).toEqual({ kind: 'article-element' });
  });

  test('of a form that has a type', () => {
    const html = `${images}<form itemscope itemtype="https://schema.org/Article">${inputs}</form>`;
    expect(reasonOf(html)).toEqual({ kind: 'microdata', type: 'Article' });
  });

  test('are read past in the page that is shown', () => {
    showPage(`<img name="contentType"><img name="URL"><form name="documentElement"></form>`);
    expect(detectArticle(document, somewhere).reason).toEqual(none);
    expect(detectArticle(document).isArticle).toBe(false);
  });
});
