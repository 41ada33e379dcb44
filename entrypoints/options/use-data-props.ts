import { i18n } from '#i18n';
import type { DataProps } from '@/components/settings/DataSection';
import { formatNumber } from '@/components/settings/format';
import type { Outcome } from '@/components/settings/Repair';
import type { SiteChoices } from '@/hooks/use-site-choices';
import { useStorageUse } from '@/hooks/use-storage-use';
import { useStored } from '@/hooks/use-stored';
import {
  readSettingsFile,
  resetAllSettings,
  storeMine,
  writeSettingsFile,
  type FileProblem,
} from '@/utils/settings-file';
import { saveFile } from '@/utils/save-file';
import { storeState } from '@/utils/store-state';
import { collectMine, lookAtStore, rebuild, resetAll } from './mend-store';

const problemWords = {
  'too-large': 'options.importTooLarge',
  'not-json': 'options.importNotJson',
  'not-settings': 'options.importNotSettings',
  newer: 'options.importNewer',
  'wrong-value': 'options.importWrongValue',
} as const satisfies Record<FileProblem, string>;

const importMine = async (text: string): Promise<Outcome> => {
  const read = readSettingsFile(text);
  if (!read.ok) return { isGood: false, text: i18n.t(problemWords[read.problem], [read.where ?? '']) };
  await storeMine(read.mine);
  return { isGood: true, text: i18n.t('options.importDone') };
};

const resetSettings = async (): Promise<Outcome> => {
  await resetAllSettings();
  return { isGood: true, text: i18n.t('options.resetDone') };
};

/** What the section on data shows and does. */
export const useDataProps = (sites: SiteChoices | undefined, corrections: number): DataProps => {
  const { use, refresh, protect } = useStorageUse();
  const state = useStored(storeState) ?? { is: 'ready' };
  const siteCount = sites ? sites.settings.chosen.length + sites.off.length : 0;
  return {
    use,
    rows: [
      { label: i18n.t('options.storedCorrections'), value: formatNumber(corrections) },
      { label: i18n.t('options.storedSites'), value: formatNumber(siteCount) },
    ],
    state,
    isWanted: location.hash === '#repair',
    onProtect: protect,
    onExport: () => void collectMine().then(writeSettingsFile).then(saveFile('variorum-settings.json')),
    onImport: (text) => importMine(text).finally(refresh),
    onReset: () => resetSettings().finally(refresh),
    onResetAll: () => resetAll().finally(refresh),
    onCheck: lookAtStore,
    onRebuild: () => rebuild().finally(refresh),
  };
};
