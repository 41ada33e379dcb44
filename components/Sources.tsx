import { i18n } from '#i18n';
import type { CardPhrase, CardSource } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';
import { Icon } from './Icon';
import { linkTo } from './source-link';
import { nameOfSource } from './source-name';

type Props = {
  sources: readonly CardSource[];
  /** How many phrases of each source are shown. */
  phrasesAtMost: number;
};

/** A phrase in its own language, with the link that lands on it. */
const Phrase = ({ source, phrase }: { source: CardSource; phrase: CardPhrase }) => {
  const link = linkTo(source, phrase);
  return (
    <li class="phrase">
      <q lang={source.lang} dir="auto">
        {phrase.text}
      </q>
      {link !== undefined && (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={i18n.t('source.open')}
          title={i18n.t('source.open')}
        >
          <Icon name="open" />
        </a>
      )}
    </li>
  );
};

const Origin = ({ source }: { source: CardSource }) => {
  const names = source.basedOn.map(({ publisher, date }) =>
    date === undefined ? publisher : `${publisher} (${formatDate(date)})`,
  );
  return names.length === 0 ? null : <p class="origin">{i18n.t('source.retells', [names.join(', ')])}</p>;
};

/** The sources, newest first: who, when, and in which words. */
export const Sources = ({ sources, phrasesAtMost }: Props) => (
  <ul class="sources">
    {sources.map((source) => (
      <li class="source" key={source.id}>
        <p class="source-head">
          <span class="publisher">{nameOfSource(source)}</span>
          <span class="date">
            {source.published === undefined ? (
              i18n.t('source.undated')
            ) : (
              <time dateTime={source.published}>{formatDate(source.published)}</time>
            )}
          </span>
          {source.machineTranslated && <span class="tag">{i18n.t('source.machineTranslated')}</span>}
        </p>
        <ul class="phrases">
          {source.phrases.slice(0, phrasesAtMost).map((phrase) => (
            <Phrase source={source} phrase={phrase} key={phrase.claim} />
          ))}
        </ul>
        <Origin source={source} />
      </li>
    ))}
  </ul>
);
