import { i18n } from '#i18n';
import { browser } from '#imports';
import { needsReader } from '@/domain/store/state';
import type { PageSummary } from '@/domain/mentions/page-summary';
import { isNothing, knownGrants, lostGrants, readGrants } from '@/utils/grants';
import { logError } from '@/utils/log-error';
import type { PageStatus } from '@/utils/page-status';
import { storeState } from '@/utils/store-state';
import { pageStatusOf, pageSummaryOf } from '@/utils/tab-state';

/** What the toolbar's button shows for a tab: a few letters, and a sentence for whoever rests on it. */
export type Badge = { text: string; title: string };

const foundTitle = (names: number, differing: number): string => {
  if (names === 0) return i18n.t('badge.nothing');
  const found = i18n.t('badge.names', names);
  return differing === 0 ? found : i18n.t('badge.found', [found, i18n.t('badge.differing', differing)]);
};

/** The badge of a page. Without a status nothing of ours has been there. */
export const badgeOf = (status: PageStatus | null, summary: PageSummary | null): Badge => {
  if (status?.is === 'read' || (status === null && summary)) {
    const names = summary?.mentions ?? [];
    const differing = names.filter(({ differences }) => differences > 0).length;
    return { text: differing > 0 ? String(differing) : '', title: foundTitle(names.length, differing) };
  }
  switch (status?.why) {
    case 'off':
      return { text: i18n.t('badge.off'), title: i18n.t('badge.offTitle') };
    case 'no-answer':
      return { text: '!', title: i18n.t('badge.noAnswer') };
    case 'not-an-article':
      return { text: '', title: i18n.t('badge.notArticle') };
    case 'uninvited':
      return { text: '', title: i18n.t('badge.uninvited') };
    case 'restricted':
      return { text: '', title: i18n.t('badge.restricted') };
    default:
      return { text: '', title: i18n.t('actionTitle') };
  }
};

/** One colour for all: it says that we speak, not what is right. Dark enough for white letters. */
const colour = '#7a4b12';

const setBadge = async ({ text, title }: Badge, tabId?: number): Promise<void> => {
  const { action } = browser;
  const tab = tabId === undefined ? {} : { tabId };
  await Promise.all([action.setBadgeText({ text, ...tab }), action.setTitle({ title, ...tab })]);
};

/** That the store waits for the reader, whatever the tab. */
const storeNotice = async (): Promise<Badge | undefined> =>
  needsReader(await storeState.getValue()) ? { text: '!', title: i18n.t('badge.store') } : undefined;

const grantsNotice = async (): Promise<Badge | undefined> => {
  const lost = lostGrants(await knownGrants.getValue(), await readGrants());
  return isNothing(lost) ? undefined : { text: '!', title: i18n.t('badge.lostGrants') };
};

const showTab = async (tab: number): Promise<void> => {
  const [status, summary] = await Promise.all([pageStatusOf(tab).getValue(), pageSummaryOf(tab).getValue()]);
  const own = badgeOf(status, summary);
  await setBadge((own.text === '' && (await storeNotice())) || own, tab);
};

/** Says on every tab that has nothing else to say what waits for the reader. */
export const showNotices = async (): Promise<void> =>
  setBadge((await storeNotice()) ?? (await grantsNotice()) ?? { text: '', title: i18n.t('actionTitle') });

/** A tab that has been closed meanwhile has no button. */
const showTabs = async (tabs: Iterable<number>): Promise<void> => {
  for (const tab of tabs)
    await showTab(tab).catch((error: unknown) => {
      if (!/No tab with id|Invalid tab ID/u.test(String(error)))
        logError('the button could not be brought up to date', error);
    });
};

const tabsIn = (keys: Record<string, unknown>): Set<number> =>
  new Set(
    Object.keys(keys).flatMap((key) => {
      const tab = /^(?:page|status)-(\d+)$/u.exec(key)?.[1];
      return tab === undefined ? [] : Number(tab);
    }),
  );

/** Keeps the button as the tabs are. Called in the background's first turn. */
export const followBadges = (): void => {
  void browser.action.setBadgeBackgroundColor({ color: colour });
  void browser.action.setBadgeTextColor({ color: '#ffffff' });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') void showTabs(tabsIn(changes));
  });
  storeState.watch(() => {
    void showNotices();
    void browser.storage.session.get().then((kept) => showTabs(tabsIn(kept)));
  });
};
