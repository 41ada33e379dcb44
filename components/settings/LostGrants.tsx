import { i18n } from '#i18n';

type Props = {
  lost: { every: boolean; sites: string[] };
  onAskAgain: () => void;
  onLeave: () => void;
};

/** Sites that are named before the rest is a number. */
const namedAtMost = 3;

const namesOf = ({ every, sites }: Props['lost']): string => {
  if (every) return i18n.t('options.every');
  const names = sites.slice(0, namedAtMost);
  const rest = sites.length - names.length;
  if (rest > 0) names.push(i18n.t('options.moreSites', rest));
  return new Intl.ListFormat(i18n.t('language')).format(names);
};

/** Says that the browser has taken back what the reader had granted, and asks again. */
export const LostGrants = ({ lost, onAskAgain, onLeave }: Props) => (
  <div class="notice" role="status">
    <p class="notice-title">{i18n.t('popup.lostTitle')}</p>
    <p>{i18n.t('popup.lostText', [namesOf(lost)])}</p>
    <p class="notice-actions">
      <button type="button" class="primary" onClick={onAskAgain}>
        {i18n.t('popup.askAgain')}
      </button>
      <button type="button" onClick={onLeave}>
        {i18n.t('popup.leaveIt')}
      </button>
    </p>
  </div>
);
