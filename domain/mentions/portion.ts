import type { EntityCard } from '../cards/entity-card';
import type { Correction } from './corrections';
import type { BlockFindings } from './findings';
import type { WireFindings } from './wire';

/** A block of a page's text, under the id that the reader gave it. */
export type TextBlock = {
  block: number;
  text: string;
  /** Whether the block goes on in others that are sent. */
  isPart?: boolean;
};

/** Text to be searched, the entities whose cards the page has already, and those whose cards it wants in any case. */
export type AnnotateRequest = { blocks: TextBlock[]; known: string[]; wanted?: string[] };

/** What was found, with all that the page needs to decide and to show it without asking again. */
export type AnnotateAnswer = {
  /** Blocks in which nothing was found are left out. */
  findings: BlockFindings[];
  /** For each entity found whose card was not known, those that speak for it when they are named. */
  kin: [entity: string, kin: string[]][];
  /** The cards of entities found or wanted that were not known. */
  cards: EntityCard[];
  /** What the reader has ruled out on this page. */
  corrections: Correction[];
};

/** The answer as it is sent. */
export type SentAnswer = Omit<AnnotateAnswer, 'findings'> & { findings: WireFindings };
