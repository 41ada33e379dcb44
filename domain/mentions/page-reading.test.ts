import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntity, scannerOf } from '@/test/lexicon-builders';
import { finish } from '../finish';
import { findIn } from './findings';
import { decide } from './gate';
import { createPageReading, type Decision, type DecisionNumber } from './page-reading';

const scan = scannerOf(
  makeEntity('lab', {
    aliases: ['Acme Research', { text: 'Acme', kind: 'short', gate: 'after-full-name' }],
  }),
  makeEntity('fig', { aliases: ['Fig'], cues: { en: ['fruit'] } }),
);

/** A page as it stands, the reading of it, and what somebody knows who follows its decisions. */
const follow = (texts: readonly string[]) => {
  const reading = createPageReading('one');
  let last: DecisionNumber | undefined;
  let shown = new Map<number, readonly { surface: string }[]>();
  return {
    reading,
    learn: (block: number) => reading.learn({ block, text: '' }, findIn(scan, texts[block] ?? '')),
    decide(over: readonly number[], knows: { last: DecisionNumber | undefined } = { last }): Decision {
      const decision = finish(reading.decide(over, { ...knows, kin: new Map(), corrections: [] }));
      const before = decision.isWhole ? new Map<number, readonly { surface: string }[]>() : shown;
      shown = new Map(
        over.map((block) => [
          block,
          decision.blocks.find((it) => it.block === block)?.mentions ?? before.get(block) ?? [],
        ]),
      );
      last = { reading: reading.id, number: decision.number };
      return decision;
    },
    surfaces: () => [...shown.values()].flat().map(({ surface }) => surface),
  };
};

const texts = ['Acme came.', 'Acme Research came.', 'A Fig.', 'Nobody came.', 'Fig and Acme.'];

describe('the reading of a page', () => {
  it('decides over all blocks, and tells only what is different', () => {
    const page = follow(texts);
    page.learn(0);
    page.learn(2);
    expect(page.decide([0, 2]).blocks.map(({ block }) => block)).toEqual([2]);
    page.learn(1);
    expect(page.decide([0, 1, 2]).blocks.map(({ block }) => block)).toEqual([0, 1]);
    expect(page.surfaces()).toEqual(['Acme', 'Acme Research', 'Fig']);
    expect(page.decide([0, 2]).blocks).toEqual([{ block: 0, mentions: [] }]);
    expect(page.reading.knows(1)).toBe(false);
  });

  it('tells all to whom it knows not, or who has missed a decision', () => {
    const page = follow(texts);
    page.learn(2);
    page.decide([2]);
    for (const stranger of [undefined, { reading: 'another', number: 1 }, { reading: 'one', number: 0 }])
      expect(page.decide([2], { last: stranger })).toMatchObject({ isWhole: true, blocks: [{ block: 2 }] });
  });

  it('makes no decision twice', () => {
    const page = follow(texts);
    page.learn(2);
    const { number } = page.decide([2]);
    expect(page.decide([2])).toEqual({ number, isWhole: false, blocks: [] });
    page.learn(4);
    expect(page.decide([2, 4]).number).toBe(number + 1);
  });

  it('says whether a block holds anything', () => {
    const page = follow(texts);
    expect([0, 1, 2, 3].map(page.learn)).toEqual([true, true, true, false]);
    expect([0, 1, 2, 3].map(page.reading.knows)).toEqual([true, true, true, false]);
  });

  it('puts the parts of a block together, in whatever order they come', () => {
    const { reading } = follow(texts);
    const place = { start: 0, from: 0, to: 10, first: 0, last: 1, sentence: 0 };
    const later = { start: 100, from: 100, to: 110, first: 0, last: 1, sentence: 5 };
    reading.learn({ block: 0, text: '', place: later }, findIn(scan, 'Acme', true));
    reading.learn({ block: 0, text: '', place }, findIn(scan, 'Acme Research', true));
    finish(reading.decide([0], { last: undefined, kin: new Map(), corrections: [] }));
    expect(reading.mentions().map(({ start, surface }) => [start, surface])).toEqual([
      [0, 'Acme Research'],
      [100, 'Acme'],
    ]);
  });

  it('has whoever follows it know what deciding anew over the page comes to, whatever comes and goes', () => {
    const anyBlocks = fc.uniqueArray(fc.nat(texts.length - 1));
    const anySteps = fc.array(fc.tuple(anyBlocks, fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(anySteps, (steps) => {
        const page = follow(texts);
        for (const [over, hasMissed] of steps) {
          for (const block of over) page.learn(block);
          page.decide(over, ...(hasMissed ? [{ last: undefined }] : []));
          const anew = decide(
            over.map((block) => ({ block, ...findIn(scan, texts[block] ?? '') })),
            new Map(),
          );
          expect(page.surfaces()).toEqual(anew.map(({ surface }) => surface));
        }
      }),
    );
  });
});
