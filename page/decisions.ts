import { createCorrected, type Correction } from '@/domain/mentions/corrections';
import type { Mention } from '@/domain/mentions/gate';
import type { Decision } from '@/domain/mentions/page-reading';
import { areSameMentions } from '@/domain/mentions/same-mentions';
import type { Highlights } from './highlights';
import type { KnownBlocks } from './known-blocks';
import { chooseMarked, type MarkChoice } from './mark-choice';
import type { Marks } from './marks';

type Deciding = {
  known: KnownBlocks;
  marks: Marks;
  highlights: Pick<Highlights, 'show'>;
  choice: MarkChoice;
  onMentions: (mentions: Mention[]) => void;
};

/** Has the marks follow what is decided over the page, and what the reader rules out on it. */
export const createDecisions = ({ known, marks, highlights, choice, onMentions }: Deciding) => {
  /** What the reader has ruled out here: it holds at once, and may not be stored yet. */
  const said = new Set<Correction>();

  let reported: readonly Mention[] | undefined;
  const report = (mentions: Mention[]) => {
    if (reported && areSameMentions(mentions, reported)) return;
    reported = mentions;
    onMentions(mentions);
  };

  let showing = 0;
  /** Shows what is decided, in steps; what is begun later goes over all of it as well, and ends this. */
  function* show() {
    const turn = ++showing;
    const isRuledOut = createCorrected([...said]);
    const blocks = known.inOrder();
    const all = blocks.map(({ decided }) =>
      said.size > 0 ? decided.filter((mention) => !isRuledOut(mention)) : decided,
    );
    const marked = chooseMarked(all, choice);
    const mentions: Mention[] = [];
    for (const [i, { id }] of blocks.entries()) {
      const ours = all[i] ?? [];
      const shown = marked[i] ?? [];
      for (const mention of ours) mentions.push(mention);
      const block = known.get(id);
      // The page may have changed meanwhile.
      if (!block || (areSameMentions(ours, block.mentions) && isSameChoice(shown, block.shown))) continue;
      block.mentions = ours;
      block.shown = shown;
      marks.set(id, block, ours, shown);
      highlights.show(id, block, marks.get(id)?.marks.filter(({ isShown }) => isShown) ?? []);
      yield;
      if (turn !== showing) return;
    }
    report(mentions);
  }

  return {
    said: (): Correction[] => [...said],
    /** Takes a decision in and shows it, in steps. */
    *follow({ blocks, isWhole }: Decision): Generator<undefined> {
      const told = new Map(blocks.map(({ block, mentions }) => [block, mentions]));
      for (const block of known.inOrder()) {
        const decided = told.get(block.id) ?? (isWhole ? [] : block.decided);
        if (!areSameMentions(decided, block.decided)) block.decided = decided;
      }
      yield* show();
    },
    /** Rules a name out, at once; what comes back takes that back. */
    correct(correction: Correction): () => void {
      said.add(correction);
      for (const _ of show());
      return () => {
        said.delete(correction);
        for (const _ of show());
      };
    },
  };
};

/** Of the same mentions, whether the same ones are marked. */
const isSameChoice = (a: readonly Mention[], b: readonly Mention[]) =>
  a === b || (a.length === b.length && a.every(({ start }, i) => start === b[i]?.start));
