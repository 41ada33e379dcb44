import { describe, expect, test } from 'vitest';
import { aFullPack, aPack, asFile, spoil } from '@/test/builders';
import { readPack } from './read-pack';

const pathsOf = (content: unknown) => {
  const result = readPack(asFile(content));
  return result.ok ? [] : result.problems.map(({ path }) => path);
};

const full = aFullPack();

/** The places of all objects in some JSON: `entities.0.aliases.0`; the whole is at ''. */
const objectPaths = (data: unknown, path = ''): string[] => {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.entries(data).flatMap(([key, value]) =>
    objectPaths(value, path === '' ? key : `${path}.${key}`),
  );
  return Array.isArray(data) ? inside : [path, ...inside];
};

describe('D11 a key that the format does not know', () => {
  test.each(objectPaths(full))('is refused in the object at "%s"', (path) => {
    const spoilt = spoil(full, path === '' ? 'pattern' : `${path}.pattern`, '^(a+)+$');
    expect(pathsOf(spoilt)).toEqual([path]);
  });
});

describe('a key that must be there', () => {
  test.each([
    ...['format', 'id', 'revision', 'updated', 'title', 'description', 'licence'],
    ...['entities', 'sources', 'claims', 'title.en'],
    ...['id', 'kind', 'name', 'summary', 'aliases'].map((key) => `entities.0.${key}`),
    ...['text', 'kind', 'gate'].map((key) => `entities.0.aliases.0.${key}`),
    ...['to', 'as'].map((key) => `entities.0.related.0.${key}`),
    ...['id', 'title', 'lang', 'kind', 'published.date', 'published.precision'].map(
      (key) => `sources.0.${key}`,
    ),
    'sources.0.basedOn.0.publisher',
    ...['id', 'source', 'entity', 'attribute', 'value', 'statement', 'phrase', 'saidBy', 'hedge'].map(
      (key) => `claims.0.${key}`,
    ),
    ...['value.type', 'value.words', 'statement.en', 'phrase.text', 'saidBy.kind'].map(
      (key) => `claims.0.${key}`,
    ),
    ...['claims', 'kind', 'severity', 'text'].map((key) => `notes.0.${key}`),
    ...['id', 'label', 'type', 'changesOverTime'].map((key) => `attributes.0.${key}`),
  ])('is missed: %s', (path) => {
    expect(pathsOf(spoil(full, path, undefined))).toEqual([path]);
  });
});

describe('D18 a word that is none of those to choose from', () => {
  test.each([
    ...[
      'entities.0.kind',
      'entities.0.aliases.0.kind',
      'entities.0.aliases.0.gate',
      'entities.0.related.0.as',
    ],
    ...['sources.0.kind', 'sources.0.published.precision', 'claims.0.value.type', 'claims.0.saidBy.kind'],
    ...['claims.0.hedge', 'notes.0.kind', 'notes.0.severity', 'attributes.0.type'],
  ])('is refused: %s', (path) => {
    expect(pathsOf(spoil(full, path, 'red;}*{display:none'))).toEqual([path]);
  });
});

describe('an id', () => {
  test.each(['a', '7', 'llama-4', 'gpt-4.5', 'a'.repeat(80)])('may be %j', (id) => {
    expect(pathsOf(aPack({ id }))).toEqual([]);
  });

  test.each(['', 'Llama', '-a', '.a', 'a b', 'a/b', 'a_b', '__proto__', 'é', 'a\n', 7, null, 'a'.repeat(81)])(
    'may not be %j',
    (id) => {
      expect(pathsOf(spoil(aPack(), 'id', id))).toEqual(['id']);
    },
  );
});

describe('a language tag', () => {
  test.each(['en', 'ja', 'yue', 'zh-Hant', 'zh-Hant-TW', 'de-1996'])('may be %j', (lang) => {
    expect(pathsOf(spoil(full, 'sources.0.lang', lang))).toEqual([]);
  });

  test.each(['', 'e', 'english', 'EN', 'zh_Hant', 'zh-', 'en-a', 'en-123456789', 'en '])(
    'may not be %j',
    (lang) => {
      expect(pathsOf(spoil(full, 'sources.0.lang', lang))).toEqual(['sources.0.lang']);
    },
  );

  test('is refused, however long, without taking the reader down', () => {
    const endless = `en${'-aa'.repeat(3_000_000)}!`;
    expect(pathsOf(spoil(full, 'sources.0.lang', endless))).toEqual(['sources.0.lang']);
  });
});

describe('a revision', () => {
  test.each([1, 1e9])('may be %s', (revision) => {
    expect(pathsOf(aPack({ revision }))).toEqual([]);
  });

  test.each([0, -1, 1.5, 1e9 + 1, '1'])('may not be %j', (revision) => {
    expect(pathsOf(spoil(aPack(), 'revision', revision))).toEqual(['revision']);
  });
});

describe('a licence', () => {
  test.each(['CC-BY-4.0', 'MIT', 'GPL-2.0+'])('may be %s', (licence) => {
    expect(pathsOf(aPack({ licence }))).toEqual([]);
  });

  test.each(['', 'X', 'all rights reserved', '<b>MIT</b>', 'a'.repeat(41)])('may not be %j', (licence) => {
    expect(pathsOf(aPack({ licence }))).toEqual(['licence']);
  });
});
