import { i18n } from '#i18n';
import { browser } from '#imports';
import { formatNumber } from '@/components/settings/format';
import type { Outcome } from '@/components/settings/Repair';
import { wordsOfStore } from '@/components/store-words';
import { localize, packLanguage } from '@/domain/pack/localize';
import { nextState } from '@/domain/store/state';
import { store, storeNeeds } from '@/hooks/store';
import { checkStore, type StoreCheck } from '@/knowledge/check-store';
import { rebuildStore, replaceStore, rescueCorrections } from '@/knowledge/rebuild-store';
import { troubleOf } from '@/knowledge/store-error';
import { keepCorrections, loadCorrections } from '@/utils/corrections';
import { logError } from '@/utils/log-error';
import { loadMine, type Mine } from '@/utils/settings-file';
import { storeState } from '@/utils/store-state';

const language = () => packLanguage(i18n.t('language'));

const good = (text: string): Outcome => ({ isGood: true, text });
const bad = (text: string): Outcome => ({ isGood: false, text });

/** What an error says of the store, in the words in which it is said everywhere. */
const failed = async (error: unknown): Promise<Outcome> => {
  logError('the store could not be mended', error);
  const state = nextState(await storeState.getValue(), troubleOf(error));
  return bad(wordsOfStore(state) ?? '');
};

const packWords = ({ title, rows, damaged }: StoreCheck['packs'][number]): Outcome => {
  const name = localize(title, language());
  return damaged === 0
    ? good(i18n.t('options.packWhole', [name, formatNumber(rows)]))
    : bad(i18n.t('options.packDamaged', [name, formatNumber(damaged), formatNumber(rows)]));
};

const packFindings = ({ packs, lost, hasIndex }: StoreCheck): Outcome[] => [
  ...packs.map(packWords),
  ...(packs.length === 0 || lost > 0 ? [bad(i18n.t('options.packLost'))] : []),
  hasIndex ? good(i18n.t('options.indexWhole')) : bad(i18n.t('options.indexLost')),
];

const correctionFindings = async (): Promise<Outcome[]> => {
  const { rows, unreadable } = await loadCorrections();
  return [
    good(i18n.t('options.correctionsWhole', rows.length, [formatNumber(rows.length)])),
    ...(unreadable === 0
      ? []
      : [bad(i18n.t('options.correctionsUnreadable', unreadable, [formatNumber(unreadable)]))]),
  ];
};

/** Looks at all that is stored: what is in order and what is not, a sentence each. */
export const lookAtStore = async (): Promise<Outcome[]> => {
  const stored = await store.use(checkStore).then(
    (check) => [good(i18n.t('options.storeOpens')), ...packFindings(check)],
    async (error: unknown) => [await failed(error)],
  );
  return [...stored, ...(await correctionFindings())];
};

/** Makes all anew that can be made from packs. */
export const rebuild = (): Promise<Outcome> =>
  rebuildStore(store, { ...storeNeeds, language: language() }).then(
    () => good(i18n.t('options.rebuilt')),
    failed,
  );

/** All that is the reader's own; also what an older version has left in a store that does not open. */
export const collectMine = async (): Promise<Mine> => {
  await store.ready().catch(() => rescueCorrections(store.database.name, keepCorrections));
  return loadMine();
};

/** Everything as it was when the extension came. */
export const resetAll = async (): Promise<Outcome> => {
  await browser.storage.local.clear();
  return replaceStore(store, storeNeeds).then(() => good(i18n.t('options.resetAllDone')), failed);
};
