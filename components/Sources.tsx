import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import { Phrase } from './Phrase';
import { Retold } from './Retold';
import { SourceDate } from './SourceDate';
import { nameOfSource } from './source-name';
import { languageOf } from './text-language';

type Props = {
  sources: readonly CardSource[];
  /** How many phrases of each source are shown. */
  phrasesAtMost: number;
  /** Leaves out whom a source retells. */
  isShort?: boolean;
};

/** The sources, newest first: who, when, and in which words. */
export const Sources = ({ sources, phrasesAtMost, isShort = false }: Props) => (
  <ul class="sources">
    {sources.map((source) => (
      <li class="source" key={source.id}>
        <p class="source-head">
          <span class="publisher" lang={languageOf(nameOfSource(source), source.lang)}>
            {nameOfSource(source)}
          </span>{' '}
          <SourceDate source={source} />{' '}
          {source.machineTranslated && <span class="tag">{i18n.t('source.machineTranslated')}</span>}
        </p>
        <ul class="phrases">
          {source.phrases.slice(0, phrasesAtMost).map((phrase, i) => (
            <li key={i}>
              <Phrase source={source} phrase={phrase} />
            </li>
          ))}
        </ul>
        {!isShort && <Retold source={source} />}
      </li>
    ))}
  </ul>
);
