import { describe, expect, test } from 'vitest';
import {
  aClaim,
  anAttribute,
  anEntity,
  aNote,
  aPack,
  aSource,
  aText,
  firstQuarter,
  only,
  publishedOn,
  secondQuarter,
} from '@/test/builders';
import type { InterfaceLanguage, Pack, Value } from '../pack/schema';
import { createCardBuilder, createDetailsBuilder } from './card-builder';

const cardOf = (pack: Pack, language: InterfaceLanguage = 'en', id = 'avocado') =>
  createCardBuilder(pack, language)(id)!;

const [december, january] = [
  aSource({ id: 'december', ...publishedOn('2025-12-10') }),
  aSource({ id: 'january', ...publishedOn('2026-01-14') }),
];
const sources = [december, january];

describe('a card', () => {
  test('is of an entity that the pack holds, and of no other', () => {
    const build = createCardBuilder(aPack(), 'en');
    expect(build('avocado')).toMatchObject({ id: 'avocado', kind: 'model', name: 'Avocado' });
    expect(build('mango')).toBeUndefined();
    expect(build('constructor')).toBeUndefined();
  });

  test('says which pack it comes from', () => {
    expect(cardOf(aPack()).pack).toEqual({ id: 'test-pack', updated: '2026-01-15' });
  });

  test('is whole where nothing is said about the entity', () => {
    const card = cardOf(aPack({ claims: [] }));
    expect(card).toMatchObject({ differences: [], agreements: [], sources: [], origins: 0 });
  });

  test('holds nothing that is said about another entity', () => {
    const claims = [
      aClaim({ id: 'c1', source: 'december', value: firstQuarter }),
      aClaim({ id: 'c2', source: 'january', value: secondQuarter }),
      aClaim({ id: 'c3', source: 'december', attribute: 'focus', value: aText('Reasoning') }),
    ];
    const pack = aPack({ sources, claims, entities: [anEntity(), anEntity({ id: 'mango' })] });
    const nothing = { differences: [], agreements: [], sources: [], origins: 0 };
    expect(cardOf(pack, 'en', 'mango')).toMatchObject(nothing);
    const moved = claims.map((claim) => ({ ...claim, entity: 'mango' }));
    expect(cardOf({ ...pack, claims: moved }, 'en', 'avocado')).toMatchObject(nothing);
  });

  test('survives the way to the page', () => {
    const card = cardOf(aPack());
    expect(structuredClone(card)).toEqual(card);
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });
});

describe('the language of a card', () => {
  const inTwo = (en: string, hant: string) => ({ en, 'zh-Hant': hant });
  const pack = aPack({
    sources,
    entities: [anEntity({ name: inTwo('Avocado', '酪梨'), summary: inTwo('A model.', '一個模型。') })],
    attributes: [anAttribute({ label: inTwo('Window', '時間') })],
    claims: [
      aClaim({
        attribute: 'own-attribute',
        source: 'december',
        statement: inTwo('In the first quarter.', '第一季。'),
      }),
      aClaim({ id: 'c2', attribute: 'own-attribute', source: 'january', value: secondQuarter }),
    ],
    notes: [aNote({ text: inTwo('Another scope.', '範圍不同。') })],
  });
  const wordsOf = (language: InterfaceLanguage) => {
    const { name, summary, differences } = createDetailsBuilder(pack, language)('avocado')!;
    const [{ label, notes, positions }] = differences as [(typeof differences)[number]];
    return [name, summary, label, ...notes, positions[1]!.claims[0]!.statement];
  };

  test('is the reader’s, in every text', () => {
    expect(wordsOf('zh-Hant')).toEqual(['酪梨', '一個模型。', '時間', '範圍不同。', '第一季。']);
  });

  test('is English where the pack has no other', () => {
    const english = ['Avocado', 'A model.', 'Window', 'Another scope.', 'In the first quarter.'];
    expect(wordsOf('zh-Hans')).toEqual(english);
    expect(wordsOf('en')).toEqual(english);
  });
});

