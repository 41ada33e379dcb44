import type { CardRelated } from '../cards/entity-card';
import { localize } from '../pack/localize';
import type { Entity, InterfaceLanguage, Pack } from '../pack/schema';

/** Whom an entity belongs with: what it says itself ("made by"), and what others say of it ("makes"), each once. */
export type Relations = { own: CardRelated[]; others: CardRelated[] };

export const relationsOf = (
  { entities }: Pick<Pack, 'entities'>,
  id: string,
  language: InterfaceLanguage,
): Relations => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const own = (byId.get(id)?.related ?? []).flatMap(({ to, as }) => {
    const entity: Entity | undefined = byId.get(to);
    return entity ? [{ id: to, as, name: localize(entity.name, language) }] : [];
  });
  const told = new Set(own.map(({ id: to }) => to));
  const others = entities
    .filter((entity) => entity.id !== id && !told.has(entity.id))
    .flatMap(({ id: from, name, related }) =>
      related
        .filter(({ to }) => to === id)
        .map(({ as }) => ({ id: from, as, name: localize(name, language) })),
    );
  return { own, others };
};
