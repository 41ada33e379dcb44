import { localize } from '../pack/localize';
import type { Claim, InterfaceLanguage, Source } from '../pack/schema';
import type { CardSource, Report } from './entity-card';

/** The reports that a source retells, in one language. */
export const reportsOf = ({ basedOn }: Pick<Source, 'basedOn'>, language: InterfaceLanguage): Report[] =>
  basedOn.map(({ publisher, date }) => ({ publisher: localize(publisher, language), date }));

/** A source with the phrases of claims that are taken from it, in their order. */
export const cardSourceOf = (
  source: Source,
  claims: readonly Claim[],
  language: InterfaceLanguage,
): CardSource => ({
  id: source.id,
  title: source.title,
  publisher: source.publisher,
  lang: source.lang,
  published: source.published?.date,
  url: source.url,
  machineTranslated: source.machineTranslated ?? false,
  basedOn: reportsOf(source, language),
  phrases: claims.map(({ phrase }) => phrase),
});
