import { describe, expect, it } from 'vitest';
import { makeEntity, scannerFor, scannerOf, type AliasParts } from '@/test/lexicon-builders';
import { findIn } from './findings';
import { buildLexicon, type Term } from './lexicon';
import type { Scanner } from './scan';

const surfaces = (scan: Scanner, text: string) => findIn(scan, text).candidates.map(({ surface }) => surface);
const senses = (scan: Scanner, text: string) =>
  findIn(scan, text).candidates.map((it) => it.senses.map(({ entity }) => entity));

const meta = (...aliases: AliasParts[]) => makeEntity('meta', { aliases });

describe('a name that two entities share', () => {
  const scan = scannerOf(
    makeEntity('model', { aliases: [{ text: 'Avocado', gate: 'context' }] }),
    makeEntity('fruit', { aliases: ['avocado', 'Avocado'] }),
  );

  it('is one candidate with both senses, the surer first', () => {
    expect(senses(scan, 'Avocado')).toEqual([['fruit', 'model']]);
  });

  it('has each sense once, however many aliases say it', () => {
    expect(senses(scannerOf(meta('Meta', 'META', 'ｍｅｔａ')), 'meta')).toEqual([['meta']]);
  });

  it('keeps the kind and the gate of each sense', () => {
    const shared = scannerOf(
      makeEntity('a', { aliases: [{ text: 'Wang', kind: 'surname', gate: 'after-full-name' }] }),
      makeEntity('b', { aliases: [{ text: 'Wang', kind: 'name', gate: 'context' }] }),
    );
    expect(findIn(shared, 'Wang').candidates[0]?.senses).toEqual([
      { entity: 'a', alias: 'Wang', order: 0, kind: 'surname', gate: 'after-full-name' },
      { entity: 'b', alias: 'Wang', order: 1, kind: 'name', gate: 'context' },
    ]);
  });
});

describe('exceptions', () => {
  const scan = scannerOf(
    makeEntity('model', { aliases: [{ text: 'Avocado', not: ['avocado toast', 'green avocado'] }] }),
    makeEntity('fruit', { aliases: ['avocado'] }),
  );

  it('take out the name that they contain, wherever in them it stands', () => {
    expect(senses(scan, 'avocado toast, green avocado, avocado')).toEqual([
      ['fruit'],
      ['fruit'],
      ['model', 'fruit'],
    ]);
  });

  it('take out a name that is the whole phrase', () => {
    expect(surfaces(scannerFor({ text: 'Avocado', not: ['avocado'] }), 'avocado')).toEqual([]);
  });

  it('take out a name that a long one contains after a short one has ended', () => {
    expect(surfaces(scannerFor({ text: 'A', not: ['A B A C A', 'B A'] }), 'A B A C A, A')).toEqual(['A']);
  });

  it('do not take out a name that only touches them or reaches beyond them', () => {
    const mango = scannerFor({ text: 'Mango', not: ['mango tree'] }, 'tree house', 'Mango tree house');
    expect(surfaces(mango, 'mango tree house')).toEqual(['mango tree house']);
    expect(surfaces(mango, 'mango tree tree house')).toEqual(['tree house']);
  });

  it('leave the shorter name of another entity inside the one that is taken out', () => {
    const both = scannerOf(
      meta({ text: 'Meta AI', not: ['Meta AI day'] }),
      makeEntity('ai', { aliases: ['AI'] }),
    );
    expect(senses(both, 'Meta AI day')).toEqual([['ai']]);
  });

  it('stand as words of their own: part of a longer word is no exception', () => {
    expect(surfaces(scannerFor({ text: 'Meta', not: ['meta data'] }), 'meta database')).toEqual(['meta']);
  });
});

