import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';
import { Phrase } from './Phrase';
import { nameOfSource } from './source-name';

type Props = {
  sources: readonly CardSource[];
  /** How many phrases of each source are shown. */
  phrasesAtMost: number;
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
            <li key={phrase.claim}>
              <Phrase source={source} phrase={phrase} />
            </li>
          ))}
        </ul>
        <Origin source={source} />
      </li>
    ))}
  </ul>
);
