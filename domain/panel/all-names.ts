import { localize } from '../pack/localize';
import type { Entity, InterfaceLanguage } from '../pack/schema';

/** An entity in the list of all names. */
export type ListedName = { pack: string; id: string; name: string; kind: Entity['kind'] };

/** The names of entities, in the order of the reader's language. */
export const allNames = (
  entities: readonly { pack: string; entity: Entity }[],
  language: InterfaceLanguage,
): ListedName[] => {
  const byName = new Intl.Collator(language, { ignorePunctuation: true });
  return entities
    .map(({ pack, entity: { id, name, kind } }) => ({ pack, id, name: localize(name, language), kind }))
    .sort((a, b) => byName.compare(a.name, b.name));
};