describe('what is reported', () => {
  const scan = scannerOf(
    makeEntity('model', {
      aliases: ['Avocado'],
      cues: { en: ['model'], 'zh-Hant': ['模型'] },
      counterCues: { en: ['toast'] },
    }),
  );

  it('are offsets and words of the text as it is given', () => {
    const text = '  “ＡＶＯＣＡＤＯ\u200B”';
    expect(findIn(scan, text).candidates).toMatchObject([{ start: 3, end: 10, surface: 'ＡＶＯＣＡＤＯ' }]);
  });

  it('are the numbers of the sentences of names and cues, from 0', () => {
    const { candidates, cues } = findIn(scan, 'Toast? Avocado is a model. 模型。Avocado', true);
    expect(candidates.map(({ sentence }) => sentence)).toEqual([1, 3]);
    expect(cues.map(({ surface, speaks, sentence }) => [surface, speaks, sentence])).toEqual([
      ['Toast', 'against', 0],
      ['model', 'for', 1],
      ['模型', 'for', 2],
    ]);
  });

  it('is no cue where the word is a part of the name that it speaks for', () => {
    const lab = makeEntity('lab', { aliases: ['Model Lab'], cues: { en: ['model'] } });
    const other = makeEntity('other', { aliases: ['Other'], cues: { en: ['model'] } });
    const { cues } = findIn(scannerOf(lab, other), 'Model Lab has a model', true);
    expect(cues.map(({ entity, surface }) => [entity, surface])).toEqual([
      ['other', 'Model'],
      ['lab', 'model'],
      ['other', 'model'],
    ]);
  });

  it('is a word for a sense only where a name is in doubt, unless the text is a part of a longer one', () => {
    const fruit = makeEntity('fruit', {
      aliases: [{ text: 'Mango', gate: 'context' }],
      cues: { en: ['model'] },
      counterCues: { en: ['juice'] },
    });
    const cuesIn = (text: string, isPart?: boolean) =>
      findIn(scannerOf(fruit), text, isPart).cues.map(({ surface }) => surface);
    expect(cuesIn('Mango, a model, and juice')).toEqual(['model', 'juice']);
    expect(cuesIn('A model, and juice')).toEqual(['juice']);
    expect(cuesIn('A model, and juice', true)).toEqual(['model', 'juice']);
  });

  it('are the exceptions, for what they say about other names', () => {
    expect(findIn(scannerFor({ text: 'Mango', not: ['mango tree'] }), 'A mango tree.').exceptions).toEqual([
      { entity: 'it', start: 2, surface: 'mango tree' },
    ]);
  });

  it('is nothing where nothing is found', () => {
    expect(findIn(scan, 'Nothing here.')).toMatchObject({ candidates: [], cues: [] });
  });
});

describe('the work', () => {
  const [alias, not] = [...buildLexicon({ entities: [meta({ text: 'x', not: ['x y'] })] }).values()].flat();
  const [, otherNot] = [
    ...buildLexicon({ entities: [makeEntity('other', { aliases: [{ text: 'x', not: ['x y'] }] })] }).values(),
  ].flat();

  /** How often the bounds of hits are read: a proxy of the time that does not depend on the machine. */
  const boundsRead = (spans: [start: number, end: number, term: Term][]) => {
    let read = 0;
    const hits = spans.map(([start, end, it]) => ({
      term: it,
      get start() {
        read++;
        return start;
      },
      get end() {
        read++;
        return end;
      },
    }));
    findIn(() => hits, 'x'.repeat(spans.length + 2));
    return read;
  };

  it.each([
    ['names that all overlap', (i: number): [number, number, Term][] => [[i, i + 2, alias!]]],
    ['names that stand apart', (i: number): [number, number, Term][] => [[i, i + 1, alias!]]],
    [
      'an exception for every name',
      (i: number): [number, number, Term][] => [
        [i, i + 1, alias!],
        [i, i + 2, not!],
      ],
    ],
    [
      'an exception that fits no name',
      (i: number): [number, number, Term][] => [
        [i, i + 1, alias!],
        [i, i + 1, otherNot!],
      ],
    ],
  ])('grows no faster than the hits: %s', (_, hitsAt) => {
    const of = (count: number) => boundsRead(Array.from({ length: count }, (_, i) => hitsAt(i)).flat());
    expect(of(4_000)).toBeLessThan(2.5 * of(2_000));
  });
});
