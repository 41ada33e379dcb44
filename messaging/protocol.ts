import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Correction, CorrectionScope } from '@/domain/mentions/corrections';
import type { PageSummary } from '@/domain/mentions/page-summary';
import type { AnnotateAnswer, AnnotateRequest } from '@/domain/mentions/portion';

/** What a page's script may tell the background. */
export type Report =
  /** The mentions of the page have changed. */
  | { type: 'summary'; summary: PageSummary }
  /** The page is being left: what it named is no longer on the screen. */
  | { type: 'left' }
  /** The page has a name: it needs the script that shows cards. */
  | { type: 'load-card' }
  /** The reader clicked "side panel" on a card. */
  | { type: 'open-panel'; entity: string }
  /** The reader said on a card that a name is not meant. */
  | { type: 'not-this'; correction: Correction; scope: CorrectionScope }
  /** The reader took that back; `id` is what the report of it was answered with. */
  | { type: 'undo-not-this'; id: number }
  /** The reader does not want this site read. */
  | { type: 'off-here' }
  /** The reader clicked "settings" on a card. */
  | { type: 'open-options' };

/** Everything that the contexts say to each other. */
export type Protocol = {
  /** Page → background: find the names in these blocks. */
  annotate(request: AnnotateRequest): AnnotateAnswer;
  /** Page → background: this happened in the tab. Answers `not-this` with the id by which it is undone. */
  report(report: Report): number | undefined;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
