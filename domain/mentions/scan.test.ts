import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, makeEntity, scannerFor, scannerOf, trickyCharacters } from '@/test/lexicon-builders';
import { standsAlone } from '../text/boundaries';
import { hasSameCapitals } from '../text/capitals';
import { fold, foldText } from '../text/fold';
import { compileIndex } from './alias-index';
import { buildLexicon, type Lexicon } from './lexicon';
import { createScanner, type Hit } from './scan';

/** Every alias tried at every place: slow, and too simple to be wrong. */
const scanNaively = (lexicon: Lexicon, text: string): Hit[] => {
  const folded = foldText(text);
  const hits: Hit[] = [];
  for (let at = 0; at < folded.text.length; at++)
    for (const [alias, terms] of lexicon) {
      if (!folded.text.startsWith(alias, at)) continue;
      const start = folded.starts[at]!;
      const end = folded.ends[at + alias.length - 1]!;
      const written = text.slice(start, end);
      if (fold(written) !== alias || !standsAlone(text, start, end)) continue;
      for (const term of terms)
        if (!('caseSensitive' in term && term.caseSensitive) || hasSameCapitals(written, term.text))
          hits.push({ start, end, term });
    }
  return hits;
};

const inOrder = (hits: Hit[]) =>
  hits.map(({ start, end, term }) => `${start}-${end} ${term.type} ${JSON.stringify(term.text)}`).sort();

const namesOfAllScripts = [
  ...[
    'Meta',
    'meta ai',
    'Meta AI Research',
    'GPT-4',
    'Llama',
    'A.C.M.E.',
    "O'Neil",
    'İstanbul',
    'groß',
    'ﬁ',
    'AI',
  ],
  ...[
    'Ὀδυσσεύς',
    'Москва',
    'حزب الله',
    'نیم\u200Cفاصله',
    'תל אביב',
    'दिल्ली',
    'กรุงเทพ',
    '서울',
    '삼성전자',
    'ガイド',
    'メタ',
  ],
  ...[
    '北京',
    '北京市',
    '长江大桥',
    '京',
    '㍿',
    '𠮷野家',
    '葛城',
    '马克・扎克伯格',
    'ビル・ゲイツ',
    '👩\u200D🚀',
    '𐐀𐐁',
  ],
  ...['a', 'aa', 'a a', 'a a a', 'é', 'x\u0301', 'constructor', '__proto__'],
];

const word = fc.constantFrom(...namesOfAllScripts);
/** A part of a name, or the name in another case or another form. */
const fragment = fc.oneof(
  word,
  fc.tuple(word, fc.nat(8), fc.nat(8)).map(([name, from, to]) => name.slice(from, to)),
  word.map((name) => name.toUpperCase()),
  word.map((name) => name.normalize('NFD')),
  word.map((name) => name.split('').join('\u200B')),
  word.map((name) => name.replaceAll(' ', ' \n\u00AD ')),
);
const noise = fc.oneof(
  fc.constantFrom(' ', '', '', ...trickyCharacters),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const text = fc.array(fc.oneof(fragment, noise), { maxLength: 12 }).map((parts) => parts.join(''));

const lexiconOf = (names: readonly string[]): Lexicon =>
  buildLexicon({
    entities: [
      makeEntity('names', { aliases: names.map((name) => ({ text: name })) }),
      makeEntity('same', {
        aliases: names.map((name, i) => ({
          text: name,
          caseSensitive: i % 2 === 0,
          not: names.slice(i, i + 2),
        })),
      }),
    ],
  });

describe('the scanner and a naive matcher', () => {
  const weirdNames = fc.array(
    fc.oneof(
      fragment,
      anyText,
      fc.tuple(fragment, noise).map((it) => it.join('')),
    ),
    {
      minLength: 20,
      maxLength: 40,
    },
  );
  const lexicons = [
    ['names of all scripts', namesOfAllScripts],
    ...fc
      .sample(weirdNames, { numRuns: 9, seed: 5 })
      .map((names, i) => [`weird names ${i + 1}`, names] as const),
  ] as const;

  it.each(lexicons)('G20 find the same in 1,000 random texts: %s', (_, names) => {
    const lexicon = lexiconOf(names);
    const scan = createScanner(compileIndex(lexicon));
    const about = fc
      .array(fc.oneof(fragment, noise, fc.constantFrom(...names)), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(about, (written) => {
        expect(inOrder(scan(written))).toEqual(inOrder(scanNaively(lexicon, written)));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the scanner', () => {
  const lexicon = lexiconOf(namesOfAllScripts);
  const scan = createScanner(compileIndex(lexicon));

  it('finds stretches that fold to the alias, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(text, anyText), (written) => {
        for (const { start, end, term } of scan(written))
          expect(fold(written.slice(start, end))).toBe(fold(term.text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('answers in the order of the beginnings', () => {
    fc.assert(
      fc.property(text, (written) => {
        const starts = scan(written).map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it('finds a name that is the whole text, for any name that stands by itself', () => {
    fc.assert(
      fc.property(word, (name) => {
        expect(scan(name).some(({ term }) => term.text === name)).toBe(true);
      }),
    );
  });

  it('finds the same in blocks of text as in all of it', () => {
    const border = '!\n\n!';
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (blocks) => {
        let offset = 0;
        const inBlocks = blocks.flatMap((block) => {
          const hits = scan(block).map((hit) => ({
            ...hit,
            start: hit.start + offset,
            end: hit.end + offset,
          }));
          offset += block.length + border.length;
          return hits;
        });
        expect(inOrder(scan(blocks.join(border)))).toEqual(inOrder(inBlocks));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the same with an index that was stored', () => {
    const stored = createScanner(structuredClone(compileIndex(lexicon)));
    fc.assert(
      fc.property(text, (written) => {
        expect(stored(written)).toEqual(scan(written));
      }),
    );
  });

  it('finds overlapping and nested names', () => {
    const found = scannerFor('Meta', 'Meta AI', 'AI Lab')('Meta AI Lab').map(({ term }) => term.text);
    expect(found.sort()).toEqual(['AI Lab', 'Meta', 'Meta AI']);
  });

  it('tells capitals apart only where the alias asks for it', () => {
    const find = scannerFor({ text: 'Meta', caseSensitive: true }, 'Llama');
    expect(find('meta and llama, Ｍｅｔａ and LLAMA').map(({ start }) => start)).toEqual([9, 16, 25]);
  });

  it('finds a one-letter name beside a character that does not fold by itself', () => {
    expect(scannerFor('京')('京𐐨…京ﬁ')).toHaveLength(2);
  });

  it('answers nothing for an empty text or an empty lexicon', () => {
    expect(scan('')).toEqual([]);
    expect(scannerOf()('Meta AI')).toEqual([]);
  });
});
