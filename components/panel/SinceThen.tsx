import { i18n } from '#i18n';
import type { TimelineStatement } from '@/domain/panel/timeline-view';
import { formatDate } from '../format-value';
import { More } from './More';
import { usePaged } from '../use-paged';

type Props = { asOf: string; later: readonly TimelineStatement[]; onReset: () => void };

/** What has been said since the day that is looked at, folded away. */
export const SinceThen = ({ asOf, later, onReset }: Props) => {
  const { shown, left, showMore } = usePaged(later, { first: 60 });
  return (
    <div class="looking-back">
      <div class="looking-back-head">
        <p role="status">{i18n.t('panel.asOfSet', [formatDate(asOf)])}</p>
        <button type="button" onClick={onReset}>
          {i18n.t('panel.resetAsOf')}
        </button>
      </div>
      {later.length > 0 && (
        <details class="since-then">
          <summary>{i18n.t('panel.sinceThen', later.length)}</summary>
          <ul>
            {shown.map(({ id, date, label, text }) => (
              <li key={id}>
                <time dateTime={date}>{formatDate(date)}</time>{' '}
                <span>
                  <span class="statement-label">{label}</span> {text}
                </span>
              </li>
            ))}
          </ul>
          <More left={left} onMore={showMore} />
        </details>
      )}
    </div>
  );
};
