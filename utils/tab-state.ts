import { storage } from '#imports';
import type { MentionNumber, PageSummary } from '@/domain/mentions/page-summary';
import type { PageStatus } from './page-status';

/** What a tab's page names. Lives as long as the browser runs; never on disk. */
export const pageSummaryOf = (tab: number) =>
  storage.defineItem<PageSummary | null>(`session:page-${tab}`, { fallback: null });

/** Whether a tab's page is read, and why; null where nothing of ours has been in it, which mostly is "not granted". */
export const pageStatusOf = (tab: number) =>
  storage.defineItem<PageStatus | null>(`session:status-${tab}`, { fallback: null });

/** The entity that the panel was asked to show, by window; a counter makes the same wish twice a change. */
export const panelWishOf = (window: number) =>
  storage.defineItem<{ entity: string; count: number } | null>(`session:panel-${window}`, { fallback: null });

/** What the panel was asked to search for, by window, from the menu on a selection. The counter as above. */
export const panelSearchOf = (window: number) =>
  storage.defineItem<{ text: string; count: number } | null>(`session:panel-search-${window}`, {
    fallback: null,
  });

/** The mention that the pointer is on in a tab's page. */
export const pointingOf = (tab: number) =>
  storage.defineItem<MentionNumber | null>(`session:pointing-${tab}`, { fallback: null });

/** Where the panel of a window was last, and which of its wishes and searches it has followed. */
export const panelPlaceOf = (window: number) =>
  storage.defineItem<{ address: string; wish: number; search: number } | null>(
    `session:panel-place-${window}`,
    { fallback: null },
  );
