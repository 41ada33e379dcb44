import { describe, expect, test } from 'vitest';
import { localize, packLanguage } from './localize';

describe('packLanguage', () => {
  test.each([
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hans', 'zh-Hans'],
    ['en', 'en'],
    ['ja', 'en'],
    ['', 'en'],
  ])('reads packs in an interface of %j in %s', (tag, language) => {
    expect(packLanguage(tag)).toBe(language);
  });
});

describe('localize', () => {
  const text = { en: 'Release', 'zh-Hant': '發布時間' };

  test('gives the text in the reader’s language', () => {
    expect(localize(text, 'zh-Hant')).toBe('發布時間');
    expect(localize(text, 'en')).toBe('Release');
  });

  test('falls back to English, not to the other script', () => {
    expect(localize(text, 'zh-Hans')).toBe('Release');
  });
});
