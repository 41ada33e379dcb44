import { defineExtensionMessaging } from '@webext-core/messaging';
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
  | { type: 'open-panel'; entity: string };

/** Everything that the contexts say to each other. */
export type Protocol = {
  /** Page → background: find the names in these blocks. */
  annotate(request: AnnotateRequest): AnnotateAnswer;
  /** Page → background: this happened in the tab. */
  report(report: Report): void;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
