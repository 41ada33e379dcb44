import { describe, expect, test } from 'vitest';
import { aClaim, aFullPack, anAlias, anAttribute, anEntity, aPack, asFile, spoil } from '@/test/builders';
import type { Alias } from './schema';
import { limits } from './limits';
import { readPack } from './read-pack';

const problemsOf = (content: unknown) => {
  const result = readPack(asFile(content));
  return result.ok ? [] : result.problems;
};

const pathsOf = (content: unknown) => problemsOf(content).map(({ path }) => path);

describe('a text', () => {
  test.each([
    ['title.en', 120],
    ['title.zh-Hant', 120],
    ['description.en', 600],
    ['entities.0.name.en', 120],
    ['entities.0.summary.zh-Hans', 300],
    ['entities.0.aliases.0.text', 200],
    ['entities.0.aliases.0.not.0', 200],
    ['entities.0.cues.en.0', 80],
    ['entities.0.cues.zh-Hant.0', 80],
    ['entities.0.cues.zh-Hans.0', 80],
    ['entities.0.counterCues.en.0', 80],
    ['sources.0.title', 300],
    ['sources.0.publisher', 120],
    ['sources.0.basedOn.0.publisher', 120],
    ['claims.0.value.words', 80],
    ['claims.8.value.text', 120],
    ['claims.9.value.text.en', 160],
    ['claims.0.statement.en', 160],
    ['claims.0.phrase.prefix', 60],
    ['claims.0.phrase.suffix', 60],
    ['claims.1.saidBy.who', 120],
    ['notes.0.text.en', 300],
    ['attributes.0.label.en', 60],
    ['attributes.0.options.0.label.en', 80],
  ])('at %s has 1 to %i units, and is no blank', (path, most) => {
    const full = aFullPack();
    expect(pathsOf(spoil(full, path, 'x'.repeat(most)))).toEqual([]);
    for (const bad of ['x'.repeat(most + 1), '', ' \n', 7, null, ['x']])
      expect(pathsOf(spoil(full, path, bad))).toEqual([path]);
  });

  test.each(['title.en', 'entities.0.aliases.0.text', 'claims.0.phrase.text'])(
    'at %s holds no half of a character, which a link to it could not be made of',
    (path) => {
      expect(problemsOf(spoil(aFullPack(), path, 'ab\ud83d'))).toEqual([
        { path, message: 'a text holds no half of a character' },
      ]);
      expect(pathsOf(spoil(aFullPack(), path, 'ab🥑'))).toEqual([]);
    },
  );

  test.each(['sources.0.basedOn.0.publisher', 'claims.1.saidBy.who'])(
    'at %s may be given by language, with English among them',
    (path) => {
      const paths = (name: unknown) => pathsOf(spoil(aFullPack(), path, name));
      expect(paths({ en: 'Reuters', 'zh-Hant': '路透社' })).toEqual([]);
      for (const bad of [
        { 'zh-Hant': '路透社' },
        { en: '' },
        { en: 'x'.repeat(121) },
        { en: 'Reuters', fr: 'Reuters' },
      ])
        expect(paths(bad)).toEqual([expect.stringContaining(path)]);
    },
  );

  test('loses the blanks around it', () => {
    const result = readPack(asFile(spoil(aPack(), 'title.en', ' A pack\n')));
    expect(result).toMatchObject({ ok: true, pack: { title: { en: 'A pack' } } });
  });
});

describe('a list', () => {
  test.each([
    ['entities.0.aliases', limits.aliasesPerEntity, (i: number) => anAlias({ text: `Avocado ${i}` })],
    ['entities.0.cues.en', limits.cuesPerLanguage, (i: number) => `cue ${i}`],
    ['entities.0.cues.zh-Hans', limits.cuesPerLanguage, (i: number) => `cue ${i}`],
    ['entities.0.counterCues.zh-Hant', limits.cuesPerLanguage, (i: number) => `cue ${i}`],
    ['entities.0.aliases.0.not', 50, (i: number) => `avocado toast ${i}`],
    ['entities.0.related', 60, () => ({ to: 'avocado', as: 'about' })],
    ['sources.0.basedOn', 20, (i: number) => ({ publisher: `Paper ${i}` })],
    ['notes.0.claims', 50, () => 'c1'],
    ['attributes.1.options', 60, (i: number) => ({ id: `option-${i}`, label: { en: 'An option' } })],
  ])('at %s has at most %i', (path, most, item) => {
    const listOf = (length: number) => Array.from({ length }, (_, i) => item(i));
    expect(pathsOf(spoil(aFullPack(), path, listOf(most)))).toEqual([]);
    expect(pathsOf(spoil(aFullPack(), path, listOf(most + 1)))).toEqual([path]);
  });

  test.each(['entities', 'sources', 'claims', 'notes'] as const)(
    'of %s is refused before it is read through',
    (list) => {
      expect(pathsOf(spoil(aPack(), list, Array(limits[list] + 1).fill(0)))).toEqual([list]);
    },
  );

  test('of attributes has at most 200', () => {
    const attributes = Array.from({ length: 201 }, (_, i) => anAttribute({ id: `own-${i}` }));
    expect(pathsOf(aPack({ attributes: attributes.slice(1) }))).toEqual([]);
    expect(pathsOf(aPack({ attributes }))).toEqual(['attributes']);
  });

  test('D9 of aliases has at least one', () => {
    expect(pathsOf(spoil(aPack(), 'entities.0.aliases', []))).toEqual(['entities.0.aliases']);
  });
});

