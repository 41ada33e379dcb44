/** What stands around a stretch of text, as far as it tells how the stretch is meant. */
export type Surroundings = {
  /** Between quotation marks of its own, as a code name or a word that is spoken of. */
  isQuoted: boolean;
  /** The first word of its sentence, where every word has a capital. */
  startsSentence: boolean;
  /** Nothing else stands in its sentence: "Fair." */
  isWholeSentence: boolean;
  /** In the place of a value: "Venue: TBD", "the date is TBD", a table's cell that holds nothing else. */
  isValue: boolean;
  /** The capitalised word right before it ("Frank" before "Wang"), not counting the first word of the sentence. */
  nameBefore: string;
  /** The capitalised word right after it ("Xu" after "Shengjia"). */
  nameAfter: string;
};

const quotedBefore = /["'“‘「『《〈«„]$/u;
const quotedAfter = /^[,.]?["'”’」』》〉»“]/u;
const wordBefore = /(?:^|[^\p{L}\p{N}.'’-])(\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}?[\p{Ll}\p{M}]+)?)[ \u00A0]$/u;
const wordAfter = /^[ \u00A0](\p{Lu}[\p{Ll}\p{M}]+)/u;
const onlyOpening = /^(?:[\s"'“‘「『《(（\-–—•*🔹#]|\[[^\]]*\])*$/u;
/** What comes before a value: a label's colon, or a verb of being. */
const valueBefore = /(?:[:：]|(?<!\p{L})(?:is|are|was|were|still|remains?))\s*$/u;
const clauseEnds = /^\s*(?:[.,;)）。，；、]|\n|$)/u;
/** A cell begins after another one: the first of a row names what the row is about. */
const cellBefore = /[|｜\t][ \u00A0]*$/u;
const cellEnds = /^[ \u00A0]*(?:[|｜\t\r\n]|$)/u;
const onlyClosing = /^[.!?。！？…]/u;

/** UTF-16 units looked at on either side. */
const reach = 40;

/** Describes what stands around `start` to `end` (UTF-16 units of `text`) in the sentence that begins at `sentence`. */
export const describeSurroundings = (
  text: string,
  start: number,
  end: number,
  sentence: number,
): Surroundings => {
  const before = text.slice(Math.max(sentence, start - reach), start);
  const after = text.slice(end, end + reach);
  const name = wordBefore.exec(before)?.[1] ?? '';
  const isFirst = onlyOpening.test(text.slice(sentence, start - name.length - 1));
  const isOpening = onlyOpening.test(text.slice(sentence, start));
  return {
    isQuoted: quotedBefore.test(before) && quotedAfter.test(after),
    startsSentence: isOpening,
    isWholeSentence: isOpening && onlyClosing.test(after),
    isValue:
      (valueBefore.test(before) && clauseEnds.test(after)) ||
      (cellBefore.test(before) && cellEnds.test(after)),
    nameBefore: isFirst ? '' : name,
    nameAfter: wordAfter.exec(after)?.[1] ?? '',
  };
};
