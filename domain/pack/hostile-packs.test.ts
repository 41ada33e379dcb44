import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClaim, aFullPack, anAlias, anEntity, aPack, asFile, only } from '@/test/builders';
import { aHostilePack } from '../../test/hostile-pack';
import { readBuiltInPack } from '../../scripts/built-in-library';
import { createCardBuilder } from '../cards/card-builder';
import { compileIndex } from '../mentions/alias-index';
import { annotateText } from '../mentions/annotate';
import { kinOf } from '../mentions/kin';
import { buildLexicon } from '../mentions/lexicon';
import { createScanner } from '../mentions/scan';
import { limits } from './limits';
import { readPack, type PackResult } from './read-pack';
import type { Pack } from './schema';

const builtIn = await readBuiltInPack();

const scannerOf = (...packs: Pack[]) => createScanner(compileIndex(buildLexicon(...packs)));

/** Everything that is ever done with a pack: names are found by it, and every card is built. */
const use = (pack: Pack) => {
  const build = createCardBuilder(pack, 'zh-Hant');
  const mentions = annotateText(
    scannerOf(pack),
    kinOf(pack),
    'Meta said that Avocado, 酪梨, comes before Mango.',
  );
  return { mentions, cards: pack.entities.map(({ id }) => build(id)) };
};

describe('D1 what looks like HTML or Markdown', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '&lt;b&gt; &amp;',
    '[x](javascript:alert(1))',
  ])('is a text like another: %s', (text) => {
    const result = readPack(asFile(aHostilePack(text)));
    expect(result).toEqual({ ok: true, pack: aHostilePack(text) });
    if (!result.ok) return;
    const [card] = use(result.pack).cards;
    expect(card?.name).toBe(text);
    expect(JSON.stringify(card).split(JSON.stringify(text).slice(1, -1)).length).toBeGreaterThan(8);
  });
});

describe('D14 numbers that JavaScript would bend', () => {
  it.each([
    ['id', 9007199254740993n],
    ['revision', '1e999'],
    ['revision', '9007199254740993'],
    ['revision', '"NaN"'],
    ['updated', '"0000-00-00"'],
    ['updated', '"+275761-01-01"'],
    ['updated', '20260115'],
  ])('are refused as %s: %s', (key, written) => {
    const text = JSON.stringify({ ...aPack(), [key]: '@' }).replace('"@"', String(written));
    expect(readPack(asFile(text))).toSatisfy(
      (result: PackResult) => !result.ok && result.problems.every(({ path }) => path === key),
    );
  });
});

it('D17 a name of two packs means both, in the order of the packs, whatever else they hold', () => {
  const other = aPack({
    id: 'other',
    entities: [anEntity({ id: 'fruit', aliases: [anAlias()] })],
    claims: [],
  });
  const senses = (...packs: Pack[]) =>
    scannerOf(...packs)('Avocado').flatMap(({ term }) => ('entity' in term ? term.entity : []));
  expect(senses(aPack(), other)).toEqual(['avocado', 'fruit']);
  expect(senses(other, aPack())).toEqual(['fruit', 'avocado']);
});

it('D9 entities that belong to each other in a circle have their cards', () => {
  const entities = ['a', 'b', 'c'].map((id, i, all) =>
    anEntity({
      id,
      related: [
        { to: all[(i + 1) % 3]!, as: 'part-of' },
        { to: id, as: 'part-of' },
      ],
    }),
  );
  const claims = [aClaim({ entity: 'a', attribute: 'developer', value: only('b', 'a') })];
  const result = readPack(asFile(aPack({ entities, claims })));
  expect(result.ok && use(result.pack).cards.every(Boolean)).toBe(true);
});

describe('a pack in which anything stands anywhere', () => {
  /** A copy in which something else stands at a place, which is found by one number a level. */
  const replaced = (data: unknown, [step, ...rest]: readonly number[], value: unknown): unknown => {
    const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
    const key = step === undefined ? undefined : keys[step % keys.length];
    if (key === undefined) return value;
    const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }) as Record<
      string,
      unknown
    >;
    copy[key] = replaced(copy[key], rest, value);
    return copy;
  };

  const nasty = fc.constantFrom<unknown>(
    ...['', ' ', '\u202Eevil', 'Аvocado', '<b>', '__proto__', '\ud83d', 'x'.repeat(5_000), '1e999'],
    ...[null, -1, 1e308, true, [], {}, [[[[]]]], { ['__proto__']: 1 }, undefined],
  );

  const mutation = fc.tuple(
    fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    fc.oneof(nasty, fc.jsonValue(), fc.string({ unit: 'grapheme' })),
  );

  const spoilAll = (pack: Pack, mutations: readonly [number[], unknown][]) =>
    mutations.reduce<unknown>((data, [steps, value]) => replaced(data, steps, value), pack);

  const expectSound = (data: unknown) => {
    const result = readPack(asFile(data));
    if (result.ok) {
      expect(() => use(result.pack)).not.toThrow();
      return;
    }
    expect(result.problems.length).toBeGreaterThan(0);
    expect(result.problems.length).toBeLessThanOrEqual(limits.problems);
    for (const { path, message } of result.problems) {
      expect(path).toBeTypeOf('string');
      expect(message).toMatch(/\S/);
      expect(message.length).toBeLessThanOrEqual(limits.messageLength);
    }
  };

  it('D7, D16 the built-in one: is refused with places and sentences, or all its cards can be built', () => {
    fc.assert(
      fc.property(mutation, (one) => {
        expectSound(spoilAll(builtIn, [one]));
      }),
      { numRuns: 60 },
    );
  });

  it('D7, D16 a small one with every part: the same, three times as spoilt', () => {
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(mutations, (all) => {
        expectSound(spoilAll(aFullPack(), all));
      }),
      { numRuns: 500 },
    );
  });
});
