import { i18n } from '#i18n';
import type { DataProps, Outcome } from '@/components/settings/DataSection';
import { formatNumber } from '@/components/settings/format';
import type { SiteChoices } from '@/hooks/use-site-choices';
import { useStorageUse } from '@/hooks/use-storage-use';
import { createDatabase } from '@/knowledge/database';
import { seedStore } from '@/knowledge/open-library';
import { loadShippedPack } from '@/utils/load-shipped-pack';
import { logError } from '@/utils/log-error';
import {
  loadAllSettings,
  readSettingsFile,
  resetAllSettings,
  storeAllSettings,
  writeSettingsFile,
  type FileProblem,
} from '@/utils/settings-file';
import { saveFile } from '@/utils/save-file';

const problemWords = {
  'too-large': 'options.importTooLarge',
  'not-json': 'options.importNotJson',
  'not-settings': 'options.importNotSettings',
  newer: 'options.importNewer',
  'wrong-value': 'options.importWrongValue',
} as const satisfies Record<FileProblem, string>;

const importSettings = async (text: string): Promise<Outcome> => {
  const read = readSettingsFile(text);
  if (!read.ok) return { isGood: false, text: i18n.t(problemWords[read.problem], [read.where ?? '']) };
  await storeAllSettings(read.settings);
  return { isGood: true, text: i18n.t('options.importDone') };
};

/** Where the store is whole, this writes nothing. */
const repair = async (): Promise<Outcome> => {
  const database = createDatabase();
  try {
    await seedStore(database, loadShippedPack);
    return { isGood: true, text: i18n.t('options.repairDone') };
  } catch (error) {
    logError('the store could not be repaired', error);
    return { isGood: false, text: i18n.t('options.repairFailed') };
  } finally {
    database.close();
  }
};

/** What the section on data shows and does. */
export const useDataProps = (sites: SiteChoices | undefined, corrections: number): DataProps => {
  const { use, refresh, protect } = useStorageUse();
  const siteCount = sites ? sites.settings.chosen.length + sites.off.length : 0;
  return {
    use,
    rows: [
      { label: i18n.t('options.storedCorrections'), value: formatNumber(corrections) },
      { label: i18n.t('options.storedSites'), value: formatNumber(siteCount) },
    ],
    onProtect: protect,
    onExport: () => void loadAllSettings().then(writeSettingsFile).then(saveFile('variorum-settings.json')),
    onImport: (text) => importSettings(text).finally(refresh),
    onReset: () => resetAllSettings().finally(refresh),
    onRepair: () => repair().finally(refresh),
  };
};
