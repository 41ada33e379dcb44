import type { PageSummary } from '../mentions/page-summary';

/**
 * Why a page is not read: the reasons of `utils/page-status.ts`. One that is added there must be added here, and has its
 * sentence and its button in `components/panel/Unread.tsx`.
 */
export type UnreadWhy = 'not-granted' | 'off' | 'not-an-article' | 'uninvited' | 'restricted' | 'no-answer';

/** How the page in the active tab stands with us, with what the panel needs to say so and to change it. */
export type PageView =
  /** Not known yet. */
  | { is: 'looking' }
  | { is: 'read'; summary: PageSummary }
  /** The host where the browser tells it, which it does only where we may read. */
  | { is: 'unread'; why: UnreadWhy; host: string | undefined };
