import { i18n } from '#i18n';
import { formatNumber } from './format';
import { SwitchRow } from './SwitchRow';

export type GrantProps = {
  /** The site that the reader is on, where there is one that can be granted. */
  host?: string | undefined;
  isThisSite?: boolean;
  isEvery: boolean;
  newsCount: number;
  newsGranted: number;
  onThisSite?: (isOn: boolean) => void;
  onNews: (isOn: boolean) => void;
  onEvery: (isOn: boolean) => void;
};

/** How many of the list are granted, where that is neither none nor all. */
const newsHelp = ({ newsCount, newsGranted }: GrantProps): string =>
  newsGranted === 0 || newsGranted === newsCount
    ? i18n.t('options.newsHelp', newsCount, [formatNumber(newsCount)])
    : i18n.t('options.newsPart', [formatNumber(newsGranted), formatNumber(newsCount)]);

/** What is read without a click: this site, the news sites, every site. Each asks the browser in the click's own turn. */
export const GrantChoices = (props: GrantProps) => {
  const { host, isThisSite = false, isEvery, newsGranted, onThisSite, onNews, onEvery } = props;
  return (
    <div class="grants">
      {host !== undefined && onThisSite && (
        <SwitchRow
          label={i18n.t('options.thisSite', [host])}
          help={i18n.t('options.thisSiteHelp')}
          isOn={isThisSite}
          onChange={onThisSite}
        />
      )}
      <SwitchRow
        label={i18n.t('options.news')}
        help={isEvery ? i18n.t('options.newsInEvery') : newsHelp(props)}
        isOn={isEvery || newsGranted > 0}
        isDisabled={isEvery}
        onChange={onNews}
      />
      <SwitchRow
        label={i18n.t('options.every')}
        help={i18n.t('options.everyHelp')}
        isOn={isEvery}
        onChange={onEvery}
      />
    </div>
  );
};
