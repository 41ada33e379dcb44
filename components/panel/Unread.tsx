import { i18n } from '#i18n';
import type { PageView, UnreadWhy } from '@/domain/panel/page-view';

/** What changes whether a page is read. */
export type UnreadActions = { read: () => void; reload: () => void; switchOn: (host: string) => void };

type Props = UnreadActions & { page: Extract<PageView, { is: 'unread' }> };

const sentences = {
  'not-granted': 'panel.unread.notGranted',
  off: 'panel.unread.off',
  'not-an-article': 'panel.unread.notAnArticle',
  uninvited: 'panel.unread.uninvited',
  restricted: 'panel.unread.restricted',
  'no-answer': 'panel.unread.noAnswer',
} as const satisfies Record<UnreadWhy, string>;

const Action = ({ page: { why, host }, read, reload, switchOn }: Props) => {
  switch (why) {
    case 'off':
      return host === undefined ? null : (
        <button type="button" class="main-button" onClick={() => switchOn(host)}>
          {i18n.t('panel.switchOn', [host])}
        </button>
      );
    case 'no-answer':
      return (
        <button type="button" class="main-button" onClick={reload}>
          {i18n.t('panel.reload')}
        </button>
      );
    case 'restricted':
      return null;
    case 'not-granted':
    case 'not-an-article':
    case 'uninvited':
      // Where the browser does not tell us the address, it lets us in only by its own button.
      return host === undefined ? (
        <p>{i18n.t('panel.unreadHelp')}</p>
      ) : (
        <button type="button" class="main-button" onClick={read}>
          {i18n.t('panel.read')}
        </button>
      );
  }
};

/** Why the page is not read, and what changes that. */
export const Unread = (props: Props) => (
  <div class="panel-empty">
    <p>{i18n.t(sentences[props.page.why])}</p>
    <Action {...props} />
  </div>
);
