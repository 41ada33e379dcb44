import type { Answer, Question, TextBlock } from '@/domain/mentions/portion';
import { partsOf } from '@/domain/mentions/text-parts';
import type { KnownBlock, KnownBlocks } from './known-blocks';

/** UTF-16 units of text sent at once: at most 200 kB as JSON, of which the page's thread feels 2 ms. */
const portionLength = 65_000;

/** Finds the names in blocks of text, and decides over what has been found. */
export type Annotate = (question: Question) => Promise<Answer>;

/** Gathers blocks in portions, long ones in parts; `onPortion` gets each portion that is full. */
export const gatherPortions = (onPortion: (portion: TextBlock[]) => void) => {
  let portion: TextBlock[] = [];
  let length = 0;
  /** Takes what has been gathered. */
  const take = () => {
    const taken = portion;
    portion = [];
    length = 0;
    return taken;
  };
  const flush = () => {
    if (portion.length > 0) onPortion(take());
  };
  return {
    flush,
    take,
    *add(block: KnownBlock): Generator<void> {
      for (const part of partsOf(block.text, portionLength)) {
        if (length + part.text.length > portionLength) flush();
        block.open++;
        portion.push({ block: block.id, ...part });
        length += part.text.length;
        yield;
      }
    },
  };
};

export type Gathering = ReturnType<typeof gatherPortions>;

/** Notes in which blocks of a portion something was found. A block in which nothing is found is not kept. */
export const settlePortion = (
  portion: readonly TextBlock[],
  found: readonly number[],
  known: KnownBlocks,
): void => {
  for (const id of found) {
    const block = known.get(id);
    if (block) block.hasFindings = true;
  }
  for (const { block: id } of portion) {
    const block = known.get(id);
    if (block && --block.open === 0 && !block.hasFindings) known.forget(block);
  }
};
