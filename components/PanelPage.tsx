import { i18n } from '#i18n';
import type { PageSummary } from '@/domain/mentions/page-summary';

type Props = {
  /** Null where the page is not being read. */
  summary: PageSummary | null;
  onSelect: (entity: string) => void;
};

const Unread = () => (
  <div class="panel-empty">
    <p>{i18n.t('panel.unread')}</p>
    <p>{i18n.t('panel.unreadHelp')}</p>
  </div>
);

/** What the page in the active tab names. */
export const PanelPage = ({ summary, onSelect }: Props) => (
  <main class="panel">
    <h1 class="panel-title">{i18n.t('panel.thisPage')}</h1>
    {summary === null && <Unread />}
    {summary?.mentions.length === 0 && <p class="panel-empty">{i18n.t('panel.nothing')}</p>}
    <ul class="names">
      {summary?.mentions.map(({ entity, name, count, differences }) => (
        <li key={entity}>
          <button type="button" class="name-row" onClick={() => onSelect(entity)}>
            <span class={differences > 0 ? 'name name-differs' : 'name'}>{name}</span>
            <span class="name-count">
              {i18n.t('count.mentions', count)}
              {differences > 0 && ` · ${i18n.t('count.differences', differences)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  </main>
);
