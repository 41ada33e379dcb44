import type { EntityCard } from '../cards/entity-card';
import type { Correction } from './corrections';
import type { Decision, DecisionNumber } from './page-reading';
import type { TextPart } from './text-parts';
import type { WireMentions } from './wire';

/** A block of a page's text, or a part of one, under the id that the reader gave the block. */
export type TextBlock = TextPart & { block: number };

/** What a page asks: to search text, and to decide. */
export type Question = {
  blocks: TextBlock[];
  /** The blocks of the page in which something may have been found, in the order of the text; all others are gone. Given where a decision is wanted. */
  over?: number[];
  /** The last decision that the page has: it needs what is different since. */
  last?: DecisionNumber;
  /** What the reader has ruled out on this page and may not be stored yet. */
  said: Correction[];
};

/** What a page learns. */
export type Answer = {
  /** The reading that the background has of the page. Where it is another than before, all that was sent to that one is forgotten. */
  reading: string;
  /** Of the blocks that were sent, those in which something was found. */
  found: number[];
  /** Left out where none was asked for, or where not all is known that it was asked over. */
  decision?: Decision;
};

/** A question as it is sent: with the page's own name for this reading, and the entities whose cards it has. */
export type AnnotateRequest = Question & { page: string; known: string[] };

/** An answer as it is sent, with the cards that the page will show without asking again. */
export type SentAnswer = Omit<Answer, 'decision'> & {
  decision?: Omit<Decision, 'blocks'> & { mentions: WireMentions };
  cards: EntityCard[];
};
