import { i18n } from '#i18n';
import type { PanelSource } from '@/domain/panel/panel-source';
import { formatDate } from '../format-value';
import { reportNames } from '../report-names';
import { languageOf } from '../text-language';

/** The name of a language, in the language of the interface. */
const nameOfLanguage = (tag: string): string => {
  try {
    return new Intl.DisplayNames(i18n.t('language'), { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that is well formed for us and not for the browser stands for itself.
    return tag;
  }
};

const Retold = ({ source: { basedOn } }: { source: PanelSource }) =>
  basedOn.length === 0 ? null : <p class="origin">{i18n.t('source.retells', [reportNames(basedOn)])}</p>;

/** What a source is: its date, language and kind, whether a machine translated it, and what it retells. */
export const SourceFacts = ({ source }: { source: PanelSource }) => (
  <>
    <p class="source-facts">
      <span class="date">
        {source.published === undefined ? (
          i18n.t('source.undated')
        ) : (
          <time dateTime={source.published}>{formatDate(source.published)}</time>
        )}
      </span>
      {' · '}
      {i18n.t(`panel.sourceKind.${source.kind}`)}
      {' · '}
      {nameOfLanguage(source.lang)}
      {source.machineTranslated && ` · ${i18n.t('source.machineTranslated')}`}
    </p>
    <Retold source={source} />
  </>
);

/** The title of a source in its language. */
export const SourceTitle = ({ source: { title, lang } }: { source: PanelSource }) => (
  <cite class="source-title" lang={languageOf(title, lang) ?? lang} dir="auto">
    {title}
  </cite>
);
