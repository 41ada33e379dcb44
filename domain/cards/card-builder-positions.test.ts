import { describe, expect, test } from 'vitest';
import {
  aChoice,
  aClaim,
  aCount,
  aDate,
  amongOthers,
  anAmount,
  anAttribute,
  anEntity,
  aNote,
  aPack,
  aRendering,
  aSource,
  aStage,
  aText,
  aWindow,
  absent,
  firstQuarter,
  only,
  options,
  publishedOn,
  secondQuarter,
} from '@/test/builders';
import type { Attribute, InterfaceLanguage, Pack, Value } from '../pack/schema';
import { createCardBuilder, createDetailsBuilder } from './card-builder';

const cardOf = (pack: Pack, language: InterfaceLanguage = 'en') =>
  createCardBuilder(pack, language)('avocado')!;

const detailsOf = (pack: Pack) => createDetailsBuilder(pack, 'en')('avocado')!;

const aFirstQuarter = { type: 'interval', from: '2026-01-01', to: '2026-03-31' };
const aSecondQuarter = { type: 'interval', from: '2026-04-01', to: '2026-06-30' };

const sources = [
  aSource({ id: 'december', ...publishedOn('2025-12-10') }),
  aSource({ id: 'january', ...publishedOn('2026-01-14') }),
];

describe('what the sources differ on', () => {
  const claims = [
    aClaim({ id: 'c1', source: 'december', value: firstQuarter, hedge: 'expected' }),
    aClaim({ id: 'c2', source: 'january', value: secondQuarter, asOf: '2026-01' }),
    aClaim({ id: 'c3', source: 'december', value: firstQuarter, statement: { en: 'Early next year.' } }),
  ];
  const pack = aPack({ sources, claims, notes: [aNote()] });
  const [difference, ...others] = detailsOf(pack).differences;

  test('stands with its label, relation, severity and notes', () => {
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      attribute: 'release-window',
      label: 'Release',
      relation: 'updates',
      severity: 'medium',
      notes: ['The two word it differently.'],
    });
  });

  test('holds each position with its claims and their dates, newest first', () => {
    expect(difference!.positions).toEqual([
      {
        value: aSecondQuarter,
        claims: [{ source: 'january', date: '2026-01', statement: 'It comes in the first quarter.' }],
      },
      {
        value: aFirstQuarter,
        claims: ['It comes in the first quarter.', 'Early next year.'].map((statement) => ({
          source: 'december',
          date: '2025-12-10',
          statement,
        })),
      },
    ]);
  });
});

describe('14 what of a difference goes to the page', () => {
  const said = (id: string, asOf: string) => aClaim({ id, source: 'december', value: firstQuarter, asOf });
  const claims = [
    said('c1', '2025-11'),
    said('c3', '2025-12'),
    aClaim({ id: 'c2', source: 'january', value: secondQuarter }),
  ];

  test('is each source once, with its newest date, and nothing that the card does not show', () => {
    const [difference] = cardOf(aPack({ sources, claims, notes: [aNote()] })).differences;
    expect(difference).toEqual({
      attribute: 'release-window',
      label: 'Release',
      relation: 'updates',
      notes: ['The two word it differently.'],
      positions: [
        { value: aSecondQuarter, claims: [{ source: 'january', date: '2026-01-14' }] },
        { value: aFirstQuarter, claims: [{ source: 'december', date: '2025-12' }] },
      ],
    });
  });
});

describe('what the sources agree on', () => {
  const agreementsOf = (...said: [source: string, value: Value][]) =>
    cardOf(
      aPack({ sources, claims: said.map(([source, value], i) => aClaim({ id: `c${i}`, source, value })) }),
    ).agreements;

  test('is what at least two sources say, with their number', () => {
    expect(
      agreementsOf(['december', firstQuarter], ['january', firstQuarter], ['january', firstQuarter]),
    ).toEqual([
      {
        attribute: 'release-window',
        label: 'Release',
        value: aFirstQuarter,
        sources: 2,
      },
    ]);
  });

  test('is not what one source says alone, however often', () => {
    expect(agreementsOf(['december', firstQuarter])).toEqual([]);
    expect(agreementsOf(['december', firstQuarter], ['december', firstQuarter])).toEqual([]);
  });

  test('is not what somebody else says otherwise', () => {
    expect(
      agreementsOf(['december', firstQuarter], ['january', firstQuarter], ['december', secondQuarter]),
    ).toEqual([]);
  });
});

describe('a value on a card', () => {
  const valueOn = (value: Value, parts: Partial<Attribute> = {}) => {
    const attribute = anAttribute({ type: value.type as Attribute['type'], ...parts });
    const claims = sources.map(({ id: source }) =>
      aClaim({ id: source, source, attribute: attribute.id, value }),
    );
    const entities = [anEntity({ name: { en: 'Avocado', 'zh-Hant': '酪梨' } })];
    const notes = [aNote({ claims: ['december', 'january'] })];
    const card = cardOf(aPack({ sources, entities, claims, notes, attributes: [attribute] }), 'zh-Hant');
    return card.agreements[0]?.value ?? card.differences[0]?.positions[0]?.value;
  };
  const stages = { options: [{ id: 'yes', label: { en: 'Yes', 'zh-Hant': '是' } }, ...options({ no: '' })] };

  test.each<[string, Value, string]>([
    ['a choice by its label', aChoice('yes'), '是'],
    ['a choice by its id where it has no label', aChoice('perhaps'), 'perhaps'],
    ['a stage by its label', aStage('no'), 'no'],
    [
      'a free text in the reader’s language',
      { type: 'text', text: { en: 'Code', 'zh-Hant': '程式' } },
      '程式',
    ],
    ['a free text in English else', aText('Code'), 'Code'],
  ])('shows %s', (_, value, text) => {
    expect(valueOn(value, stages)).toEqual({ type: 'words', text });
  });

  test('shows a choice by its id where the attribute lists no options', () => {
    expect(valueOn(aChoice('yes'))).toEqual({ type: 'words', text: 'yes' });
  });

  test('11 shows entities by their names, with ids to open them by where the pack holds them', () => {
    const avocado = { id: 'avocado', name: '酪梨' };
    expect(valueOn(only('avocado', 'mango'))).toEqual({
      type: 'names',
      names: [avocado, { name: 'mango' }],
      complete: true,
    });
    expect(valueOn(amongOthers('avocado'))).toEqual({ type: 'names', names: [avocado], complete: false });
  });

  test('shows times by their dates alone', () => {
    expect(valueOn(aWindow('2026-01-01'))).toEqual({ type: 'interval', from: '2026-01-01' });
    expect(valueOn(aDate('2025-12'))).toEqual({ type: 'date', date: '2025-12' });
  });

  test.each([anAmount(1), aCount(1), aRendering('Avocado'), absent])('keeps $type as it is', (value) => {
    expect(valueOn(value)).toEqual(value);
  });
});
