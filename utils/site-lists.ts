/** Lines read of a list, many times what anybody follows. */
const linesAtMost = 10_000;

/** Characters of a line that a problem quotes. */
const quoteLength = 80;

/** Why a line of a list is no site. */
export type SiteProblemKind =
  /** Several things stand on it. */
  | 'several'
  /** An address of another kind than a web page's: `ftp://`, `chrome://`. */
  | 'not-web'
  /** A star elsewhere than before the first dot. */
  | 'star'
  /** No site's whole name, but the end of many: `com`, `co.uk`. */
  | 'too-wide'
  /** It is not the name of a host. */
  | 'not-a-host'
  /** The list is too long; this line and those that follow it are not read. */
  | 'too-long';

type SiteProblem = { kind: SiteProblemKind; line: number; text: string };

export type SiteList = { sites: string[]; problems: SiteProblem[] };

const label = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/u;
const isAddress = (host: string): boolean => /^\d+(?:\.\d+){3}$/u.test(host);

/** Second levels under a country's domain below which people's own names stand, as in `co.uk`. */
const secondLevels = new Set(['ac', 'co', 'com', 'edu', 'go', 'gov', 'ne', 'net', 'or', 'org']);

const isTooWide = (labels: readonly string[]): boolean => {
  const [first = '', second = ''] = labels;
  if (labels.length === 1) return first !== 'localhost';
  return labels.length === 2 && second.length === 2 && secondLevels.has(first);
};

/** A line without its star and its web scheme, as people copy them from the address bar and from match patterns. */
const withoutScheme = (line: string): string =>
  line.replace(/^(?:(?:https?|\*):)?\/\//iu, '').replace(/^\*\./u, '');

/** The host's name in ASCII, whatever port, path and script it was written with. */
const hostIn = (text: string): string => {
  const address = text.startsWith('/') ? null : URL.parse(`https://${text}`);
  return address?.username === '' ? address.hostname.replace(/\.$/u, '') : '';
};

const isHost = (host: string, text: string): boolean => {
  // "7" and "1.2" are addresses to a browser, and slips in a list.
  if (isAddress(host)) return text.startsWith(host);
  return host.length <= 253 && host.split('.').every((each) => label.test(each));
};

const problemOf = (text: string, host: string): SiteProblemKind | undefined => {
  if (/\s/u.test(text)) return 'several';
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(text)) return 'not-web';
  if (/^[^/?#]*\*/u.test(text)) return 'star';
  if (!isHost(host, text)) return 'not-a-host';
  return isTooWide(host.split('.')) ? 'too-wide' : undefined;
};

/**
 * Reads a list of sites: a host or an address a line, with or without `*.` before it; `#` begins a comment. What cannot
 * be read is told with its line, and the rest is kept.
 */
export const parseSiteList = (list: string): SiteList => {
  const sites = new Set<string>();
  const problems: SiteProblem[] = [];
  for (const [index, whole] of list
    .trimEnd()
    .split(/\r\n?|\n/u, linesAtMost + 1)
    .entries()) {
    const line = whole.replace(/(?:^|\s)[#＃].*$/su, '').trim();
    const text = withoutScheme(line);
    const host = hostIn(text);
    const kind = index === linesAtMost ? 'too-long' : line && problemOf(text, host);
    if (kind) problems.push({ kind, line: index + 1, text: line.slice(0, quoteLength) });
    else if (line) sites.add(host);
  }
  return { sites: [...sites], problems };
};

/** The text that reads as these sites. */
export const formatSiteList = (sites: readonly string[]): string => sites.map((site) => `${site}\n`).join('');

/**
 * The match patterns of sites and all their hosts. Two a site: Chrome (156) compares what is asked for with each pattern
 * of the manifest by itself, and refuses `*://*.host/*` where http and https are offered one by one.
 */
export const toMatchPatterns = (sites: readonly string[]): string[] =>
  sites.flatMap((site) => {
    const hosts = isAddress(site) ? site : `*.${site}`;
    return ['http', 'https'].map((scheme) => `${scheme}://${hosts}/*`);
  });

/** Whether a host is one of the sites, or belongs to one: "edition.cnn.com" to "cnn.com". */
export const siteMatches = (host: string, sites: readonly string[]): boolean => {
  const name = host.toLowerCase().replace(/\.$/u, '');
  return sites.some((site) => name === site || name.endsWith(`.${site}`));
};
