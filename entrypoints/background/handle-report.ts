import { browser, type Browser } from '#imports';
import type { Report } from '@/messaging/protocol';
import { addCorrection, removeCorrection } from '@/utils/corrections';
import { openPanelAt } from '@/utils/panel';
import { injectCard } from '@/utils/reader-script';
import { switchOff } from '@/utils/sites';
import { pageStatusOf, pageSummaryOf, pointingOf } from '@/utils/tab-state';
import { keepStatus, statusOfLook } from './handle-arrival';

/** Where a report comes from. What it says of its place is never taken from the page itself. */
type Sender = { tab?: Browser.tabs.Tab; frameId?: number; url?: string };

const keepCorrection = async (
  { correction, scope }: Extract<Report, { type: 'not-this' }>,
  { tab, url = '' }: Sender,
) => {
  // A private window leaves no trace of where it has been: there the correction holds until the page is left.
  if (tab?.incognito && scope !== 'everywhere') return undefined;
  return addCorrection(correction, scope, { url });
};

/** Does what a page's script reports. The panel opens in the turn of the click, so nothing is awaited before it. */
export const handleReport = async (report: Report, sender: Sender): Promise<number | undefined> => {
  const { tab, frameId = 0, url = '' } = sender;
  if (tab?.id === undefined) return undefined;
  switch (report.type) {
    case 'looked':
      await keepStatus(tab.id, statusOfLook(report.found));
      return undefined;
    case 'open-panel':
      await openPanelAt(tab, report.entity);
      return undefined;
    case 'load-card':
      await injectCard(tab.id, frameId);
      return undefined;
    case 'left':
      await Promise.all(
        [pageSummaryOf(tab.id), pageStatusOf(tab.id), pointingOf(tab.id)].map((item) => item.removeValue()),
      );
      return undefined;
    case 'pointing-at':
      await pointingOf(tab.id).setValue(report.mention);
      return undefined;
    case 'not-this':
      return keepCorrection(report, sender);
    case 'undo-not-this':
      await removeCorrection(report.id);
      return undefined;
    case 'off-here':
      if (/^https?:/u.test(url) && URL.canParse(url)) await switchOff(new URL(url).hostname);
      return undefined;
    case 'open-options':
      await browser.runtime.openOptionsPage();
      return undefined;
  }
};
