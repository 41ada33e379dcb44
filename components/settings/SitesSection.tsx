import { i18n } from '#i18n';
import { Choice } from './Choice';
import { formatNumber } from './format';
import { GrantChoices, type GrantProps } from './GrantChoices';
import { LostGrants } from './LostGrants';
import { NewsList, type ListCheck } from './NewsList';
import { Section } from './Section';
import { Setting } from './Setting';
import { SiteNames } from './SiteNames';

export type SitesProps = {
  grants: GrantProps;
  lost: { every: boolean; sites: string[] } | undefined;
  chosen: readonly { site: string; isGranted: boolean }[];
  off: readonly string[];
  pages: 'articles' | 'all';
  /** The list as text, a site a line. */
  newsText: string;
  isShippedList: boolean;
  /** Whether a line names a site. */
  checkSite: (line: string) => boolean;
  checkList: (text: string) => ListCheck;
  onAskAgain: () => void;
  onLeave: () => void;
  onChoose: (site: string) => void;
  onDrop: (site: string) => void;
  onOff: (site: string) => void;
  onOn: (site: string) => void;
  onPages: (pages: 'articles' | 'all') => void;
  onKeepList: (text: string | null) => void;
};

/** Where Variorum reads by itself, and where never. */
export const SitesSection = (props: SitesProps) => (
  <Section id="sites" title={i18n.t('options.sites')} intro={i18n.t('options.sitesIntro')}>
    {props.lost && (
      <Setting words={[i18n.t('popup.lostTitle')]}>
        <LostGrants lost={props.lost} onAskAgain={props.onAskAgain} onLeave={props.onLeave} />
      </Setting>
    )}
    <Setting
      words={[
        i18n.t('options.news'),
        i18n.t('options.every'),
        i18n.t('options.everyHelp'),
        i18n.t('popup.byItself'),
      ]}
    >
      <h3 class="setting-label">{i18n.t('popup.byItself')}</h3>
      <GrantChoices {...props.grants} />
    </Setting>
    <Choice
      label={i18n.t('options.pages')}
      help={i18n.t('options.pagesHelp')}
      value={props.pages}
      options={[
        { value: 'articles', label: i18n.t('options.pagesArticles') },
        { value: 'all', label: i18n.t('options.pagesAll') },
      ]}
      onChange={props.onPages}
    />
    <SiteNames
      label={i18n.t('options.chosen')}
      help={i18n.t('options.chosenHelp')}
      none={i18n.t('options.chosenNone')}
      sites={props.chosen}
      check={props.checkSite}
      onAdd={props.onChoose}
      onRemove={props.onDrop}
    />
    <SiteNames
      label={i18n.t('options.off')}
      help={i18n.t('options.offHelp')}
      none={i18n.t('options.offNone')}
      sites={props.off.map((site) => ({ site }))}
      check={props.checkSite}
      onAdd={props.onOff}
      onRemove={props.onOn}
    />
    <NewsList
      text={props.newsText}
      count={formatNumber(props.grants.newsCount)}
      isShipped={props.isShippedList}
      check={props.checkList}
      onKeep={props.onKeepList}
    />
  </Section>
);
