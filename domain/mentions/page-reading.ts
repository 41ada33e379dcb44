import type { Correction } from './corrections';
import type { Kin } from './evidence';
import { hasFindings, type BlockFindings, type Findings } from './findings';
import { decideInSteps, type Mention } from './gate';
import type { TextBlock } from './portion';
import { areSameMentions } from './same-mentions';
import { inWhole } from './text-parts';

/** The mentions of a block, in the order of its text. */
export type BlockMentions = { block: number; mentions: readonly Mention[] };

/** Which decision of which reading it is. */
export type DecisionNumber = { reading: string; number: number };

/** A decision over a page, as one learns of it who knows an earlier one. */
export type Decision = {
  number: number;
  /** Whether all blocks with mentions are told; else those that have others than before. */
  isWhole: boolean;
  blocks: BlockMentions[];
};

type Deciding = { last: DecisionNumber | undefined; kin: Kin; corrections: readonly Correction[] };

const join = (block: number, parts: ReadonlyMap<number, Findings>): BlockFindings => {
  const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, findings]) => findings);
  return {
    block,
    candidates: inOrder.flatMap(({ candidates }) => candidates),
    cues: inOrder.flatMap(({ cues }) => cues),
    exceptions: inOrder.flatMap(({ exceptions }) => exceptions),
  };
};

/**
 * What has been found on a page, and what was decided over it. Nothing in it is lost for good: the page can send its text
 * again, to another reading.
 */
export const createPageReading = (id: string) => {
  /** By block, and by where its parts begin. */
  const found = new Map<number, Map<number, Findings>>();
  let decided = new Map<number, readonly Mention[]>();
  let number = 0;
  /** What the last decision was made over; none, when something has been found since. */
  let madeOver: string | undefined;

  return {
    id,
    /** Takes in what was found in a block, or in a part of it. Tells whether that is anything. */
    learn({ block, place }: TextBlock, findings: Findings): boolean {
      if (!hasFindings(findings)) return false;
      const parts = found.get(block) ?? new Map<number, Findings>();
      found.set(block, parts.set(place?.from ?? 0, place ? inWhole(findings, place) : findings));
      madeOver = undefined;
      return true;
    },
    knows: (block: number): boolean => found.has(block),
    /** All mentions of the last decision, in the order of the text. */
    mentions: (): Mention[] => [...decided.values()].flat(),
    /** Decides over blocks, in the order of the text, and forgets all others; in steps between which others may go first. */
    *decide(over: readonly number[], { last, kin, corrections }: Deciding): Generator<undefined, Decision> {
      const page = over.flatMap((block) => {
        const parts = found.get(block);
        return parts ? [join(block, parts)] : [];
      });
      const making = JSON.stringify([page.map(({ block }) => block), corrections]);
      const isWhole = last?.reading !== id || last.number !== number;
      if (making === madeOver && !isWhole) return { number, isWhole, blocks: [] };
      const kept = new Set(over);
      for (const block of found.keys()) if (!kept.has(block)) found.delete(block);
      const all = yield* decideInSteps(page, kin, corrections);
      const before = decided;
      decided = new Map(page.map(({ block }, i) => [block, all[i] ?? []]));
      madeOver = making;
      number++;
      const blocks = Array.from(decided, ([block, mentions]) => ({ block, mentions })).filter(
        ({ block, mentions }) => !areSameMentions(mentions, isWhole ? [] : (before.get(block) ?? [])),
      );
      return { number, isWhole, blocks };
    },
  };
};

export type PageReading = ReturnType<typeof createPageReading>;
