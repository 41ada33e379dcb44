import type { Correction } from '@/domain/mentions/corrections';
import { decideInSteps, type Mention } from '@/domain/mentions/gate';
import type { AnnotateAnswer } from '@/domain/mentions/portion';
import type { Highlights } from './highlights';
import { findingsOf, type KnownBlocks } from './known-blocks';
import { chooseMarked, type MarkChoice } from './mark-choice';
import type { Marks } from './marks';
import { inSlices } from './slices';

type Deciding = {
  known: KnownBlocks;
  marks: Marks;
  highlights: Pick<Highlights, 'show'>;
  choice: MarkChoice;
  onMentions: (mentions: Mention[]) => void;
  signal: AbortSignal;
};

/** Decides over all that is known of a page, and has the marks follow. */
export const createDecisions = ({ known, marks, highlights, choice, onMentions, signal }: Deciding) => {
  const kin = new Map<string, ReadonlySet<string>>();
  /** What the reader has ruled out: what the store says, and what was said on this page and may not be stored yet. */
  let stored: readonly Correction[] = [];
  const said = new Set<Correction>();

  let reported: readonly Mention[] | undefined;
  const report = (mentions: Mention[]) => {
    if (reported && isSame(mentions, reported)) return;
    reported = mentions;
    onMentions(mentions);
  };

  function* steps() {
    const blocks = known.inOrder();
    const all = yield* decideInSteps(blocks.map(findingsOf), kin, [...stored, ...said]);
    const marked = chooseMarked(all, choice);
    const mentions: Mention[] = [];
    for (const [i, { id }] of blocks.entries()) {
      const ours = all[i] ?? [];
      const shown = marked[i] ?? [];
      for (const mention of ours) mentions.push(mention);
      const block = known.get(id);
      // The page may have changed while this was decided.
      if (!block || (isSame(ours, block.mentions ?? []) && isSameChoice(shown, block.shown ?? []))) continue;
      block.mentions = ours;
      block.shown = shown;
      marks.set(id, block, ours, shown);
      highlights.show(id, block, marks.get(id)?.marks.filter(({ isShown }) => isShown) ?? []);
      yield;
    }
    report(mentions);
  }

  const atOnce = () => {
    for (const _ of steps());
  };

  /** One decision at a time: what comes while it is made has the next one made. */
  let last: Promise<unknown> = Promise.resolve();

  return {
    /** Takes in what an answer says of the page as a whole. */
    learn({ kin: others, corrections }: Pick<AnnotateAnswer, 'kin' | 'corrections'>): void {
      stored = corrections;
      for (const [entity, ids] of others) kin.set(entity, new Set(ids));
    },
    /** Decides in slices. Gives the milliseconds that this has cost the page. */
    again(): Promise<number> {
      const decision = last.then(() => (signal.aborted ? 0 : inSlices(steps(), signal)));
      last = decision.catch(() => undefined);
      return decision;
    },
    /** Rules a name out, at once; what comes back takes that back. */
    correct(correction: Correction): () => void {
      said.add(correction);
      atOnce();
      return () => {
        said.delete(correction);
        atOnce();
      };
    },
  };
};

const isSameMention = (a: Mention, b: Mention | undefined) =>
  a === b ||
  (b !== undefined &&
    a.block === b.block &&
    a.start === b.start &&
    a.surface === b.surface &&
    a.entity === b.entity &&
    a.why.length === b.why.length &&
    a.why.every(({ rule, evidence }, i) => b.why[i]?.rule === rule && b.why[i].evidence === evidence));

/** Of the same mentions, whether the same ones are marked. */
const isSameChoice = (a: readonly Mention[], b: readonly Mention[]) =>
  a.length === b.length && a.every(({ start }, i) => start === b[i]?.start);

const isSame = (a: readonly Mention[], b: readonly Mention[]) =>
  a === b || (a.length === b.length && a.every((mention, i) => isSameMention(mention, b[i])));
