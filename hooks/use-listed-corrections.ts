import { useCorrections } from './use-corrections';
import type { ListedPack } from './use-packs';

/** The corrections with the names of what they concern, where a pack still holds it. */
export const useListedCorrections = (packs: readonly ListedPack[] | undefined) => {
  const names = new Map(packs?.flatMap(({ entities }) => entities.map(({ id, name }) => [id, name])));
  const rows = useCorrections()?.rows ?? [];
  return rows.map(({ entity, ...row }) => ({ ...row, name: names.get(entity) ?? entity }));
};
