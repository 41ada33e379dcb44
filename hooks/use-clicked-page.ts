import { useEffect, useRef, useState } from 'preact/hooks';
import type { Browser } from '#imports';
import type { PageStatus } from '@/utils/page-status';
import { readByClick } from '@/utils/read-by-click';
import { logError } from '@/utils/log-error';
import { pageStatusOf } from '@/utils/tab-state';
import { useStored } from './use-stored';

/** A page's script answers in a fraction of a second, a cold store in one; after this many milliseconds it will not. */
const answersWithin = 5000;

type ClickedPage = {
  /** Undefined while the page is being read for the first time. */
  status: PageStatus | undefined;
  /** What it was before the click: why it was not read by itself. */
  before: PageStatus | null;
  /** Reads it although it looks like mail, a bank and such. */
  readAnyway: () => void;
};

/** Whether a status says what came of the click. */
const isDecided = (status: PageStatus): boolean =>
  status.is === 'read' || ['off', 'uninvited', 'restricted', 'no-answer'].includes(status.why);

/** Where nothing has come of the click, button and panel say so too. */
const tellLate = async (tab: number): Promise<void> => {
  const status = await pageStatusOf(tab).getValue();
  if (!status || !isDecided(status)) await pageStatusOf(tab).setValue({ is: 'unread', why: 'no-answer' });
};

/**
 * The page of the tab in which the toolbar's button was clicked: read at once where it was not read yet. When it should
 * answer and does not, that is its status.
 */
export const useClickedPage = (tab: Browser.tabs.Tab | undefined, isOff: boolean): ClickedPage => {
  const stored = useStored(tab?.id === undefined ? undefined : pageStatusOf(tab.id));
  const [before, setBefore] = useState<PageStatus | null>(null);
  const read = (isMeant: boolean) => {
    if (!tab) return;
    void readByClick(tab, isMeant).catch((error: unknown) => logError('this page could not be read', error));
  };
  const clicked = useRef('');
  const key = `${tab?.id ?? ''} ${tab?.url ?? ''} ${String(isOff)}`;
  useEffect(() => {
    if (tab?.id === undefined || clicked.current === key) return undefined;
    clicked.current = key;
    const { id } = tab;
    void pageStatusOf(id)
      .getValue()
      .then(setBefore)
      .then(() => read(false));
    const timer = setTimeout(() => void tellLate(id), answersWithin);
    return () => clearTimeout(timer);
  }, [key]);
  return { status: stored && isDecided(stored) ? stored : undefined, before, readAnyway: () => read(true) };
};
