import { browser } from '#imports';
import { Popup } from '@/components/settings/Popup';
import { writeToClipboard } from '@/components/clipboard';
import { useActiveTab } from '@/hooks/use-active-tab';
import { useClickedPage } from '@/hooks/use-clicked-page';
import { useSiteChoices } from '@/hooks/use-site-choices';
import { useStored } from '@/hooks/use-stored';
import { sendMessage } from '@/messaging/protocol';
import { acceptLostGrants, askFor, isNothing } from '@/utils/grants';
import { openPanel, openPanelFor } from '@/utils/panel';
import { webAddress } from '@/utils/read-by-click';
import { switchOff, switchOn } from '@/utils/sites';
import { openRepair, seeStore, storeState } from '@/utils/store-state';
import { pageSummaryOf } from '@/utils/tab-state';
import { grantProps } from './grant-props';

const copyDifferences = async (tab: number): Promise<boolean> => {
  const copied = await sendMessage('differencesOf', tab);
  return copied !== null && writeToClipboard(copied);
};

export const App = () => {
  const tab = useActiveTab();
  const host = tab && webAddress(tab)?.hostname;
  const sites = useSiteChoices();
  const isOff = host !== undefined && sites?.isOff(host) === true;
  const { status, before, readAnyway } = useClickedPage(sites && tab, isOff);
  const store = useStored(storeState) ?? { is: 'ready' };
  const summary = useStored(tab?.id === undefined ? undefined : pageSummaryOf(tab.id));
  if (!tab || !sites) return null;
  const names = summary?.mentions ?? [];
  const { lost } = sites;
  return (
    <Popup
      {...{ host, isOff, status, before, names, store }}
      lost={isNothing(lost) ? undefined : lost}
      grants={grantProps(sites, host, isOff)}
      onOff={(off) => void (host !== undefined && (off ? switchOff(host) : switchOn(host)))}
      onReadAnyway={readAnyway}
      onOpen={(entity) => void (entity === undefined ? openPanel(tab) : openPanelFor(tab, entity))}
      onCopy={
        names.some(({ differences }) => differences > 0) ? () => copyDifferences(tab.id ?? -1) : undefined
      }
      onOptions={() => void browser.runtime.openOptionsPage()}
      onAskAgain={() => void askFor(lost)}
      onLeave={() => void acceptLostGrants()}
      onRepair={openRepair}
      onSeenStore={seeStore}
    />
  );
};
