import { localize } from '../pack/localize';
import type { InterfaceLanguage, Source } from '../pack/schema';
import type { Report } from './entity-card';

/** The reports that a source retells, in one language. */
export const reportsOf = ({ basedOn }: Pick<Source, 'basedOn'>, language: InterfaceLanguage): Report[] =>
  basedOn.map(({ publisher, date }) => ({ publisher: localize(publisher, language), date }));
