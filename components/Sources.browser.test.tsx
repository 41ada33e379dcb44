import { render } from 'preact';
import { expect, onTestFinished, test } from 'vitest';
import type { CardSource } from '@/domain/cards/entity-card';
import { aCardSource } from '../test/card-fixture';
import { Sources } from './Sources';

const show = (sources: CardSource[], phrasesAtMost = Infinity) => {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => root.remove());
  render(<Sources sources={sources} phrasesAtMost={phrasesAtMost} />, root);
  return root;
};

const phrases = (...texts: string[]) => texts.map((text) => ({ text }));

test('each phrase is marked with its own language', () => {
  const root = show([
    aCardSource('a', { lang: 'zh-Hant', phrases: phrases('明年第一季', '酪梨') }),
    aCardSource('b', { lang: 'en', phrases: phrases('next year') }),
  ]);
  const quotes = [...root.querySelectorAll('q')].map((it) => [it.lang, it.textContent]);
  expect(quotes).toEqual([
    ['zh-Hant', '明年第一季'],
    ['zh-Hant', '酪梨'],
    ['en', 'next year'],
  ]);
});

test('G10 each phrase runs in its own direction', () => {
  const root = show([
    aCardSource('a', { lang: 'ar', phrases: phrases('نموذج جديد (2026).', 'a new model.') }),
  ]);
  const directions = [...root.querySelectorAll('q')].map((it) => getComputedStyle(it).direction);
  expect(directions).toEqual(['rtl', 'ltr']);
});

test('a link opens at the phrase, in a new tab, which learns nothing of this one', () => {
  const root = show([aCardSource('a', { url: 'https://example.com/a', phrases: phrases('next year') })]);
  const link = root.querySelector('a');
  expect(link?.href).toBe('https://example.com/a#:~:text=next%20year');
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toBe('noopener noreferrer');
  expect(link?.ariaLabel).toBe('Open at this sentence');
});

test('a source without an address shows its phrase without a link', () => {
  const root = show([aCardSource('a', { url: undefined })]);
  expect(root.querySelector('q')?.textContent).toBe('the words of a');
  expect(root.querySelector('a')).toBeNull();
});

test('no more phrases of a source are shown than asked for', () => {
  const source = aCardSource('a', { phrases: phrases('one', 'two', 'three') });
  expect(show([source], 1).querySelectorAll('q')).toHaveLength(1);
  expect(show([source]).querySelectorAll('q')).toHaveLength(3);
});

test('who, when, how translated and after whom is said of each source', () => {
  const heads = show([
    aCardSource('a'),
    aCardSource('b', { published: undefined, machineTranslated: true }),
    aCardSource('c', { publisher: undefined, published: '2025-12' }),
    aCardSource('d', { basedOn: [{ publisher: 'CNBC', date: '2025-12-09' }, { publisher: 'WSJ' }] }),
  ]);
  const texts = [...heads.querySelectorAll('.source-head, .origin')].map(({ textContent }) => textContent);
  expect(texts).toEqual([
    'The a Times Dec 10, 2025 ',
    'The b Times undated translated by machine',
    'The report c Dec 2025 ',
    'The d Times Dec 10, 2025 ',
    'Retells CNBC (Dec 9, 2025), WSJ',
  ]);
});
