import type { Pack } from '../pack/schema';
import type { Kin } from './gate';

/** Relations count both ways: a lab speaks for its model, and the model for its lab. */
export const kinOf = ({ entities }: Pick<Pack, 'entities'>): Kin => {
  const kin = new Map<string, Set<string>>();
  const link = (from: string, to: string) => kin.set(from, (kin.get(from) ?? new Set()).add(to));
  for (const { id, related } of entities)
    for (const { to } of related) {
      link(id, to);
      link(to, id);
    }
  return kin;
};
