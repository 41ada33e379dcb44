import { findIn } from './findings';
import type { Kin } from './evidence';
import { decide, type Mention } from './gate';
import type { Scanner } from './scan';

/** A mention in a text that stands by itself; offsets in UTF-16 units of the text as given. */
export type TextMention = Omit<Mention, 'block' | 'alias'>;

/**
 * Paragraphs are separate blocks, as they are on a page: after an empty line, and after a line that ends as a sentence does.
 * Other line breaks are those of a text that is wrapped, and a name may cross them.
 */
const paragraphBreak = /\n[^\S\n]*\n\s*|(?<=[.!?。！？…]["'”’」』）)]*)\s*\n\s*/gu;

const paragraphs = (text: string) => {
  const starts = [0, ...Array.from(text.matchAll(paragraphBreak), (match) => match.index + match[0].length)];
  return starts.map((start, i) => ({ start, text: text.slice(start, starts[i + 1]) }));
};

/** The same path that a page takes: text → blocks → findings → gate → mentions. */
export const annotateText = (scan: Scanner, kin: Kin, text: string): TextMention[] => {
  const blocks = paragraphs(text);
  const page = blocks.map((block, id) => ({ block: id, ...findIn(scan, block.text) }));
  return decide(page, kin).map(({ block, start, end, surface, entity, why }) => {
    const offset = blocks[block]?.start ?? 0;
    return { start: start + offset, end: end + offset, surface, entity, why };
  });
};
