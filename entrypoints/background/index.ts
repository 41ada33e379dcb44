import { i18n } from '#i18n';
import { browser, defineBackground } from '#imports';
import { packLanguage } from '@/domain/pack/localize';
import { createDatabase } from '@/knowledge/database';
import { openLibrary, seedStore } from '@/knowledge/open-library';
import { createStore } from '@/knowledge/open-store';
import { keepSearchIndex } from '@/knowledge/search-index';
import { checkAnnotateRequest, checkArrival, checkEntity, checkReport } from '@/messaging/check-request';
import { onMessage } from '@/messaging/protocol';
import { keepCorrections } from '@/utils/corrections';
import { logError } from '@/utils/log-error';
import { createLazy } from '@/utils/lazy';
import { loadShippedPack } from '@/utils/load-shipped-pack';
import { storeState, tellStore } from '@/utils/store-state';
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
  const language = packLanguage(i18n.t('language'));
  const needs = { load: loadShippedPack, tell: tellStore, keepCorrections, language };
  const store = createStore(createDatabase(), needs);
  const library = createLazy(() => openLibrary(store, needs));
  const { answerPage, cardOf, renew, forgetTab } = createAnswerer(library.get);
  onMessage('annotate', ({ data, sender }) => answerPage(checkAnnotateRequest(data), sender));
  onMessage('cardOf', ({ data }) => cardOf(checkEntity(data)));
  onMessage('arrive', ({ data, sender }) => handleArrival(checkArrival(data).isAsked, sender));
  answerOwnPages(library.get);
  onMessage('report', ({ data, sender }) => {
    const report = checkReport(data);
    if (report.type === 'left') forgetTab(sender.tab?.id);
    return handleReport(report, sender);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus().catch((error: unknown) => logError('the menu could not be made', error));
    void seedStore(store, needs)
      .then(library.renew)
      .then(renew)
      .then(() => store.use((database) => keepSearchIndex(database, language)))
      .catch((error: unknown) => logError('the built-in pack could not be stored', error));
    if (reason === 'install') void showWelcome();
  });
  // What another page has mended, or what has opened in the end, is read again.
  storeState.watch(({ is }) => {
    if (is !== 'ready') return;
    library.renew();
    renew();
  });
  followGrants();
  followTabs(forgetTab);
  followBadges();
  followCommands();
  followMenus(library.get);
});
