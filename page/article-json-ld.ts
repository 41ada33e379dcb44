import { articleTypeOf, listFrom, type ArticleType } from './article-types';

/** A page may hold what it likes: so many scripts are looked at, so many characters of all, so many nodes of each. */
const scriptsAtMost = 20;
const lengthAtMost = 1_000_000;
const nodesAtMost = 1000;

/** What older templates put around a script's text to hide it from browsers and from XML parsers. */
const openings = /^(?:\s|\uFEFF|<!--|<!\[CDATA\[|\/\/|\/\*|\*\/)*/u;
const closings = ['-->', ']]>', '//', '/*', '*/'];

const unwrap = (text: string): string => {
  let inside = text.replace(openings, '').trimEnd();
  for (;;) {
    const closing = closings.find((each) => inside.endsWith(each));
    if (closing === undefined) return inside;
    inside = inside.slice(0, -closing.length).trimEnd();
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(unwrap(text));
  } catch {
    // Pages carry broken JSON every day; then their next hint decides.
    return undefined;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]).slice(0, nodesAtMost) : [value];

/**
 * The nodes that say what the page is: the outermost, those of a graph, and the main entity of another. What a page only
 * mentions, as the items of a list and its own parts, is not looked at.
 */
function* mainNodes(root: unknown): Generator<Record<string, unknown>, void> {
  const open = [root];
  for (let at = 0; at < Math.min(open.length, nodesAtMost); at++) {
    const value = open[at];
    if (Array.isArray(value)) open.push(...listOf(value));
    else if (isObject(value)) {
      yield value;
      open.push(value['@graph'], value['mainEntity']);
    }
  }
}

const typeOf = (node: Record<string, unknown>): ArticleType | undefined =>
  listOf(node['@type'])
    .map((name) => (typeof name === 'string' ? articleTypeOf(name) : undefined))
    .find((type) => type !== undefined);

/** The article that JSON-LD scripts say their page is; undefined where they name none, or a list of them. */
export const articleInJsonLd = (scripts: readonly Element[]): ArticleType | undefined => {
  const found = new Map<unknown, ArticleType>();
  let left = lengthAtMost;
  for (const { textContent } of scripts.slice(0, scriptsAtMost)) {
    if (textContent.length > left) continue;
    left -= textContent.length;
    for (const node of mainNodes(parse(textContent))) {
      const type = typeOf(node);
      const title = node['headline'] ?? node['name'];
      if (type && !found.has(title)) found.set(title, type);
    }
  }
  const [first] = found.values();
  return found.size < listFrom ? first : undefined;
};
