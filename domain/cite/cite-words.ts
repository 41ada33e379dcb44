import type { Speaker } from '../cards/statements';
import type { Difference } from '../compare/discrepancies';
import type { Attribute, Claim, Note, Pack, Source, Value } from '../pack/schema';

/** The words of the interface that a citation needs, since the domain speaks no language. */
export type CiteWords = {
  /** "reported" */
  hedges: Record<Claim['hedge'], string>;
  /** "The sources differ" */
  relations: Record<Difference, string>;
  /** "Translation error" */
  noteKinds: Record<Note['kind'], string>;
  machineTranslated: string;
  /** What stands around a phrase, before and after. */
  quotation: readonly [string, string];
  /** Between the parts of a line, with its blanks: ", " or "，". */
  comma: string;
  /** Before what explains, with its blanks: ": " or "：". */
  colon: string;
  /** A date as far as it is known, `2025-12`. */
  formatDate: (date: string) => string;
  formatValue: (value: Value, attribute: Attribute) => string;
  /** Who said it, where there is something to say; the outlet itself is named with the source. */
  formatSpeaker: (saidBy: Speaker) => string | undefined;
  /** Where it was taken from, with the licence that asks for it: "Variorum, Meta’s AI reorganisation, CC-BY-4.0". */
  formatPack: (pack: Pick<Pack, 'title' | 'updated' | 'licence'>) => string;
};

/** Where a source stands; with a phrase, the address at which a browser scrolls to it (a text fragment). */
export type LinkTo = (source: Source, phrase?: Claim['phrase']) => string | undefined;
