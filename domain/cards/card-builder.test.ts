import { describe, expect, test } from 'vitest';
import {
  aClaim,
  anAlias,
  anAttribute,
  anEntity,
  aNote,
  aPack,
  aSource,
  aText,
  firstQuarter,
  publishedOn,
  secondQuarter,
} from '@/test/builders';
import type { InterfaceLanguage, Pack } from '../pack/schema';
import { createCardBuilder } from './card-builder';

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
    expect(cardOf(aPack()).pack).toEqual({ id: 'test-pack', title: 'A test pack', updated: '2026-01-15' });
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
    title: inTwo('Pack', '資料包'),
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
    const { name, summary, differences, pack: its } = cardOf(pack, language);
    const [{ label, notes, positions }] = differences as [(typeof differences)[number]];
    return [its.title, name, summary, label, ...notes, positions[1]!.claims[0]!.statement];
  };

  test('is the reader’s, in every text', () => {
    expect(wordsOf('zh-Hant')).toEqual(['資料包', '酪梨', '一個模型。', '時間', '範圍不同。', '第一季。']);
  });

  test('is English where the pack has no other', () => {
    const english = ['Pack', 'Avocado', 'A model.', 'Window', 'Another scope.', 'In the first quarter.'];
    expect(wordsOf('zh-Hans')).toEqual(english);
    expect(wordsOf('en')).toEqual(english);
  });
});

describe('the other names', () => {
  const namesIn = (language: InterfaceLanguage) => {
    const aliases = [
      anAlias({ text: 'avocado', kind: 'name' }),
      anAlias({ text: '酪梨', kind: 'translation' }),
      anAlias({ text: 'Project A', kind: 'codename' }),
      anAlias({ text: 'PROJECT A', kind: 'name' }),
      anAlias({ text: 'Avo', kind: 'short' }),
      anAlias({ text: 'Alligator Pear', kind: 'misrendering' }),
      anAlias({ text: 'AVO', kind: 'ticker' }),
    ];
    return cardOf(
      aPack({ entities: [anEntity({ name: { en: 'Avocado', 'zh-Hant': '酪梨' }, aliases })] }),
      language,
    ).otherNames;
  };

  test('are translations, then codenames and names, each once, without the one that heads the card', () => {
    expect(namesIn('en')).toEqual(['酪梨', 'Project A']);
    expect(namesIn('zh-Hant')).toEqual(['Project A', 'avocado']);
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
        title: 'The report translated',
        publisher: 'The paper of translated',
        lang: 'en',
        published: '2025-12-10',
        url: 'https://example.com/',
        machineTranslated: true,
        basedOn: [{ publisher: 'CNBC' }],
        phrases: [{ claim: 'c1', attribute: 'release-window', text: 'in the first quarter' }],
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
    const { sources: found } = cardOf(aPack({ claims }));
    expect(found.map(({ phrases }) => phrases)).toEqual([
      [
        { claim: 'c1', attribute: 'release-window', text: 'in the first quarter' },
        { claim: 'c2', attribute: 'role', text: 'next spring', prefix: 'released' },
      ],
    ]);
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
