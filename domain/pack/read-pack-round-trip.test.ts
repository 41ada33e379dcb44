import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aFullPack, asFile, spoil } from '@/test/builders';
import { packs } from '../../test/arbitraries';
import { limits } from './limits';
import { readPack, type PackResult } from './read-pack';

const read = (content: unknown) => readPack(asFile(content));

const expectRoundTrip = (result: PackResult) => {
  if (result.ok) expect(read(result.pack)).toEqual(result);
};

/** Where a text may stand that a person writes. */
const textPath = fc.constantFrom(
  'title.en',
  'description.zh-Hant',
  'entities.0.name.en',
  'entities.0.aliases.0.text',
  'sources.0.title',
  'sources.0.url',
  'claims.0.statement.en',
  'claims.0.phrase.text',
  'claims.0.value.words',
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  // Half of a surrogate pair, which JSON can say and UTF-8 cannot.
  fc.constantFrom('\ud83d', 'a\udc00', ' \n', '\u0000', 'https://example.com\u0000'),
);

describe('a pack that is read', () => {
  test('is any that is sound', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        expect(read(pack)).toEqual({ ok: true, pack });
      }),
    );
  });

  test('is the same after it is written and read again, whatever it says', () => {
    fc.assert(
      fc.property(textPath, text, (path, words) => {
        expectRoundTrip(read(spoil(aFullPack(), path, words)));
      }),
      { numRuns: 500 },
    );
  });

  test('holds only texts of which links can be made', () => {
    fc.assert(
      fc.property(textPath, text, (path, words) => {
        const result = read(spoil(aFullPack(), path, words));
        if (result.ok) expect(() => encodeURIComponent(JSON.stringify(result.pack))).not.toThrow();
      }),
    );
  });
});

describe('the reader', () => {
  /** Every place in a full pack, down to its texts and numbers. */
  const pathsIn = (data: unknown, path: string): string[] =>
    typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, value]) => [`${path}${key}`, ...pathsIn(value, `${path}${key}.`)])
      : [];

  test('answers, and never throws, whatever stands in whatever place', () => {
    const place = fc.constantFrom(...pathsIn(aFullPack(), ''));
    fc.assert(
      fc.property(place, fc.oneof(fc.jsonValue(), text), (path, content) => {
        const result = read(spoil(aFullPack(), path, content));
        expectRoundTrip(result);
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('answers, and never throws, whatever bytes it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(readPack(bytes).ok).toBe(false);
      }),
    );
  });

  test('reports a limited number of problems in a limited number of words', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 200 }), (claims) => {
        const result = read(spoil(aFullPack(), 'claims', claims));
        if (result.ok) return;
        expect(result.problems.length).toBeLessThanOrEqual(limits.problems);
        for (const { message } of result.problems)
          expect(message.length).toBeLessThanOrEqual(limits.messageLength);
      }),
    );
  });
});
