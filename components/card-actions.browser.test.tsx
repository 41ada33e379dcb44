import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Reason } from '@/domain/mentions/gate';
import english from '../locales/en.yml?raw';
import simplified from '../locales/zh-CN.yml?raw';
import traditional from '../locales/zh-TW.yml?raw';
import { aCardDifference, aCardSource, aPosition } from '../test/card-fixture';
import { buttonOf, press, showCard, textsOf } from '../test/show-card';

const reason = (rule: Reason['rule'], weight: number, evidence: string): Reason => ({
  rule,
  weight,
  evidence,
});

describe('15 why here', () => {
  const ask = (...why: Reason[]) => {
    const { root } = showCard({}, { why });
    press(root, /Why here/);
    return root;
  };

  test('is one line, on demand, with the words of the page', () => {
    const why = [reason('related-in-sentence', 2, 'Meta'), reason('cue-in-sentence', 2, 'model')];
    const { root } = showCard({}, { why });
    expect(root.querySelector('#why')).toBeNull();
    press(root, /Why here/);
    expect(textsOf(root, '#why')).toEqual(['Matched because Meta and model stand in the same sentence.']);
    expect(buttonOf(root, /Why here/)?.getAttribute('aria-controls')).toBe('why');
    press(root, /Why here/);
    expect(root.querySelector('#why')).toBeNull();
  });

  test('keeps each word of the page apart, in its own direction', () => {
    const root = ask(reason('cue-in-sentence', 2, 'نموذج'), reason('related-on-page', 1, '元公司'));
    expect(textsOf(root, '#why bdi')).toEqual(['نموذج', '元公司']);
  });

  test('says what speaks against it as well', () => {
    const root = ask(reason('full-name-on-page', 2, 'Scale AI'), reason('starts-sentence', -1, 'Scale'));
    expect(textsOf(root, '#why')).toEqual([
      'Matched because the full name Scale AI stands on this page, although it begins a sentence, where any word has a capital.',
    ]);
  });

  test.each([
    ['English', english],
    ['Traditional Chinese', traditional],
    ['Simplified Chinese', simplified],
  ])('has words for every reason in %s', (_, messages) => {
    const part = /^why:\n((?: .*\n)+)/m.exec(messages)?.[1] ?? '';
    const keys = [...part.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key);
    expect(keys.length).toBe(
      [...english.matchAll(/^why:\n((?: .*\n)+)/gm)][0]?.[1]?.match(/^ {2}\w/gm)?.length,
    );
  });
});

describe('15 not this', () => {
  test.each([
    [0, 'The name “Avocado”', 'on this page', { what: 'alias', scope: 'page' }, 'Removed on this page'],
    [1, 'The name “Avocado”', 'on this site', { what: 'alias', scope: 'site' }, 'Removed on this site'],
    [5, 'Avocado, by any name', 'anywhere', { what: 'entity', scope: 'everywhere' }, 'Removed everywhere'],
  ])('choice %i: %s %s', async (place, what, scope, choice, notice) => {
    const { root, onNotThis } = showCard();
    press(root, /Not this/);
    const option = root.querySelectorAll<HTMLElement>('.option')[place];
    const group = option?.closest('[role=group]')?.getAttribute('aria-labelledby') ?? '';
    expect(root.getElementById(group)?.textContent).toBe(what);
    expect(option?.textContent).toBe(scope);
    option?.click();
    expect(onNotThis.mock.calls).toEqual([[choice]]);
    await expect.poll(() => textsOf(root, '[role=status]')).toEqual([`${notice}\u{A0}· Undo`]);
    expect(root.querySelector('.not-this')).toBeNull();
  });

  test('can be undone', async () => {
    const { root, undo } = showCard();
    press(root, /Not this/);
    press(root, /on this page/);
    await expect.poll(() => buttonOf(root, /Undo/)).toBeDefined();
    press(root, /Undo/);
    expect(undo).toHaveBeenCalledTimes(1);
    await expect.poll(() => textsOf(root, '[role=status]')).toEqual(['']);
  });

  test('offers no undo where there is none', async () => {
    const { root } = showCard({}, { onNotThis: () => Promise.resolve(undefined) });
    press(root, /Not this/);
    press(root, /on this page/);
    await expect.poll(() => textsOf(root, '[role=status]')).toEqual(['Removed on this page']);
  });

  test('that fails says so', async () => {
    const { root } = showCard({}, { onNotThis: () => Promise.reject(new Error('no store')) });
    press(root, /Not this/);
    press(root, /on this page/);
    await expect.poll(() => textsOf(root, '[role=status]')[0]).toMatch(/did not work/);
  });

  test('keeps the focus in the card', async () => {
    const { root } = showCard();
    press(root, /Not this/);
    const option = buttonOf(root, /on this page/);
    option?.focus();
    option?.click();
    await expect.poll(() => root.activeElement?.textContent).toBe('Avocado');
  });
});

