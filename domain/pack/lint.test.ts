import { describe, expect, it } from 'vitest';
import { aClaim, anAlias, anEntity, aPack, aSource } from '../../test/builders';
import { lintPack } from './lint';
import type { Pack } from './schema';

const localized = (text: string) => ({ en: text, 'zh-Hant': text, 'zh-Hans': text });

/** A pack with nothing to remark but its single claim's loneliness. */
const clean = (parts: Partial<Pack> = {}): Pack =>
  aPack({
    title: localized('A test pack'),
    description: localized('For tests.'),
    entities: [anEntity({ name: localized('Avocado'), summary: localized('A model.') })],
    claims: [
      aClaim({ statement: localized('It comes soon.') }),
      aClaim({ id: 'c2', statement: localized('It comes soon.') }),
    ],
    ...parts,
  });

const kindsAndPaths = (pack: Pack) => lintPack(pack).map(({ kind, path }) => [kind, path]);

describe('the curator’s lint', () => {
  it('has nothing to say about a careful pack', () => {
    expect(lintPack(clean())).toEqual([]);
  });

  it('D17 finds one open name that two entities bear, in any width and case', () => {
    const other = anEntity({
      id: 'fruit',
      name: localized('Fruit'),
      summary: localized('A fruit.'),
      aliases: [anAlias({ text: 'ＡＶＯＣＡＤＯ' })],
    });
    const [first] = clean().entities;
    const pack = clean({ entities: [first!, other] });
    expect(kindsAndPaths(pack)).toEqual([
      ['shared-alias', 'entities.0.aliases.0.text'],
      ['shared-alias', 'entities.1.aliases.0.text'],
    ]);
  });

  it('lets two entities share a name behind a gate', () => {
    const other = anEntity({
      id: 'fruit',
      name: localized('Fruit'),
      summary: localized('A fruit.'),
      aliases: [anAlias({ gate: 'context' })],
    });
    expect(lintPack(clean({ entities: [clean().entities[0]!, other] }))).toEqual([]);
  });

  it('finds forms of a name that are the same to the matcher', () => {
    const entity = {
      ...clean().entities[0]!,
      aliases: [anAlias({ text: '亞歷山大·汪' }), anAlias({ text: '亞歷山大 ・ 汪' })],
    };
    expect(kindsAndPaths(clean({ entities: [entity] }))).toEqual([
      ['repeated-alias', 'entities.0.aliases.1.text'],
    ]);
  });

  it('finds claims that nothing can be compared with, and sources that nothing is taken from', () => {
    const claims = [aClaim({ statement: localized('It comes soon.') })];
    const sources = [aSource(), aSource({ id: 's2' })];
    expect(kindsAndPaths(clean({ claims, sources }))).toEqual([
      ['unused-source', 'sources.1'],
      ['lonely-claim', 'claims.0'],
    ]);
  });

  it('finds texts that stand only in some languages', () => {
    const pack = clean({ title: { en: 'A pack', 'zh-Hant': '一包' } });
    expect(lintPack(pack)).toEqual([
      { kind: 'untranslated', path: 'title', message: '"A pack" is not there in zh-Hans' },
    ]);
  });

  it('G10 finds invisible characters that turn the reading direction', () => {
    expect(kindsAndPaths(clean({ title: localized('safe\u202Egnp.exe') }))).toEqual([
      ['bidirectional-control', 'title.en'],
      ['bidirectional-control', 'title.zh-Hant'],
      ['bidirectional-control', 'title.zh-Hans'],
    ]);
  });

  it('D20, G12 finds look-alike letters of two scripts in one word, and leaves honest mixtures alone', () => {
    const source = aSource({ publisher: 'The \u0410pple Post', url: 'https://example.com/' });
    expect(kindsAndPaths(clean({ sources: [source] }))).toEqual([['mixed-scripts', 'sources.0.publisher']]);
    const honest = aSource({ publisher: 'Газета and 信報 EJ Tech' });
    expect(lintPack(clean({ sources: [honest] }))).toEqual([]);
  });
});
