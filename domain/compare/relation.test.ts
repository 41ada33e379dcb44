import { describe, expect, test } from 'vitest';
import {
  aClaim,
  anAttribute,
  aNote,
  aSource,
  aText,
  aWindow,
  firstQuarter,
  publishedOn,
  secondQuarter,
} from '@/test/builders';
import type { Claim, Note, Source } from '../pack/schema';
import { dateOf, relate, settingOf, type Setting } from './relation';

const changing = anAttribute({ changesOverTime: true });
const fixed = anAttribute({ changesOverTime: false });

const december = aSource({ id: 'december', ...publishedOn('2025-12-10') });
const january = aSource({ id: 'january', ...publishedOn('2026-01-14') });

const settingWith = (sources: Source[], notes: Note[] = []): Setting => settingOf({ sources, notes });

const setting = settingWith([december, january]);

const early = aClaim({ id: 'early', source: 'december', value: firstQuarter });
const late = aClaim({ id: 'late', source: 'january', value: secondQuarter });

describe('dateOf', () => {
  const { sources } = setting;

  test('is the date that the claim states', () => {
    expect(dateOf({ ...early, asOf: '2025-11' }, sources)).toBe('2025-11');
  });

  test('is else the date of its source', () => {
    expect(dateOf(early, sources)).toBe('2025-12-10');
  });

  test('is older than all others where nobody gives one', () => {
    expect(dateOf({ ...early, source: 'unknown' }, sources)).toBe('1970');
    expect(dateOf(early, new Map([['december', aSource({ published: undefined })]]))).toBe('1970');
  });
});

describe('claims that compare', () => {
  test('agree where the values are the same, however far apart their dates', () => {
    expect(relate(early, { ...late, value: firstQuarter }, changing, setting)).toBe('agrees');
  });

  test('keep narrower, broader and overlaps, however far apart their dates', () => {
    const firstHalf = { ...late, value: aWindow('2026-01-01', '2026-06-30') };
    expect(relate(early, firstHalf, changing, setting)).toBe('narrower');
    expect(relate(firstHalf, early, changing, setting)).toBe('broader');
    const spring = { ...late, value: aWindow('2026-03-01', '2026-05-31') };
    expect(relate(early, spring, changing, setting)).toBe('overlaps');
  });
});

describe('claims that are apart', () => {
  test('differ on what does not change over time', () => {
    expect(relate(late, early, fixed, setting)).toBe('differs');
    expect(relate(early, late, fixed, setting)).toBe('differs');
  });

  test('update each other on what changes over time: the later one is news', () => {
    expect(relate(late, early, changing, setting)).toBe('updates');
    expect(relate(early, late, changing, setting)).toBe('updated-by');
  });

  test('go by the date that a claim states before that of its source', () => {
    const lookingBack = { ...late, asOf: '2025-11-01' };
    expect(relate(early, lookingBack, changing, setting)).toBe('updates');
  });

  test.each([
    ['of one day', '2025-12-10'],
    ['of the month around the day', '2025-12'],
  ])('differ where both may be %s', (_, asOf) => {
    expect(relate(early, { ...late, asOf }, changing, setting)).toBe('differs');
    expect(relate({ ...late, asOf }, early, changing, setting)).toBe('differs');
  });
});

describe('claims that are apart and of one origin', () => {
  const basedOn = [{ publisher: 'Bloomberg', date: '2025-12-09' }];
  const oneOrigin = settingWith([
    { ...december, basedOn },
    { ...january, basedOn },
  ]);
  const relateAsOf = (lateAsOf: string | undefined, earlyAsOf: string | undefined) => {
    const [a, b]: [Claim, Claim] = [
      { ...late, asOf: lateAsOf },
      { ...early, asOf: earlyAsOf },
    ];
    return [relate(a, b, changing, oneOrigin), relate(b, a, changing, oneOrigin)];
  };

  test('differ though published apart: two retellings of one report are no news against each other', () => {
    expect(relateAsOf(undefined, undefined)).toEqual(['differs', 'differs']);
  });

  test('differ where only one states its date', () => {
    expect(relateAsOf('2026-01-14', undefined)).toEqual(['differs', 'differs']);
    expect(relateAsOf(undefined, '2025-11-01')).toEqual(['differs', 'differs']);
  });

  test('update each other where both state their dates', () => {
    expect(relateAsOf('2026-01-14', '2025-11-01')).toEqual(['updates', 'updated-by']);
  });

  test('differ inside one source: a headline against its own body', () => {
    const headline = { ...late, source: 'december' };
    expect(relate(early, headline, changing, setting)).toBe('differs');
  });
});

describe('claims that a machine cannot compare', () => {
  const [said, retold] = [
    { ...early, value: aText('It uses rival models.') },
    { ...late, value: aText('It copies rival models.') },
  ];
  const relateWith = (...notes: Note[]) =>
    [fixed, changing].map((attribute) =>
      relate(retold, said, attribute, settingWith([december, january], notes)),
    );

  test('stay so without a note', () => {
    expect(relateWith()).toEqual(['not-comparable', 'not-comparable']);
  });

  test('differ, or update, where a note sets one against the other', () => {
    expect(relateWith(aNote({ claims: ['x', 'early', 'late'] }))).toEqual(['differs', 'updates']);
  });

  test.each([[['early', 'other']], [['late', 'other']]])('stay so where a note names only %s', (claims) => {
    expect(relateWith(aNote({ claims }))).toEqual(['not-comparable', 'not-comparable']);
  });

  test('stay so where two notes name one each', () => {
    const notes = [aNote({ claims: ['early', 'x'] }), aNote({ claims: ['late', 'x'] })];
    expect(relateWith(...notes)).toEqual(['not-comparable', 'not-comparable']);
  });
});
