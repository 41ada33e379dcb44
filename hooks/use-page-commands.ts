import { useEffect, useMemo } from 'preact/hooks';
import { browser, type Browser } from '#imports';
import type { MentionNumber, PageSummary } from '@/domain/mentions/page-summary';
import { sendMessage, type Shown } from '@/messaging/protocol';
import { logError } from '@/utils/log-error';
import { readByClick } from '@/utils/read-by-click';
import { switchOn } from '@/utils/sites';
import { pointingOf } from '@/utils/tab-state';
import { useStored } from './use-stored';

/** What the panel can have done to the page in a tab. A page that has gone meanwhile does not matter. */
export const usePageCommands = (tab: Browser.tabs.Tab | undefined) =>
  useMemo(() => {
    const id = tab?.id;
    const try_ = (work: Promise<unknown>, failure: string) =>
      void work.catch((error: unknown) => logError(failure, error));
    return {
      show: async (mention: MentionNumber): Promise<Shown> =>
        id === undefined
          ? 'gone'
          : sendMessage('showMention', mention, { tabId: id, frameId: 0 }).catch((): Shown => 'gone'),
      light: (mention: MentionNumber | null): void => {
        if (id === undefined) return;
        void sendMessage('lightMention', mention, { tabId: id, frameId: 0 }).catch(() => undefined);
      },
      read: () => tab && try_(readByClick(tab, true), 'this page cannot be read'),
      reload: () => {
        if (id !== undefined) try_(browser.tabs.reload(id), 'this page cannot be reloaded');
      },
      switchOn: (host: string) => try_(switchOn(host), 'this site could not be switched on'),
    };
  }, [tab?.id, tab?.url]);

/** Asks the page in a tab to tell where the pointer is, whenever it has told what it names; gives the mention. */
export const usePointing = (
  tab: Browser.tabs.Tab | undefined,
  summary: PageSummary | undefined,
): MentionNumber | null => {
  const id = tab?.id;
  useEffect(() => {
    if (id === undefined || !summary) return;
    void sendMessage('followPointer', undefined, { tabId: id, frameId: 0 }).catch(() => undefined);
  }, [id, summary]);
  return useStored(id === undefined ? undefined : pointingOf(id)) ?? null;
};
