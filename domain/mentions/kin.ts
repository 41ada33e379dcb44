import type { Pack } from '../pack/schema';
import type { Kin } from './evidence';

/** Relations by which a thing belongs to another: what belongs together speaks for each other. */
const belonging = new Set(['part-of', 'made-by', 'works-at', 'worked-at', 'led-by', 'version-of']);

/** Entities that belong to the same other ones: "Yann LeCun" and "Llama 4" say that a page is about Meta's people. */
const siblings = (entities: Pick<Pack, 'entities'>['entities']): [string, string][] => {
  const members = Map.groupBy(
    entities.flatMap(({ id, related }) =>
      related.filter(({ as }) => belonging.has(as)).map(({ to }) => ({ id, to })),
    ),
    ({ to }) => to,
  );
  return [...members.values()].flatMap((same) =>
    same.flatMap(({ id }) =>
      same.flatMap((other): [string, string][] => (other.id === id ? [] : [[id, other.id]])),
    ),
  );
};

/**
 * Who speaks for whom: entities that the pack relates, those that belong to the same one, and those that a claim joins
 * ("Avocado is developed by TBD Lab"), both ways.
 */
export const kinOf = (...packs: readonly Pick<Pack, 'entities' | 'claims'>[]): Kin => {
  const entities = packs.flatMap((pack) => pack.entities);
  const claims = packs.flatMap((pack) => pack.claims);
  const related = entities.flatMap(({ id, related: others }) =>
    others.map(({ to }): [string, string] => [id, to]),
  );
  const joined = claims.flatMap(({ entity, value }) =>
    value.type === 'entities' ? value.ids.map((other): [string, string] => [entity, other]) : [],
  );
  const kin = new Map<string, Set<string>>();
  const link = (from: string, to: string) => kin.set(from, (kin.get(from) ?? new Set()).add(to));
  for (const [one, other] of [...related, ...joined, ...siblings(entities)]) {
    link(one, other);
    link(other, one);
  }
  return kin;
};
