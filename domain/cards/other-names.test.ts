import { describe, expect, test } from 'vitest';
import { anAlias, anEntity } from '@/test/builders';
import type { Alias, InterfaceLanguage } from '../pack/schema';
import { otherNamesOf } from './other-names';

const named = (text: string, lang?: string, kind: Alias['kind'] = 'translation') =>
  anAlias({ text, kind, ...(lang !== undefined && { lang }) });

const textsIn = (language: InterfaceLanguage, ...aliases: Alias[]) =>
  otherNamesOf(anEntity({ name: { en: 'TBD Lab' }, aliases }), language).map(({ text }) => text);

describe('14 the other names', () => {
  const aliases = [
    named('TBD lab', 'en', 'name'),
    named('Project T', 'en', 'codename'),
    named('待定', 'zh-Hant'),
    named('待定室', 'zh'),
    named('待定实', 'zh-Hans'),
    named('TBD', 'en', 'short'),
    named('Wrong', 'en', 'misrendering'),
  ];

  test('are in the reader’s language first, then in Latin letters, then others', () => {
    expect(textsIn('en', ...aliases)).toEqual(['Project T', '待定', '待定室', '待定实']);
    expect(textsIn('zh-Hant', ...aliases)).toEqual(['待定', '待定室', 'Project T']);
    expect(textsIn('zh-Hans', ...aliases)).toEqual(['待定实', '待定室', 'Project T']);
  });

  test('say their language where it is not the reader’s', () => {
    const langs = otherNamesOf(anEntity({ name: { en: 'TBD Lab' }, aliases }), 'zh-Hant');
    expect(langs).toEqual([{ text: '待定' }, { text: '待定室' }, { text: 'Project T', lang: 'en' }]);
  });

  test.each([
    ['a space', 'TBD實驗室', 'TBD 實驗室'],
    ['width', 'ＴＢＤ', 'TBD'],
    ['capitals', 'Project', 'PROJECT'],
    ['punctuation', 'Meta Platforms Inc.', 'Meta Platforms, Inc'],
    ['a plural', 'Labs', 'Lab'],
  ])('are one where they differ by %s only', (_, one, other) => {
    expect(textsIn('en', named(one, 'en', 'name'), named(other, 'en', 'name'))).toEqual([one]);
  });

  test('leave out the name that heads the card', () => {
    expect(textsIn('en', named('tbd labs', 'en', 'name'))).toEqual([]);
  });

  test('are four at most', () => {
    const many = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map((text) => named(text, 'en', 'name'));
    expect(textsIn('en', ...many)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta']);
  });
});
