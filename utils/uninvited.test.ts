import { describe, expect, test } from 'vitest';
import { parseSiteList } from './site-lists';
import { isUninvited } from './uninvited';
import { uninvitedHosts, type UninvitedClass } from './uninvited-hosts';

test.each<[UninvitedClass, string[]]>([
  [
    'mail',
    ['mail.google.com', 'outlook.office.com', 'mail.yahoo.com', 'mail.qq.com', 'mail.163.com', 'e.mail.ru'],
  ],
  [
    'mail',
    [
      'webmail.university.example',
      'www.webmail.example',
      'MAIL.example.com.',
      'www.gmail.com',
      'mail.proton.me',
      'exmail.qq.com',
    ],
  ],
  [
    'bank',
    ['www.chase.com', 'secure.bankofamerica.com', 'www.esunbank.com.tw', 'www.deutsche-bank.de', 'grow.bank'],
  ],
  [
    'bank',
    [
      'ebank.example.tw',
      'www.bank-austria.example',
      'www.sparkasse.example',
      'onlinebanking.example.com',
      'www.paypal.com',
      'my.hsbc.com.hk',
    ],
  ],
  [
    'social',
    [
      'www.facebook.com',
      'x.com',
      'old.reddit.com',
      'weibo.com',
      'web.whatsapp.com',
      'www.ptt.cc',
      'm.weibo.cn',
    ],
  ],
  [
    'editor',
    [
      'docs.google.com',
      'www.notion.so',
      'team.sharepoint.com',
      'docs.qq.com',
      'chatgpt.com',
      'me.atlassian.net',
    ],
  ],
  [
    'health',
    ['mychart.clinic.example', 'my-clinic.patientportal.example', 'myhealth.va.gov', 'www.zocdoc.com'],
  ],
  [
    'passwords',
    ['vault.bitwarden.com', 'my.1password.com', 'accounts.google.com', 'pass.proton.me', 'vault.example.com'],
  ],
])('%s: %s', (kind, hosts) => {
  for (const host of hosts) expect([host, isUninvited(host)]).toEqual([host, kind]);
});

test.each([
  [
    'news sites',
    [
      'www.dailymail.co.uk',
      'www.bbc.com',
      'news.mail.ru',
      'news.google.com',
      'www.163.com',
      'finance.yahoo.com',
    ],
  ],
  [
    'what is about banks',
    ['www.worldbank.org', 'www.americanbanker.com', 'www.bankrate.com', 'www.burbankleader.example'],
  ],
  [
    'what ends alike',
    ['netflix.com', 'notx.com', 'rebox.com', 'weibo.com.evil.example', 'gmail.example.org'],
  ],
  [
    'what is about mail and health',
    ['mailchimp.com', 'www.health.com', 'healthline.com', 'www.royalmail.com'],
  ],
  ['hosts of a machine', ['localhost', '127.0.0.1', '']],
])('not %s', (_, hosts) => {
  for (const host of hosts) expect([host, isUninvited(host)]).toEqual([host, undefined]);
});

describe('a path tells it on any host', () => {
  test.each([
    ['/wp-admin/post.php', 'editor'],
    ['/blog/wp-login.php', 'editor'],
    ['/new-story', 'editor'],
    ['/p/1a2b3c/edit', 'editor'],
    ['/owa/', 'mail'],
    ['/webmail', 'mail'],
    ['/2026/wp-administration-explained', undefined],
    ['/', undefined],
    ['/owabunga', undefined],
    ['/2026/03/the-new-story-of-webmail', undefined],
    ['/a/b/c/wp-admin', undefined],
  ] as const)('%s: %s', (path, kind) => {
    expect(isUninvited('news.example', path)).toBe(kind);
  });

  test('the host goes first', () => {
    expect(isUninvited('www.chase.com', '/webmail')).toBe('bank');
  });
});

test('well-known hosts are written as sites are, each once, and are told as what they stand under', () => {
  const all = Object.values(uninvitedHosts).flat();
  expect(parseSiteList(all.join('\n'))).toEqual({ sites: all, problems: [] });
  for (const [kind, hosts] of Object.entries(uninvitedHosts)) {
    expect(hosts).toEqual(hosts.toSorted());
    for (const host of hosts) expect([host, isUninvited(host)]).toEqual([host, kind]);
  }
});
