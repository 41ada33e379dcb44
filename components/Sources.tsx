import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';
import { Phrase } from './Phrase';
import { reportNames } from './report-names';
import { nameOfSource } from './source-name';
import { languageOf } from './text-language';

type Props = {
  sources: readonly CardSource[];
  /** How many phrases of each source are shown. */
  phrasesAtMost: number;
  /** Leaves out whom a source retells. */
  isShort?: boolean;
};

const Origin = ({ source: { basedOn } }: { source: CardSource }) =>
  basedOn.length === 0 ? null : <p class="origin">{i18n.t('source.retells', [reportNames(basedOn)])}</p>;

/** The sources, newest first: who, when, and in which words. */
export const Sources = ({ sources, phrasesAtMost, isShort = false }: Props) => (
  <ul class="sources">
    {sources.map((source) => (
      <li class="source" key={source.id}>
        <p class="source-head">
          <span class="publisher" lang={languageOf(nameOfSource(source), source.lang)}>
            {nameOfSource(source)}
          </span>{' '}
          <span class="date">
            {source.published === undefined ? (
              i18n.t('source.undated')
            ) : (
              <time dateTime={source.published}>{formatDate(source.published)}</time>
            )}
          </span>{' '}
          {source.machineTranslated && <span class="tag">{i18n.t('source.machineTranslated')}</span>}
        </p>
        <ul class="phrases">
          {source.phrases.slice(0, phrasesAtMost).map((phrase, i) => (
            <li key={i}>
              <Phrase source={source} phrase={phrase} />
            </li>
          ))}
        </ul>
        {!isShort && <Origin source={source} />}
      </li>
    ))}
  </ul>
);
