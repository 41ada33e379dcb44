import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntity, scannerFor, scannerOf } from '@/test/lexicon-builders';
import { findIn } from './findings';
import { longestNames } from './overlaps';
import type { AliasHit, Scanner } from './scan';

const surfaces = (scan: Scanner, text: string) => findIn(scan, text).candidates.map(({ surface }) => surface);

describe('overlapping names', () => {
  it('leave the longest one', () => {
    const scan = scannerFor('Meta', 'Meta AI', 'AI', 'Meta AI Research');
    expect(surfaces(scan, 'Meta AI Research and Meta AI, and Meta, and AI')).toEqual([
      'Meta AI Research',
      'Meta AI',
      'Meta',
      'AI',
    ]);
  });

  it('leave the longest one in Han text, where no space parts them', () => {
    const scan = scannerFor('长江', '长江大桥', '南京市', '市长', '南京');
    expect(surfaces(scan, '南京市长江大桥')).toEqual(['南京市', '长江大桥']);
  });

  it('are resolved over a whole chain, the longest first', () => {
    const scan = scannerFor('A B', 'B C D', 'D E', 'E');
    expect(surfaces(scan, 'A B C D E')).toEqual(['B C D', 'E']);
  });

  it('of equal length leave the one with the surer gate, then the first', () => {
    const gated = scannerFor({ text: 'A B', gate: 'context' }, { text: 'B C', gate: 'open' });
    expect(surfaces(gated, 'A B C')).toEqual(['B C']);
    expect(surfaces(scannerFor('A B', 'B C'), 'A B C')).toEqual(['A B']);
  });

  it('of equal length and gate leave the entity that stands first in the pack', () => {
    const scan = scannerOf(makeEntity('one', { aliases: ['B C'] }), makeEntity('two', { aliases: ['A B'] }));
    expect(surfaces(scan, 'A B C')).toEqual(['B C']);
  });

  it('never overlap in the answer, and stand in the order of the text', () => {
    const { candidates } = findIn(
      scannerFor('a', 'a a', 'a a a', 'a b', 'b a a'),
      'a a b a a a a b b a a b a',
    );
    candidates.slice(1).forEach(({ start }, i) => {
      expect(start).toBeGreaterThanOrEqual(candidates[i]!.end);
    });
  });

  it('are resolved as by comparing every name with all that were kept, for any hits', () => {
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 30 }), (hits) => {
        expect(longestNames(hits)).toEqual(longestNaively(hits));
      }),
    );
  });
});

const hit = fc
  .record({
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 6 }),
    entity: fc.constantFrom('a', 'b', 'c'),
    gate: fc.constantFrom('open', 'context', 'after-full-name'),
  })
  .map(({ start, length, entity, gate }): AliasHit => {
    const order = ['a', 'b', 'c'].indexOf(entity);
    const alias = { text: 'x', kind: 'name', caseSensitive: false, lang: undefined } as const;
    return { start, end: start + length, term: { type: 'alias', entity, order, gate, ...alias } };
  });

const ranks = ['open', 'after-full-name', 'context'];

const longestNaively = (hits: readonly AliasHit[]): AliasHit[] => {
  const rank = ({ start, end, term }: AliasHit) => [start - end, ranks.indexOf(term.gate), term.order, start];
  const sorted = hits.toSorted(
    (a, b) =>
      rank(a)
        .map((it, i) => it - rank(b)[i]!)
        .find(Boolean) ?? 0,
  );
  const kept: AliasHit[] = [];
  for (const one of sorted) {
    const rivals = kept.filter((other) => other.start < one.end && one.start < other.end);
    const isSense = ({ start, end, term }: AliasHit) =>
      start === one.start && end === one.end && term.entity !== one.term.entity;
    if (rivals.every(isSense)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
};
