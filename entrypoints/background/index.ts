import { i18n } from '#i18n';
import { browser, defineBackground } from '#imports';
import { packLanguage } from '@/domain/pack/localize';
import { answer } from '@/knowledge/answer';
import { correctionsFor } from '@/knowledge/corrections';
import { createDatabase } from '@/knowledge/database';
import { openLibrary, seedStore } from '@/knowledge/open-library';
import { checkAnnotateRequest, checkReport } from '@/messaging/check-request';
import { onMessage } from '@/messaging/protocol';
import { logError } from '@/utils/log-error';
import { createLazy } from '@/utils/lazy';
import { loadShippedPack } from '@/utils/load-shipped-pack';
import { injectReader, registerReader } from '@/utils/reader-script';
import { pageSummaryOf } from '@/utils/tab-state';
import { handleReport } from './handle-report';

export default defineBackground(() => {
  const database = createDatabase();
  const library = createLazy(() =>
    openLibrary(database, loadShippedPack, packLanguage(i18n.t('language')), (error) =>
      logError('the store could not be read, so the built-in pack serves as it is', error),
    ),
  );

  const correctionsAt = (url = '') =>
    correctionsFor(database, { url }).catch((error: unknown) => {
      logError('your corrections could not be read', error);
      return [];
    });
  onMessage('annotate', async ({ data, sender: { url } }) =>
    answer(await library.get(), checkAnnotateRequest(data), await correctionsAt(url)),
  );

  onMessage('report', ({ data, sender }) => handleReport(database, checkReport(data), sender));

  const register = () =>
    void registerReader().catch((error: unknown) => logError('pages could not be registered', error));
  const { onAdded, onRemoved } = browser.permissions;
  for (const granted of [onAdded, onRemoved, browser.runtime.onStartup]) granted.addListener(register);
  browser.runtime.onInstalled.addListener(() => {
    register();
    void seedStore(database, loadShippedPack)
      .then(library.renew)
      .catch((error: unknown) => logError('the built-in pack could not be stored', error));
  });
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined)
      void injectReader(id).catch((error: unknown) => logError('this page cannot be read', error));
  });
  browser.tabs.onRemoved.addListener((id) => void pageSummaryOf(id).removeValue());
});
