import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { newsSites, newsSitesByRegion } from './news-sites';
import {
  formatSiteList,
  parseSiteList,
  siteMatches,
  toMatchPatterns,
  type SiteProblemKind,
} from './site-lists';
import { isUninvited } from './uninvited';

const sitesIn = (list: string) => {
  const { sites, problems } = parseSiteList(list);
  expect(problems).toEqual([]);
  return sites;
};

describe('a line is a site', () => {
  test.each([
    ['a host', 'cnn.com', 'cnn.com'],
    ['a host with a star', '*.cnn.com', 'cnn.com'],
    ['a host with a dot at its end', 'cnn.com.', 'cnn.com'],
    ['capitals', 'CNN.com', 'cnn.com'],
    ['a host below another', 'edition.cnn.com', 'edition.cnn.com'],
    ['www stays: the site may be all that stands there', 'www.gov.uk', 'www.gov.uk'],
    ['an address', 'https://edition.cnn.com/2026/03/a?b=c#d', 'edition.cnn.com'],
    ['an address without a scheme', 'cnn.com/world', 'cnn.com'],
    ['an address with two slashes', '//cnn.com/world', 'cnn.com'],
    ['a match pattern', '*://*.cnn.com/*', 'cnn.com'],
    ['another match pattern', 'https://*.cnn.com/*', 'cnn.com'],
    ['a port', 'cnn.com:8080', 'cnn.com'],
    ['a port in an address', 'http://localhost:3000/', 'localhost'],
    ['an address in numbers', '127.0.0.1:80', '127.0.0.1'],
    ['an international name', '例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['its ASCII form', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['full-width letters and dots', 'ｃｎｎ。com', 'cnn.com'],
    ['spaces around it', ' \tcnn.com \u3000', 'cnn.com'],
    ['a comment after it', 'cnn.com # Atlanta', 'cnn.com'],
    ['a comment in full width', 'cnn.com ＃ 亞特蘭大', 'cnn.com'],
    ['a byte order mark', '\uFEFFcnn.com', 'cnn.com'],
    ['a low line', 'my_paper.example.com', 'my_paper.example.com'],
  ])('%s: %s', (_, line, site) => {
    expect(sitesIn(line)).toEqual([site]);
  });

  test('empty lines and comments are none', () => {
    expect(sitesIn('\n# English\n   \n\t# 中文\n#\n')).toEqual([]);
  });

  test('lines end as they do anywhere', () => {
    expect(sitesIn('a.example\nb.example\r\nc.example\rd.example')).toEqual([
      'a.example',
      'b.example',
      'c.example',
      'd.example',
    ]);
  });

  test('the same site is kept once, where it stood first', () => {
    expect(sitesIn('b.example\nA.example\n*.b.example\nhttps://b.example/x')).toEqual([
      'b.example',
      'a.example',
    ]);
  });
});

describe('a line is no site', () => {
  test.each<[string, SiteProblemKind]>([
    ['cnn.com bbc.com', 'several'],
    ['not a host', 'several'],
    ['ftp://cnn.com', 'not-web'],
    ['chrome://settings', 'not-web'],
    ['*', 'star'],
    ['*.*', 'star'],
    ['*://*/*', 'star'],
    ['news.*.com', 'star'],
    ['cnn.*', 'star'],
    ['com', 'too-wide'],
    ['*.com', 'too-wide'],
    ['co.uk', 'too-wide'],
    ['*.com.tw', 'too-wide'],
    ['cnn.com,bbc.com', 'not-a-host'],
    ['me@cnn.com', 'not-a-host'],
    ['https://me:secret@cnn.com', 'not-a-host'],
    ['javascript:alert(1)', 'not-a-host'],
    ['about:blank', 'not-a-host'],
    ['<all_urls>', 'not-a-host'],
    ['cnn..com', 'not-a-host'],
    ['-cnn.com', 'not-a-host'],
    ['7', 'not-a-host'],
    ['1.2', 'not-a-host'],
    ['1.2.3.4.5', 'not-a-host'],
    ['[::1]', 'not-a-host'],
    ['/world', 'not-a-host'],
    ['https://', 'not-a-host'],
    [`${'a'.repeat(64)}.com`, 'not-a-host'],
    [`${'a.'.repeat(150)}com`, 'not-a-host'],
  ])('%s: %s', (line, kind) => {
    const { sites, problems } = parseSiteList(`cnn.com\n\n${line}\nbbc.com`);
    expect(sites).toEqual(['cnn.com', 'bbc.com']);
    expect(problems).toEqual([{ kind, line: 3, text: line.slice(0, 80) }]);
  });

  test('a list that is too long is read up to a line, which is told', () => {
    const { sites, problems } = parseSiteList(
      Array.from({ length: 50_000 }, (_, at) => `n${at}.example`).join('\n'),
    );
    expect(sites).toHaveLength(10_000);
    expect(problems).toEqual([{ kind: 'too-long', line: 10_001, text: 'n10000.example' }]);
  });
});

const anySite = fc
  .oneof(fc.domain(), fc.ipV4(), fc.constant('localhost'), fc.constantFrom(...newsSites))
  .map((host) => parseSiteList(host).sites)
  .filter((sites) => sites.length === 1)
  .map(([site]) => site!);
const anySites = fc.uniqueArray(anySite, { maxLength: 30 });

test('a list of as many sites as are read comes back whole', () => {
  const sites = Array.from({ length: 10_000 }, (_, at) => `n${at}.example`);
  expect(sitesIn(formatSiteList(sites))).toEqual(sites);
});

describe('for every list', () => {
  test('what is written reads as it was', () => {
    fc.assert(
      fc.property(anySites, (sites) => {
        expect(parseSiteList(formatSiteList(sites))).toEqual({ sites, problems: [] });
      }),
    );
  });

  test('each line is a site, a problem, or nothing; what is read can be written and asked for', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.webUrl(),
      anySite,
      fc.constantFrom('', '# x', '*.'),
    );
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const list = lines.join('\n');
        const { sites, problems } = parseSiteList(list);
        expect(new Set(problems.map(({ line }) => line)).size).toBe(problems.length);
        expect(sites.length + problems.length).toBeLessThanOrEqual(list.split(/\r\n?|\n/u).length);
        expect(sitesIn(formatSiteList(sites))).toEqual(sites);
        for (const pattern of toMatchPatterns(sites)) expect(() => new MatchPattern(pattern)).not.toThrow();
      }),
    );
  });

  test('a host belongs to the sites exactly where their match patterns find it', () => {
    const anyHost = fc
      .oneof(
        anySite,
        anySite.map((site) => `news.${site}`),
        anySite.map((site) => `not${site}`),
      )
      .filter((host) => URL.canParse(`http://${host}`));
    fc.assert(
      fc.property(anySites, anyHost, fc.constantFrom('http', 'https'), (sites, host, scheme) => {
        const name = new URL(`${scheme}://${host}/`).hostname;
        const found = toMatchPatterns(sites).some((each) =>
          new MatchPattern(each).includes(`${scheme}://${name}/x`),
        );
        expect(siteMatches(name, sites)).toBe(found);
      }),
    );
  });
});