describe('the sources of a card', () => {
  const undated = aSource({ id: 'undated', published: undefined });
  const monthOnly = aSource({ id: 'month-only', published: { date: '2025-12', precision: 'month' } });

  test('are those with a claim about the entity, newest first, undated ones last', () => {
    const [alsoUndated, unused] = ['also-undated', 'unused'].map((id) =>
      aSource({ id, published: undefined }),
    );
    const all = [undated, monthOnly, december, alsoUndated!, january];
    const claims = all.map(({ id }) => aClaim({ id, source: id, asOf: '2026' }));
    const card = cardOf(aPack({ sources: [unused!, ...all], claims }));
    expect(card.sources.map(({ id }) => id)).toEqual([
      'january',
      'december',
      'month-only',
      'undated',
      'also-undated',
    ]);
  });

  test('come with all that a link and a footer need', () => {
    const source = aSource({
      id: 'translated',
      url: 'https://example.com/',
      machineTranslated: true,
      basedOn: [{ publisher: 'CNBC' }],
    });
    expect(cardOf(aPack({ sources: [source], claims: [aClaim({ source: 'translated' })] })).sources).toEqual([
      {
        id: 'translated',
        title: '',
        publisher: 'The paper of translated',
        lang: 'en',
        published: '2025-12-10',
        url: 'https://example.com/',
        machineTranslated: true,
        basedOn: [{ publisher: 'CNBC' }],
        phrases: [{ text: 'in the first quarter' }],
      },
    ]);
  });

  test('count as translated by people unless they say otherwise', () => {
    expect(cardOf(aPack()).sources[0]).toMatchObject({ machineTranslated: false, url: undefined });
  });

  test('stand once each, with the phrases of all their claims about the entity', () => {
    const phrase = { text: 'next spring', prefix: 'released' };
    const claims = [
      aClaim(),
      aClaim({ id: 'c2', attribute: 'role', phrase }),
      aClaim({ id: 'x', entity: 'mango' }),
    ];
    const { sources: found } = createDetailsBuilder(aPack({ claims }), 'en')('avocado')!;
    expect(found.map(({ phrases }) => phrases)).toEqual([
      [{ text: 'in the first quarter' }, { text: 'next spring', prefix: 'released' }],
    ]);
  });

  test('14 have on the card the one phrase that stands in the first difference, else in what all agree on', () => {
    const says = (id: string, source: string, attribute: string, value: Value, text: string) =>
      aClaim({ id, source, attribute, value, phrase: { text } });
    const claims = [
      says('c1', 'december', 'focus', aText('Code'), 'its focus is code'),
      says('c2', 'december', 'developer', only('avocado'), 'built by them'),
      says('c3', 'january', 'developer', only('avocado'), 'made by them'),
      says('c4', 'december', 'release-window', firstQuarter, 'in the first quarter'),
      says('c5', 'december', 'release-window', secondQuarter, 'in the second quarter'),
    ];
    const card = cardOf(aPack({ sources, claims }));
    expect(card.sources.map(({ id, phrases }) => [id, ...phrases.map(({ text }) => text)])).toEqual([
      ['january', 'made by them'],
      ['december', 'in the first quarter'],
    ]);
  });

  test('show their title only where nobody is named as publisher', () => {
    const nameless = aSource({ id: 's1', title: 'A report', publisher: undefined });
    expect(cardOf(aPack({ sources: [nameless] })).sources[0]).toMatchObject({ title: 'A report' });
  });

  test('count as one origin where they retell one report, also through a source that is not on the card', () => {
    const retells = (id: string, ...publishers: string[]) =>
      aSource({ id, basedOn: publishers.map((publisher) => ({ publisher })) });
    const all = [retells('a', 'CNBC'), retells('b', 'FT'), retells('c', 'CNBC', 'FT'), retells('d')];
    const claims = ['a', 'b', 'd'].map((source) => aClaim({ id: source, source }));
    const card = cardOf(aPack({ sources: all, claims }));
    expect([card.sources.length, card.origins]).toEqual([3, 2]);
  });
});

describe('11 what an entity belongs with', () => {
  const entities = [
    anEntity({
      related: [
        { to: 'meta', as: 'made-by' },
        { to: 'nobody', as: 'about' },
      ],
    }),
    anEntity({ id: 'meta', name: { en: 'Meta', 'zh-Hant': 'Meta 公司' } }),
  ];

  test('is on the card with its name, where the pack holds it', () => {
    const { related } = cardOf(aPack({ entities }), 'zh-Hant');
    expect(related).toEqual([{ id: 'meta', name: 'Meta 公司', as: 'made-by' }]);
  });

  test('is not more than six', () => {
    const many = Array.from({ length: 9 }, (_, i) => anEntity({ id: `e${i}` }));
    const related = many.map(({ id }) => ({ to: id, as: 'about' as const }));
    expect(cardOf(aPack({ entities: [anEntity({ related }), ...many] })).related).toHaveLength(6);
  });
});
