import { storage } from '#imports';
import type { PageSummary } from '@/domain/mentions/page-summary';

/** What a tab's page names. Lives as long as the browser runs; never on disk. */
export const pageSummaryOf = (tab: number) =>
  storage.defineItem<PageSummary | null>(`session:page-${tab}`, { fallback: null });

/** The entity that the panel was asked to show, by window; a counter makes the same wish twice a change. */
export const panelWishOf = (window: number) =>
  storage.defineItem<{ entity: string; count: number } | null>(`session:panel-${window}`, { fallback: null });
