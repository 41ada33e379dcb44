import { describe, expect, test } from 'vitest';
import { aPack, asFile, spoil } from '@/test/builders';
import { limits } from './limits';
import { readPack } from './read-pack';

const readWithLink = (url: unknown) => readPack(asFile(spoil(aPack(), 'sources.0.url', url)));

const longLink = (length: number) => 'https://example.com/'.padEnd(length, 'x');

describe('D2 a link', () => {
  test.each([
    'https://example.com',
    'http://example.com:8080/a?b=c#d',
    'HTTPS://EXAMPLE.COM/',
    'https://例え.jp/記事',
    'https://[::1]/',
    'https://example.com/@user:password@host',
    longLink(limits.linkLength),
  ])('may be %s', (url) => {
    expect(readWithLink(url)).toMatchObject({ ok: true, pack: { sources: [{ url }] } });
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.com/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'chrome-extension://abcdefghijklmnop/page.html',
    'moz-extension://abcdefghijklmnop/page.html',
    'view-source:https://example.com',
    'about:blank',
    'ftp://example.com/',
    'mailto:a@example.com',
    'ht\ntp://example.com',
    'http:example.com',
    'https:/\\example.com',
    '//example.com',
    '/page',
    'example.com',
    'https://',
    'https://exa mple.com',
    '',
  ])('may not be %j', (url) => {
    expect(readWithLink(url)).toEqual({
      ok: false,
      problems: [{ path: 'sources.0.url', message: 'a link starts with http:// or https://' }],
      more: 0,
    });
  });

  test.each([
    'https://user@example.com/',
    'https://user:password@example.com/',
    'https://:password@example.com/',
  ])('has no user part, as in %s', (url) => {
    expect(readWithLink(url)).toMatchObject({
      ok: false,
      problems: [{ path: 'sources.0.url', message: 'a link holds no user name or password' }],
    });
  });

  test.each([
    ['one unit beyond the limit', limits.linkLength + 1],
    ['two megabytes', 2_000_000],
  ])('may not have %s', (_, length) => {
    expect(readWithLink(longLink(length))).toMatchObject({
      ok: false,
      problems: [{ path: 'sources.0.url' }],
    });
  });

  test.each([7, null, {}])('is a text, unlike %j', (url) => {
    expect(readWithLink(url)).toMatchObject({ ok: false, problems: [{ path: 'sources.0.url' }] });
  });
});
