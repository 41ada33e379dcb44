import { sentenceAt, sentenceStarts } from '../text/sentences';
import type { Findings } from './findings';

/** The place of a part in its block. What is found from `from` to `to` (UTF-16 units of the block) is its own; the rest is there to be seen. */
export type PartPlace = {
  /** Where the part's text begins in the block's. */
  start: number;
  from: number;
  to: number;
  /** The first and the last of its sentences that are its own, and the number of the first in the block. */
  first: number;
  last: number;
  sentence: number;
};

/** A part of a block's text; all of it where it has no place of its own. */
export type TextPart = { text: string; place?: PartPlace };

/** UTF-16 units that a part sees on either side: more than the longest name and what is looked at around one. */
const margin = 1000;

/** UTF-16 units before the end of a part in which a better place to end it is looked for. */
const searched = 5000;

const han = /\p{Script=Han}/u;

/** Stands behind a part of a text with Chinese in it that has none: names are written in their own way there. */
const hanSign = '\n\n漢';

/** The beginning of the last sentence that begins in a stretch; its end, whole characters kept, where none does. */
const cutBefore = (text: string, from: number, to: number): number => {
  const starts = sentenceStarts(text.slice(from, to));
  const last = starts.at(-1) ?? 0;
  if (last > 0) return from + last;
  const space = text.slice(from, to).search(/\s\S*$/u);
  return space > 0 ? from + space + 1 : to;
};

/**
 * Divides a text so long that one search of it would hold everybody up. Parts end between sentences where they can, and see
 * a little of their neighbours, so that what is found in them is what would be found in the whole.
 */
export function* partsOf(text: string, length: number): Generator<TextPart, void> {
  if (text.length <= length) {
    yield { text };
    return;
  }
  const isChinese = han.test(text);
  let sentence = 0;
  for (let from = 0; from < text.length;) {
    const isLast = from + length >= text.length;
    const to = isLast
      ? text.length
      : cutBefore(text, from + length - Math.min(searched, length >> 1), from + length);
    const start = Math.max(0, from - margin);
    const seen = text.slice(start, Math.min(text.length, to + margin));
    const starts = sentenceStarts(seen);
    const first = sentenceAt(starts, from - start);
    const last = sentenceAt(starts, to - start);
    yield {
      text: isChinese && !han.test(seen) ? seen + hanSign : seen,
      place: { start, from, to, first, last, sentence },
    };
    sentence += last - first;
    from = to;
  }
}

/** What was found in a part, as if it had been found in the block. A cue may come twice, which says no more than once. */
export const inWhole = ({ candidates, cues, exceptions }: Findings, place: PartPlace): Findings => {
  const { start: offset, from, to, first, last, sentence } = place;
  const isOwn = ({ start }: { start: number }) => start + offset >= from && start + offset < to;
  const inBlock = <Found extends { sentence: number }>(found: Found): Found => ({
    ...found,
    sentence: found.sentence - first + sentence,
  });
  return {
    candidates: candidates
      .filter(isOwn)
      .map((it) => ({ ...inBlock(it), start: it.start + offset, end: it.end + offset })),
    cues: cues.filter((cue) => cue.sentence >= first && cue.sentence <= last).map(inBlock),
    exceptions: exceptions.filter(isOwn).map((it) => ({ ...it, start: it.start + offset })),
  };
};
