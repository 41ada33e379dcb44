import type { Pack } from '../pack/schema';
import type { Kin } from './evidence';

/**
 * Who speaks for whom: entities that the pack relates, and those that a claim joins ("Avocado is developed by TBD Lab"), both
 * ways.
 */
export const kinOf = ({ entities, claims }: Pick<Pack, 'entities' | 'claims'>): Kin => {
  const kin = new Map<string, Set<string>>();
  const link = (from: string, to: string) => kin.set(from, (kin.get(from) ?? new Set()).add(to));
  for (const { id, related } of entities)
    for (const { to } of related) {
      link(id, to);
      link(to, id);
    }
  for (const { entity, value } of claims)
    for (const other of value.type === 'entities' ? value.ids : []) {
      link(entity, other);
      link(other, entity);
    }
  return kin;
};
