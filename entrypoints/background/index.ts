import { i18n } from '#i18n';
import { browser, defineBackground } from '#imports';
import { packLanguage } from '@/domain/pack/localize';
import { createDatabase } from '@/knowledge/database';
import { openLibrary, seedStore } from '@/knowledge/open-library';
import { keepSearchIndex } from '@/knowledge/search-index';
import { checkAnnotateRequest, checkArrival, checkReport } from '@/messaging/check-request';
import { onMessage } from '@/messaging/protocol';
import { logError } from '@/utils/log-error';
import { createLazy } from '@/utils/lazy';
import { loadShippedPack } from '@/utils/load-shipped-pack';
import { answerOwnPages } from './answer-own-pages';
import { followBadges } from './badge';
import { followCommands } from './commands';
import { followGrants } from './follow-grants';
import { followTabs } from './forget-tabs';
import { createAnswerer } from './handle-annotate';
import { handleArrival } from './handle-arrival';
import { handleReport } from './handle-report';
import { createMenus, followMenus } from './menus';
import { showWelcome } from './welcome';

export default defineBackground(() => {
  const database = createDatabase();
  const library = createLazy(() =>
    openLibrary(database, loadShippedPack, packLanguage(i18n.t('language')), (error) =>
      logError('the store could not be read, so the built-in pack serves as it is', error),
    ),
  );
  const { answerPage, renew } = createAnswerer(database, library.get);
  onMessage('annotate', ({ data, sender }) => answerPage(checkAnnotateRequest(data), sender));
  onMessage('arrive', ({ data, sender }) => handleArrival(checkArrival(data).isAsked, sender));
  answerOwnPages(library.get);
  onMessage('report', ({ data, sender }) => handleReport(database, checkReport(data), sender));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus().catch((error: unknown) => logError('the menu could not be made', error));
    void seedStore(database, loadShippedPack)
      .then(library.renew)
      .then(renew)
      .then(() => keepSearchIndex(database, packLanguage(i18n.t('language'))))
      .catch((error: unknown) => logError('the built-in pack could not be stored', error));
    if (reason === 'install') void showWelcome();
  });
  followGrants();
  followTabs();
  followBadges();
  followCommands();
  followMenus(library.get);
});
