import { partitionPoint } from '../partition-point';

/** Where a sentence or a clause that could be one ends: Latin marks followed by a space, CJK marks, and line breaks. Abbreviations may split one. */
const sentenceEnd = /(?:[.!?;]["'”’)\]]*\s|[。！？…；]+[」』”’）]*|\n)\s*/gu;

/** The offsets (UTF-16 units) at which sentences of a text begin, from 0 on. */
export const sentenceStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(sentenceEnd), (match) => match.index + match[0].length),
];

/** The number of the sentence that holds `offset`, counted from 0. */
export const sentenceAt = (starts: readonly number[], offset: number): number =>
  partitionPoint(1, starts.length, (index) => (starts[index] ?? Infinity) <= offset) - 1;
