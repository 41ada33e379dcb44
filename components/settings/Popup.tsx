import { i18n } from '#i18n';
import type { StoreState } from '@/domain/store/state';
import { Icon } from '../Icon';
import { StoreNotice } from '../StoreNotice';
import { CopyDifferences } from './CopyDifferences';
import { GrantChoices, type GrantProps } from './GrantChoices';
import { LostGrants } from './LostGrants';
import { wordsOfStatus, type StatusSaid } from './status-words';
import { SwitchRow } from './SwitchRow';

type Found = { entity: string; name: string; count: number; differences: number };

export type PopupProps = {
  /** Undefined on pages that no extension may read. */
  host: string | undefined;
  isOff: boolean;
  /** Undefined while the page is being read. */
  status: StatusSaid | undefined;
  /** What it was before the click. */
  before: StatusSaid | null;
  names: readonly Found[];
  grants: GrantProps;
  lost: { every: boolean; sites: string[] } | undefined;
  store: StoreState;
  onOff: (isOff: boolean) => void;
  onReadAnyway: () => void;
  onOpen: (entity?: string) => void;
  onCopy: (() => Promise<boolean>) | undefined;
  onOptions: () => void;
  onAskAgain: () => void;
  onLeave: () => void;
  onRepair: () => void;
  onSeenStore: () => void;
};

const Status = ({ host, isOff, status, before, onReadAnyway }: PopupProps) => {
  const isMeant = status?.is === 'unread' && status.why === 'uninvited' && host !== undefined && !isOff;
  const wasNot =
    status?.is === 'read' && status.reason === 'asked' && before?.is === 'unread' ? before : undefined;
  return (
    <div class="popup-status" role="status">
      <p>{status ? wordsOfStatus(status) : i18n.t('status.reading')}</p>
      {wasNot && wasNot.why !== 'off' && <p class="setting-help">{wordsOfStatus(wasNot)}</p>}
      {isMeant && (
        <button type="button" class="primary" onClick={onReadAnyway}>
          {i18n.t('popup.readAnyway')}
        </button>
      )}
    </div>
  );
};

const Names = ({ names, onOpen }: Pick<PopupProps, 'names' | 'onOpen'>) => {
  const differing = names.filter(({ differences }) => differences > 0).length;
  if (names.length === 0) return <p class="popup-none">{i18n.t('popup.nothing')}</p>;
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="popup-found">
        {differing === 0
          ? i18n.t('badge.names', names.length)
          : i18n.t('badge.found', [
              i18n.t('badge.names', names.length),
              i18n.t('badge.differing', differing),
            ])}
      </h2>
      <ul class="popup-names" tabIndex={0} aria-labelledby="found">
        {names.map(({ entity, name, count, differences }) => (
          <li key={entity}>
            <button type="button" class="name-row" onClick={() => onOpen(entity)}>
              <span class={differences > 0 ? 'name name-differs' : 'name'}>{name}</span>
              <span class="name-count">
                {differences > 0 ? i18n.t('count.differences', differences) : i18n.t('count.mentions', count)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the toolbar's button opens: this page in a few lines, and what can be done about it. */
export const Popup = (props: PopupProps) => {
  const { host, isOff, status, names, grants, lost, onOff, onOpen, onCopy, onOptions } = props;
  const isRead = status?.is === 'read';
  return (
    <main class="popup">
      <h1 class="unseen">Variorum</h1>
      <StoreNotice state={props.store} onRepair={props.onRepair} onSeen={props.onSeenStore} />
      {lost && <LostGrants lost={lost} onAskAgain={props.onAskAgain} onLeave={props.onLeave} />}
      {host !== undefined && (
        <div class="popup-site">
          <SwitchRow label={host} isOn={!isOff} onChange={(isOn) => onOff(!isOn)} />
        </div>
      )}
      <Status {...props} />
      {isRead && <Names names={names} onOpen={onOpen} />}
      <p class="popup-actions">
        <button type="button" class="primary" onClick={() => onOpen()}>
          <Icon name="panel" /> {i18n.t('popup.openPanel')}
        </button>
        {isRead && onCopy && <CopyDifferences onCopy={onCopy} />}
      </p>
      <section class="popup-grants" aria-labelledby="grants">
        <h2 id="grants" class="section-title">
          {i18n.t('popup.byItself')}
        </h2>
        <GrantChoices {...grants} />
      </section>
      <footer class="popup-footer">
        <span class="footer-text">{i18n.t('card.noVerdict')}</span>
        <button type="button" onClick={onOptions}>
          {i18n.t('popup.options')}
        </button>
      </footer>
    </main>
  );
};
