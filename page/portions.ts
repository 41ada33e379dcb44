import type { AnnotateAnswer, TextBlock } from '@/domain/mentions/portion';
import type { KnownBlock, KnownBlocks } from './known-blocks';
import { inWhole, isWhole, partsOf, type TextPart } from './text-parts';

/** UTF-16 units of text sent at once: at most 200 kB as JSON, of which the page's thread feels 2 ms. */
const portionLength = 65_000;

/** Finds the names in blocks of text. */
export type Annotate = (
  blocks: TextBlock[],
) => Promise<Pick<AnnotateAnswer, 'findings' | 'kin' | 'corrections'>>;

type Answer = Awaited<ReturnType<Annotate>>;

/**
 * Sends blocks away in portions, long ones in parts, and puts what comes back where it belongs. Parts are sent under numbers
 * of their own.
 */
export const createPortions = (annotate: Annotate, known: KnownBlocks) => {
  const sent = new Map<number, { block: KnownBlock; part: TextPart }>();
  let nextNumber = 0;

  const search = async (portion: TextBlock[]): Promise<Answer> => {
    const answer = await annotate(portion);
    for (const findings of answer.findings) {
      const asked = sent.get(findings.block);
      if (asked) asked.block.found.set(asked.part.from, inWhole(findings, asked.part, asked.block.id));
    }
    for (const { block: number } of portion) {
      const block = sent.get(number)?.block;
      sent.delete(number);
      // A block in which nothing is found is not kept.
      if (block && --block.open === 0 && block.found.size === 0) known.forget(block);
    }
    return answer;
  };

  return {
    search,
    /** Gathers blocks; `onPortion` gets each portion when it is full. */
    gather(onPortion: (portion: TextBlock[]) => void) {
      let portion: TextBlock[] = [];
      let length = 0;
      const flush = () => {
        if (portion.length > 0) onPortion(portion);
        portion = [];
        length = 0;
      };
      return {
        flush,
        *add(block: KnownBlock): Generator<void> {
          for (const part of partsOf(block.text, portionLength)) {
            if (length + part.text.length > portionLength) flush();
            const number = nextNumber++;
            sent.set(number, { block, part });
            block.open++;
            portion.push({ block: number, text: part.text, ...(isWhole(part) ? {} : { isPart: true }) });
            length += part.text.length;
            yield;
          }
        },
      };
    },
  };
};

export type Gathering = ReturnType<ReturnType<typeof createPortions>['gather']>;
