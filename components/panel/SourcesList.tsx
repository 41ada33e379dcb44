import { i18n } from '#i18n';
import type { PanelSource } from '@/domain/panel/panel-source';
import type { SourcesView } from '@/domain/panel/sources-view';
import { Icon } from '../Icon';
import { Phrase } from '../Phrase';
import { linkTo } from '../source-link';
import { nameOfSource } from '../source-name';
import { CopyMenu, type Copy } from './CopyMenu';
import { More } from './More';
import { SourceFacts, SourceTitle } from './SourceHead';
import { SourceLink } from './StatementItem';
import { usePaged } from '../use-paged';

type Shared = { pack: string; copy: Copy };

/** Sources, and phrases of one, that are shown at first. */
const sourcesAtFirst = 12;
const phrasesAtFirst = 8;

const Phrases = ({ source }: { source: PanelSource }) => {
  const { shown, left, showMore } = usePaged(source.phrases, { first: phrasesAtFirst, step: 60 });
  return (
    <>
      <ul class="phrases">
        {shown.map((phrase, i) => (
          <li key={i}>
            <Phrase source={source} phrase={phrase} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="more" onClick={showMore}>
          {i18n.t('panel.more', left)}
        </button>
      )}
    </>
  );
};

/** The address of a source as a whole. */
export const OpenSource = ({ source }: { source: PanelSource }) => {
  const link = linkTo(source);
  return link === undefined ? null : (
    <a
      class="icon-button"
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={i18n.t('panel.openSource')}
      title={i18n.t('panel.openSource')}
    >
      <Icon name="open" />
    </a>
  );
};

const SourceItem = ({ source, pack, copy }: Shared & { source: PanelSource }) => (
  <li class="panel-source">
    <div class="source-top">
      <h2 class="publisher">
        <SourceLink source={source} pack={pack} />
      </h2>
      <span class="source-actions">
        <OpenSource source={source} />
        <CopyMenu cited={{ what: 'source', id: source.id }} label={nameOfSource(source)} copy={copy} />
      </span>
    </div>
    {source.publisher !== undefined && (
      <p>
        <SourceTitle source={source} />
      </p>
    )}
    <SourceFacts source={source} />
    <Phrases source={source} />
  </li>
);

/** The sources that speak of an entity, and how many independent reports stand behind them. */
export const SourcesList = ({ view, ...shared }: Shared & { view: SourcesView }) => {
  const { shown, left, showMore } = usePaged(view.sources, { first: sourcesAtFirst });
  return (
    <>
      <p class="panel-note">
        {i18n.t('card.summary', [
          i18n.t('count.sources', view.sources.length),
          i18n.t('count.origins', view.origins),
        ])}
      </p>
      <ul class="panel-sources">
        {shown.map((source) => (
          <SourceItem source={source} {...shared} key={source.id} />
        ))}
      </ul>
      <More left={left} onMore={showMore} />
    </>
  );
};