describe('a phrase', () => {
  const messagesOf = (text: string) =>
    problemsOf(aPack({ claims: [aClaim({ phrase: { text } })] })).map(({ message }) => message);

  const tooMuch = 'a phrase has at most 15 words or 40 Chinese characters';
  const words = (count: number) => Array(count).fill('word').join(' ');

  test.each([
    ['15 words', words(15)],
    ['15 words and what stands between them', `“${words(7)} — … ${words(8)}!”`],
    ['40 Chinese characters', '詞'.repeat(40)],
    ['40 Chinese characters and 15 words', `${words(8)} ${'詞'.repeat(40)} ${words(7)}`],
    ['40 characters that take two units each', '𠮷'.repeat(40)],
    ['two characters', 'Q1'],
  ])('may have %s', (_, text) => {
    expect(messagesOf(text)).toEqual([]);
  });

  test.each([
    ['16 words', words(16)],
    ['16 words on lines of their own', words(16).replaceAll(' ', '\n')],
    ['16 words with Chinese characters between them', Array(16).fill('AI').join('詞')],
    ['41 Chinese characters', '詞'.repeat(41)],
    ['41 Chinese characters with marks between them', Array(41).fill('詞').join('，')],
    ['41 Chinese characters of two units each', '𠮷'.repeat(41)],
  ])('may not have %s', (_, text) => {
    expect(messagesOf(text)).toEqual([tooMuch]);
  });

  test.each(['', 'x', 'x'.repeat(limits.phraseLength + 1)])('has 2 to 120 units, unlike %j', (text) => {
    expect(messagesOf(text)[0]).toMatch(/^Too (small|big)/);
  });

  test('holds a word', () => {
    expect(messagesOf(' … ')).toEqual(['a phrase holds a word']);
  });
});

describe('an alias', () => {
  const aliasPaths = (text: string, gate: Alias['gate']) =>
    pathsOf(aPack({ entities: [anEntity({ aliases: [anAlias({ text, gate })] })] }));

  test.each([...['A', 'AI', 'V4', '7', 'é', '王'], ...['ＡＩ', 'e\u0301', 'A\u200B', '\u00ADAI', 'ﬀ', '⼀']])(
    'D10 as short as %j needs the gate "context"',
    (text) => {
      expect(aliasPaths(text, 'context')).toEqual([]);
      expect(aliasPaths(text, 'open')).toEqual(['entities.0.aliases.0.gate']);
      expect(aliasPaths(text, 'after-full-name')).toEqual(['entities.0.aliases.0.gate']);
    },
  );

  test.each(['the', 'THE', 'Ｔｈｅ', 'th\u00ADe', '他們', '他们'])(
    'D10 as common as %j needs the gate "context"',
    (text) => {
      expect(aliasPaths(text, 'context')).toEqual([]);
      expect(aliasPaths(text, 'open')).toEqual(['entities.0.aliases.0.gate']);
    },
  );

  test.each(['', ' ', '\n', 'x'.repeat(201)])('D10 may not be %j', (text) => {
    expect(aliasPaths(text, 'context')).toEqual(['entities.0.aliases.0.text']);
  });

  test.each(['(a+)+$', '.*', '[^]', '<b>'])(
    'D11 as much like a pattern as %j is a text like another',
    (text) => {
      expect(aliasPaths(text, 'open')).toEqual([]);
    },
  );

  test.each(['GPT', 'Q-1', '王濤', 'A 1', 'Ян'])('as long as %j may have any gate', (text) => {
    for (const gate of ['open', 'context', 'after-full-name'] as const)
      expect(aliasPaths(text, gate)).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'prototype', 'toString'])(
    'D3 called %j is a text like another',
    (text) => {
      expect(aliasPaths(text, 'open')).toEqual([]);
    },
  );
});
