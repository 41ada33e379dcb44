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
import { createCardBuilder } from './card-builder';

const cardOf = (pack: Pack, language: InterfaceLanguage = 'en') =>
  createCardBuilder(pack, language)('avocado')!;

const sources = [
  aSource({ id: 'december', ...publishedOn('2025-12-10') }),
  aSource({ id: 'january', ...publishedOn('2026-01-14') }),
];

describe('what the sources differ on', () => {
  const claims = [
    aClaim({ id: 'c1', source: 'december', value: firstQuarter, hedge: 'expected' }),
    aClaim({ id: 'c2', source: 'january', value: secondQuarter, asOf: '2026-01' }),
    aClaim({ id: 'c3', source: 'december', value: firstQuarter }),
  ];
  const [difference, ...others] = cardOf(aPack({ sources, claims, notes: [aNote()] })).differences;

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
        value: secondQuarter,
        claims: [expect.objectContaining({ id: 'c2', source: 'january', date: '2026-01' })],
      },
      {
        value: firstQuarter,
        claims: [
          {
            id: 'c1',
            source: 'december',
            date: '2025-12-10',
            hedge: 'expected',
            statement: 'It comes in the first quarter.',
          },
          expect.objectContaining({ id: 'c3' }),
        ],
      },
    ]);
  });
});

describe('what the sources agree on', () => {
  const agreementsOf = (...said: [source: string, value: Value][]) =>
    cardOf(
      aPack({ sources, claims: said.map(([source, value], i) => aClaim({ id: `c${i}`, source, value })) }),
    ).agreements;

  test('is what at least two sources say, with the newest first', () => {
    expect(
      agreementsOf(['december', firstQuarter], ['january', firstQuarter], ['january', firstQuarter]),
    ).toEqual([
      {
        attribute: 'release-window',
        label: 'Release',
        value: firstQuarter,
        sources: ['january', 'december'],
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

  test('shows entities by their names, and by their ids where the pack does not hold them', () => {
    expect(valueOn(only('avocado', 'mango'))).toEqual({
      type: 'names',
      names: ['酪梨', 'mango'],
      complete: true,
    });
    expect(valueOn(amongOthers('avocado'))).toEqual({ type: 'names', names: ['酪梨'], complete: false });
  });

  test.each([aWindow('2026-01-01'), aDate('2025-12'), anAmount(1), aCount(1), aRendering('Avocado'), absent])(
    'keeps $type as it is',
    (value) => {
      expect(valueOn(value)).toEqual(value);
    },
  );
});
