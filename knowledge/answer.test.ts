import { describe, expect, it } from 'vitest';
import { readBuiltInPack } from '../scripts/built-in-library';
import { cardsFor, search } from './answer';
import { createLibrary } from './library';

const library = createLibrary([await readBuiltInPack()], 'en');
const nothing = new Set<string>();
const block = { block: 0, text: 'Nat Friedman works at Meta on Avocado, a model.' };

const entitiesIn = (hidden: ReadonlySet<string>) => {
  const { candidates, cues, exceptions } = search(library, block, hidden);
  const senses = candidates.flatMap((candidate) => candidate.senses);
  return new Set([...senses, ...cues, ...exceptions].map(({ entity }) => entity));
};

describe('the search of a block', () => {
  it('finds what the pack names', () => {
    expect([...entitiesIn(nothing)]).toEqual(expect.arrayContaining(['nat-friedman', 'meta', 'avocado']));
  });

  it('leaves out an entity that is switched off, and nothing else', () => {
    const shown = entitiesIn(new Set(['meta']));
    expect([...entitiesIn(nothing).difference(shown)]).toEqual(['meta']);
  });

  it('keeps the cues of a part, whose name may stand in another', () => {
    const text = 'A model.';
    const place = { start: 0, from: 0, to: text.length, first: 0, last: 1, sentence: 0 };
    expect(search(library, { block: 0, text }, nothing).cues).toEqual([]);
    expect(search(library, { block: 0, text, place }, nothing).cues).not.toEqual([]);
  });
});

describe('the cards of what is named', () => {
  const ids = (named: string[], known: string[] = [], hidden = nothing) =>
    cardsFor(library, new Set(named), known, hidden).map(({ id }) => id);

  it('come but for those that are known', () => {
    expect(ids(['meta', 'mango'])).toEqual(['meta', 'mango']);
    expect(ids(['meta', 'mango'], ['meta'])).toEqual(['mango']);
  });

  it('are those that a pack holds', () => {
    expect(ids(['nobody'])).toEqual([]);
  });

  it('are not those that are switched off, nor do others lead there', () => {
    const hidden = new Set(['meta']);
    expect(ids(['meta', 'avocado'], [], hidden)).toEqual(['avocado']);
    const related = (off: ReadonlySet<string>) =>
      cardsFor(library, new Set(['avocado']), [], off).flatMap((card) => card.related.map(({ id }) => id));
    expect(related(nothing)).toContain('meta');
    expect(related(hidden)).not.toContain('meta');
  });
});
