import type { Mention } from '@/domain/mentions/gate';

/** Which mentions are marked: every one, or the first of each entity; and how many in one block at most. */
export type MarkChoice = { which: 'every' | 'first'; limit: number };

/** Of the mentions of a page's blocks, in order, those that are marked; the others are known and counted all the same. */
export const chooseMarked = (
  blocks: readonly (readonly Mention[])[],
  { which, limit }: MarkChoice,
): readonly (readonly Mention[])[] => {
  if (which === 'every')
    return blocks.map((mentions) => (mentions.length > limit ? mentions.slice(0, limit) : mentions));
  const seen = new Set<string>();
  const isFirst = ({ entity }: Mention) => {
    const isNew = !seen.has(entity);
    seen.add(entity);
    return isNew;
  };
  return blocks.map((mentions) => mentions.filter(isFirst).slice(0, limit));
};