test('off on this site', () => {
  const { root, onOffHere } = showCard();
  press(root, /Off on this site/);
  expect(onOffHere).toHaveBeenCalledTimes(1);
});

describe('the first time', () => {
  test('one line says what the dotted lines are, and where the settings', () => {
    const { root, onOpenSettings } = showCard({}, { isFirst: true });
    expect(textsOf(root, '.first-time')).toEqual([
      'Names with a dotted line are covered by your packs.\u{A0}· Settings',
    ]);
    press(root, /Settings/);
    expect(onOpenSettings).toHaveBeenCalledTimes(1);
  });

  test('and later no more', () => {
    expect(showCard().root.querySelector('.first-time')).toBeNull();
  });
});

describe('16 copy', () => {
  type Writes = { items?: ClipboardItem[]; text?: string };

  const withClipboard = (clipboard: Partial<Clipboard> | undefined) => {
    vi.stubGlobal('navigator', { clipboard });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
  };

  const copyFrom = async (parts: Parameters<typeof showCard>[0], notice: string) => {
    const { root } = showCard(parts);
    press(root, /Copy/);
    await expect.poll(() => textsOf(root, '[role=status]')).toEqual([notice]);
  };

  const written = async (writes: Writes, type: string) =>
    (await writes.items?.[0]?.getType(type))?.text() ?? Promise.reject(new Error('nothing written'));

  const differing = {
    differences: [
      aCardDifference('release', {
        positions: [
          aPosition({ type: 'interval', from: '2026-01-01', to: '2026-03-31' }, 'a 2025-12-10'),
          aPosition({ type: 'absent' }, 'b 2026-02'),
        ],
      }),
    ],
    sources: [
      aCardSource('a', { lang: 'zh-Hant', phrases: [{ text: '明年<第一季>' }] }),
      aCardSource('b', { url: 'javascript:alert(1)', published: undefined }),
      aCardSource('c'),
    ],
  };

  test('gives the difference, its phrases, publishers, dates and links, as text and as HTML', async () => {
    const writes: Writes = {};
    withClipboard({
      write: (items) => {
        writes.items = items;
        return Promise.resolve();
      },
    });
    await copyFrom(differing, 'Copied');
    expect((await written(writes, 'text/plain')).split('\n')).toEqual([
      'Avocado · The release',
      '– Q1 2026 (The a Times, Dec 10, 2025)',
      '– Not disclosed (The b Times, Feb 2026)',
      '“明年<第一季>” The a Times, Dec 10, 2025',
      'https://example.com/a#:~:text=%E6%98%8E%E5%B9%B4%3C%E7%AC%AC%E4%B8%80%E5%AD%A3%3E',
      '“the words of b” The b Times, undated',
    ]);
    const html = await written(writes, 'text/html');
    expect(html).toContain('<span lang="zh-Hant">“明年&lt;第一季&gt;”</span>');
    expect(html.match(/<a href="[^"]*"/g)).toEqual([
      '<a href="https://example.com/a#:~:text=%E6%98%8E%E5%B9%B4%3C%E7%AC%AC%E4%B8%80%E5%AD%A3%3E"',
    ]);
  });

  test('gives the summary and all sources where nothing differs', async () => {
    const writes: Writes = {};
    withClipboard({
      write: (items) => {
        writes.items = items;
        return Promise.resolve();
      },
    });
    await copyFrom({ differences: [] }, 'Copied');
    const text = await written(writes, 'text/plain');
    expect(text).toMatch(/^Avocado: A model in development\.\n“the words of a” The a Times/);
    expect(text).toContain('The b Times');
  });

  test('gives text alone where HTML is refused', async () => {
    const writes: Writes = {};
    withClipboard({
      write: () => Promise.reject(new Error('not allowed')),
      writeText: (text) => {
        writes.text = text;
        return Promise.resolve();
      },
    });
    await copyFrom(differing, 'Copied');
    expect(writes.text).toMatch(/^Avocado · The release\n/);
  });

  test('says so where the page has no clipboard', async () => {
    withClipboard(undefined);
    await copyFrom(differing, 'This page does not allow copying.');
  });
});