test('patterns ask for http and https by themselves, as the manifest offers them', () => {
  expect(toMatchPatterns(['cnn.com', 'localhost', '127.0.0.1'])).toEqual([
    'http://*.cnn.com/*',
    'https://*.cnn.com/*',
    'http://*.localhost/*',
    'https://*.localhost/*',
    'http://127.0.0.1/*',
    'https://127.0.0.1/*',
  ]);
});

test.each([
  ['cnn.com', true],
  ['edition.cnn.com', true],
  ['CNN.com.', true],
  ['notcnn.com', false],
  ['cnn.com.evil.example', false],
  ['com', false],
  ['', false],
])('the site cnn.com has the host "%s": %s', (host, expected) => {
  expect(siteMatches(host, ['cnn.com'])).toBe(expected);
});

describe('the shipped list', () => {
  test('holds at least 150 sites, each once, written as they are read', () => {
    expect(newsSites.length).toBeGreaterThanOrEqual(150);
    expect(sitesIn(newsSites.join('\n'))).toEqual(newsSites);
  });

  test.each(Object.entries(newsSitesByRegion))('%s: in alphabetical order', (_, sites) => {
    expect(sites.length).toBeGreaterThan(7);
    expect(sites).toEqual(sites.toSorted());
  });

  test('none of it is never read uninvited', () => {
    expect(newsSites.filter((site) => isUninvited(site) ?? isUninvited(`www.${site}`))).toEqual([]);
  });

  test('no site lies within another', () => {
    const inside = newsSites.filter((site) =>
      siteMatches(
        site,
        newsSites.filter((other) => other !== site),
      ),
    );
    expect(inside).toEqual([]);
  });
});
