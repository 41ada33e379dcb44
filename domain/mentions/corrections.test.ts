import { describe, expect, it } from 'vitest';
import { makeEntity, scannerOf } from '../../test/lexicon-builders';
import type { Correction } from './corrections';
import { findIn } from './findings';
import { decide } from './gate';

const meta = makeEntity('meta', { aliases: ['Meta', 'Meta Platforms'] });
const llama = makeEntity('llama', { aliases: [{ text: 'Llama', gate: 'context' }] });
const lecun = makeEntity('lecun', {
  aliases: ['Yann LeCun', { text: 'LeCun', kind: 'surname', gate: 'after-full-name' }],
});
const scan = scannerOf(meta, llama, lecun);
const kin = new Map([['llama', new Set(['meta'])]]);

const marked = (text: string, ...corrections: Correction[]) =>
  decide([{ block: 0, ...findIn(scan, text) }], kin, corrections).map(({ surface }) => surface);

describe('what the reader has ruled out', () => {
  const text = 'Meta Platforms, or Meta, said that Llama is open.';

  it('one name is not marked, and the entity’s others are', () => {
    expect(marked(text, { entity: 'meta', alias: 'Meta' })).toEqual(['Meta Platforms', 'Llama']);
  });

  it('an entity is marked by none of its names', () => {
    expect(marked('Yann LeCun came. LeCun left Meta.', { entity: 'lecun' })).toEqual(['Meta']);
  });

  it('speaks for no other name either', () => {
    expect(marked(text)).toContain('Llama');
    expect(marked(text, { entity: 'meta' })).toEqual([]);
  });

  it('a surname that leaned on a full name goes with it', () => {
    expect(marked('Yann LeCun came. LeCun left.')).toEqual(['Yann LeCun', 'LeCun']);
    expect(marked('Yann LeCun came. LeCun left.', { entity: 'lecun', alias: 'Yann LeCun' })).toEqual([]);
  });

  it('of two senses of a name the other one is left', () => {
    const fruit = makeEntity('fruit', { aliases: ['Meta'] });
    const page = [{ block: 0, ...findIn(scannerOf(meta, fruit), 'Meta') }];
    const entities = (...corrections: Correction[]) =>
      decide(page, kin, corrections).map(({ entity }) => entity);
    expect(entities()).toEqual(['meta', 'fruit']);
    expect(entities({ entity: 'meta', alias: 'Meta' })).toEqual(['fruit']);
  });

  it('a correction of another entity, or of another name, changes nothing', () => {
    expect(marked(text, { entity: 'llama', alias: 'Meta' }, { entity: 'nobody' })).toEqual(marked(text));
  });
});
