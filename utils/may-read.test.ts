import { describe, expect, test } from 'vitest';
import { noGrants, type Grants } from './grants';
import { mayRead } from './may-read';
import { newsSites } from './news-sites';
import { defaultSiteSettings, type SiteSettings } from './site-settings';

type Parts = { isAsked?: boolean; off?: string[]; sites?: Partial<SiteSettings>; grants?: Partial<Grants> };

const read = (address: string, { isAsked = false, off = [], sites = {}, grants = {} }: Parts = {}) =>
  mayRead({
    url: new URL(address),
    isAsked,
    off,
    sites: { ...defaultSiteSettings, ...sites },
    grants: { ...noGrants, ...grants },
  });

const every = { grants: { every: true } };

describe('a page of a site that is granted with many others', () => {
  test('is read if it looks like an article', () => {
    expect(read('https://edition.cnn.com/a', { grants: { sites: [...newsSites] } })).toBe('articles');
    expect(read('https://blog.example/a', every)).toBe('articles');
  });

  test('is read whatever it looks like where every page is wished for', () => {
    const sites = { pages: 'all' } as const;
    expect(read('https://blog.example/', { ...every, sites })).toEqual({ is: 'read', reason: 'every-page' });
  });

  test.each([
    ['https://mail.google.com/mail/u/0', 'mail'],
    ['https://www.chase.com/', 'bank'],
    ['https://x.com/home', 'social'],
    ['https://docs.google.com/document/d/1', 'editor'],
    ['https://blog.example/wp-admin/post.php', 'editor'],
  ])('is never read uninvited: %s', (address, detail) => {
    const unread = { is: 'unread', why: 'uninvited', detail };
    expect(read(address, every)).toEqual(unread);
    expect(read(address, { ...every, sites: { pages: 'all' } })).toEqual(unread);
  });
});

describe('a site that the reader has chosen by itself', () => {
  test('is read whole, with the hosts below it', () => {
    const sites = { chosen: ['blog.example'] };
    const grants = { sites: ['blog.example'] };
    expect(read('https://www.blog.example/', { sites, grants })).toEqual({ is: 'read', reason: 'this-site' });
  });

  test('is so too when it was chosen in the browser’s own settings', () => {
    const grants = { sites: ['blog.example'] };
    expect(read('https://blog.example/', { grants })).toEqual({ is: 'read', reason: 'this-site' });
  });

  test('is invited, mail or not; the page in which it is written is not', () => {
    const mail = { sites: { chosen: ['mail.google.com'] }, grants: { sites: ['mail.google.com'] } };
    expect(read('https://mail.google.com/', mail)).toEqual({ is: 'read', reason: 'this-site' });
    const blog = { sites: { chosen: ['blog.example'] }, grants: { sites: ['blog.example'] } };
    expect(read('https://blog.example/wp-admin/post.php', blog)).toMatchObject({ why: 'uninvited' });
  });
});

test('a click reads any page', () => {
  for (const address of ['https://www.chase.com/', 'https://blog.example/', 'https://blog.example/wp-admin/'])
    expect(read(address, { isAsked: true })).toEqual({ is: 'read', reason: 'asked' });
});

test('off is off, with the hosts below, whatever else was said', () => {
  const parts = { isAsked: true, off: ['blog.example'], sites: { chosen: ['blog.example'] }, ...every };
  for (const address of ['https://blog.example/a', 'https://www.blog.example/a'])
    expect(read(address, parts)).toEqual({ is: 'unread', why: 'off' });
  expect(read('https://notblog.example/a', parts)).toEqual({ is: 'read', reason: 'asked' });
});
