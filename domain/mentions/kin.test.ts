import { describe, expect, it } from 'vitest';
import { makeEntity } from '@/test/lexicon-builders';
import type { Claim, Entity } from '../pack/schema';
import { kinOf } from './kin';

const llama = (...related: Entity['related']) => makeEntity('llama', { aliases: ['Llama'], related });
const meta = (...related: Entity['related']) => makeEntity('meta', { aliases: ['Meta'], related });

const claimAbout = (entity: string, value: Claim['value']): Claim => ({
  id: 'claim',
  source: 'source',
  entity,
  attribute: 'developer',
  value,
  statement: { en: 'It is made by Meta.' },
  phrase: { text: 'made by Meta' },
  saidBy: { kind: 'outlet' },
  hedge: 'stated',
});

describe('kin', () => {
  it('counts a relation both ways', () => {
    const kin = kinOf({ entities: [llama({ to: 'meta', as: 'made-by' }), meta()], claims: [] });
    expect(kin.get('llama')).toEqual(new Set(['meta']));
    expect(kin.get('meta')).toEqual(new Set(['llama']));
  });

  it('counts a relation once, however often it is said', () => {
    const entities = [
      llama({ to: 'meta', as: 'made-by' }, { to: 'meta', as: 'part-of' }),
      meta({ to: 'llama', as: 'about' }),
    ];
    expect(kinOf({ entities, claims: [] }).get('meta')?.size).toBe(1);
  });

  it('counts what a claim joins, both ways, and no other claim', () => {
    const joined = claimAbout('llama', { type: 'entities', ids: ['meta'], complete: true });
    expect(kinOf({ entities: [], claims: [joined] })).toEqual(
      new Map([
        ['llama', new Set(['meta'])],
        ['meta', new Set(['llama'])],
      ]),
    );
    expect(kinOf({ entities: [], claims: [claimAbout('llama', { type: 'absent' })] })).toEqual(new Map());
  });

  it('counts those that belong to the same one, and nobody as its own kin', () => {
    const named = (id: string, as: 'part-of' | 'about') =>
      makeEntity(id, { aliases: [id], related: [{ to: 'meta', as }] });
    const entities = [
      meta(),
      llama({ to: 'meta', as: 'made-by' }),
      named('lab', 'part-of'),
      named('book', 'about'),
    ];
    const kin = kinOf({ entities, claims: [] });
    expect(kin.get('llama')).toEqual(new Set(['meta', 'lab']));
    expect(kin.get('lab')).toEqual(new Set(['meta', 'llama']));
    expect(kin.get('book')).toEqual(new Set(['meta']));
  });

  it('knows nobody of an entity without relations', () => {
    expect(kinOf({ entities: [meta()], claims: [] }).get('meta')).toBeUndefined();
  });
});
