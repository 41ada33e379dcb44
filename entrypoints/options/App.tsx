import { browser } from '#imports';
import { AboutSection } from '@/components/settings/AboutSection';
import { CardSection } from '@/components/settings/CardSection';
import { CorrectionsSection } from '@/components/settings/CorrectionsSection';
import { DataSection } from '@/components/settings/DataSection';
import { EntitiesSection } from '@/components/settings/EntitiesSection';
import { LanguagesSection } from '@/components/settings/LanguagesSection';
import { MarksSection } from '@/components/settings/MarksSection';
import { Options } from '@/components/settings/Options';
import { PrivacySection } from '@/components/settings/PrivacySection';
import { SitesSection } from '@/components/settings/SitesSection';
import { useListedCorrections } from '@/hooks/use-listed-corrections';
import { usePacks } from '@/hooks/use-packs';
import { useShortcuts } from '@/hooks/use-shortcuts';
import { useSiteChoices } from '@/hooks/use-site-choices';
import { useWebRequests } from '@/hooks/use-web-requests';
import { removeCorrection } from '@/utils/corrections';
import { changeKeys } from './change-keys';
import { documents } from './documents';
import { sitesProps } from './sites-props';
import { useChoices } from './use-choices';
import { useDataProps } from './use-data-props';

export const App = () => {
  const sites = useSiteChoices();
  const packs = usePacks();
  const corrections = useListedCorrections(packs);
  const choices = useChoices();
  const shortcuts = useShortcuts();
  const requests = useWebRequests();
  const data = useDataProps(sites, corrections.length);
  if (!sites || !choices) return null;
  return (
    <Options>
      <SitesSection {...sitesProps(sites)} />
      <MarksSection {...choices.marks} />
      <CardSection {...choices.card} shortcuts={{ shortcuts, onChangeKeys: changeKeys }} />
      <EntitiesSection packs={packs} {...choices.shown} />
      <CorrectionsSection corrections={corrections} onUndo={(id) => void removeCorrection(id)} />
      <LanguagesSection />
      <DataSection {...data} />
      <PrivacySection requests={requests} documents={documents()} />
      <AboutSection
        version={browser.runtime.getManifest().version}
        onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      />
    </Options>
  );
};
