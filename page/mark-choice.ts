import type { Mention } from '@/domain/mentions/gate';

/** Which mentions are marked: every one, or the first of each entity; and how many in one block at most. */
export type MarkChoice = { which: 'every' | 'first'; limit: number };

/** The mentions of a page's blocks, in order, that are marked; the others are known and counted all the same. */
export const chooseMarked = (
  blocks: readonly (readonly Mention[])[],
  { which, limit }: MarkChoice,
): Set<Mention> => {
  const seen = new Set<string>();
  const isWanted = ({ entity }: Mention) => {
    const isFirst = !seen.has(entity);
    seen.add(entity);
    return which === 'every' || isFirst;
  };
  return new Set(blocks.flatMap((mentions) => mentions.filter(isWanted).slice(0, limit)));
};
