import type { ListedMention } from '@/domain/mentions/page-summary';

/** The mention after another one, or before it, of anybody or of one entity; after the last comes the first. */
export const stepFrom = (
  mentions: readonly ListedMention[],
  from: number | undefined,
  by: 1 | -1,
  entity?: string,
): number | undefined => {
  const numbers = mentions.flatMap((it, number) =>
    entity === undefined || it.entity === entity ? [number] : [],
  );
  if (numbers.length === 0) return undefined;
  if (from === undefined) return by === 1 ? numbers[0] : numbers.at(-1);
  return by === 1
    ? (numbers.find((number) => number > from) ?? numbers[0])
    : (numbers.findLast((number) => number < from) ?? numbers.at(-1));
};
