import type { PageSummary } from '@/domain/mentions/page-summary';
import { pageSummaryOf } from '@/utils/tab-state';
import { useStored } from './use-stored';

/** What the page in a tab names; null where it is not being read. */
export const usePageSummary = (tab: number | undefined): PageSummary | null =>
  useStored(tab === undefined ? undefined : pageSummaryOf(tab)) ?? null;
