import { describe, expect, it } from 'vitest';
import { annotateText } from '@/domain/mentions/annotate';
import { decide } from '@/domain/mentions/gate';
import { readBuiltInPack } from '../scripts/built-in-library';
import { answer } from './answer';
import { createLibrary } from './library';

const library = createLibrary([await readBuiltInPack()], 'en');

const paragraphs = [
  'Nat Friedman works at Meta.',
  'Milton Friedman wrote on money.',
  'Then Friedman said so.',
];

describe('the answer to a page', () => {
  const blocks = paragraphs.map((text, block) => ({ block, text }));

  it('lets the page decide as the command line does', () => {
    const { findings, kin } = answer(library, { blocks, known: [] }, []);
    const onPage = decide(findings, new Map(kin.map(([entity, others]) => [entity, new Set(others)])));
    const inText = annotateText(library.scan, library.kin, paragraphs.join('\n\n'));
    expect(onPage.map(({ surface, entity }) => [surface, entity])).toEqual(
      inText.map(({ surface, entity }) => [surface, entity]),
    );
    expect(onPage.map(({ surface }) => surface)).toEqual(['Nat Friedman', 'Meta']);
  });

  it('leaves out blocks in which nothing was found', () => {
    const found = answer(
      library,
      { blocks: [...blocks, { block: 9, text: 'Nothing here.' }], known: [] },
      [],
    );
    expect(found.findings.map(({ block }) => block)).not.toContain(9);
  });

  it('brings the cards of what was found, but for those that are known', () => {
    const ids = (known: string[]) => answer(library, { blocks, known }, []).cards.map(({ id }) => id);
    expect(ids([])).toContain('nat-friedman');
    expect(ids(['nat-friedman'])).not.toContain('nat-friedman');
  });

  it('brings the cards that are wanted, found or not, and nothing for an entity that no pack holds', () => {
    const { cards } = answer(library, { blocks: [], known: [], wanted: ['mango', 'nobody'] }, []);
    expect(cards.map(({ id }) => id)).toEqual(['mango']);
  });

  it('hands on what the reader has ruled out', () => {
    const corrections = [{ entity: 'meta', alias: 'Meta' }];
    expect(answer(library, { blocks: [], known: [] }, corrections).corrections).toEqual(corrections);
  });

  describe('without an entity that is switched off', () => {
    const hidden = new Set(['meta']);
    const request = { blocks, known: [], wanted: ['meta', 'avocado'] };

    it('nothing of it reaches the page', () => {
      expect(JSON.stringify(answer(library, request, []))).toContain('"id":"meta"');
      const found = answer(library, request, [], hidden);
      const entities = found.findings.flatMap(({ candidates, cues, exceptions }) => [
        ...candidates.flatMap(({ senses }) => senses.map(({ entity }) => entity)),
        ...[...cues, ...exceptions].map(({ entity }) => entity),
      ]);
      expect(entities).not.toContain('meta');
      expect(found.kin.flat(2)).not.toContain('meta');
      expect(found.cards.map(({ id }) => id)).not.toContain('meta');
      expect(found.cards.flatMap(({ related }) => related.map(({ id }) => id))).not.toContain('meta');
    });

    it('the others are found as before', () => {
      const entities = answer(library, request, [], hidden).findings.flatMap(({ candidates }) =>
        candidates.flatMap(({ senses }) => senses.map(({ entity }) => entity)),
      );
      expect(entities).toContain('nat-friedman');
    });
  });
});
