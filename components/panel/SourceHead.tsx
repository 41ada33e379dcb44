import { i18n } from '#i18n';
import type { PanelSource } from '@/domain/panel/panel-source';
import { Retold } from '../Retold';
import { SourceDate } from '../SourceDate';
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

/** What a source is: its date, language and kind, whether a machine translated it, and what it retells. */
export const SourceFacts = ({ source }: { source: PanelSource }) => (
  <>
    <p class="source-facts">
      <SourceDate source={source} />
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
