import { createDetailsBuilder } from '../cards/card-builder';
import type { EntityDetails } from '../cards/entity-card';
import { createStatementReader } from '../cards/statements';
import { packAsOf } from '../compare/as-of';
import { topicsOf, type Topic } from '../compare/topics';
import { attributesOf } from '../pack/core-attributes';
import { localize } from '../pack/localize';
import type { Claim, InterfaceLanguage, Pack } from '../pack/schema';
import { allNamesOf, type NamesOfKind } from './names';
import { relationsOf, type Relations } from './relations';
import type { TimelineStatement } from './timeline-view';

/** What is known of an entity, but for the statements one by one. */
export type EntityView = {
  details: EntityDetails;
  names: NamesOfKind[];
  relations: Relations;
};

/** The view of an entity from the claims of a pack about it; undefined where the pack does not hold it. */
export const entityViewOf = (
  pack: Pack,
  id: string,
  language: InterfaceLanguage,
  topics: readonly Topic[] = topicsOf(pack),
): EntityView | undefined => {
  const details = createDetailsBuilder(pack, language, topics)(id);
  const entity = pack.entities.find((it) => it.id === id);
  if (!details || !entity) return undefined;
  return {
    details,
    names: allNamesOf(entity, language),
    relations: relationsOf(pack, id, language),
  };
};

/** A pack at a date, or as it is now, and what has been said since then, newest first. */
export const lookBack = (pack: Pack, asOf: string | undefined): { pack: Pack; later: Claim[] } =>
  asOf === undefined ? { pack, later: [] } : packAsOf(pack, asOf);

/** Claims as they are listed under "since then". */
export const laterStatements = (
  pack: Pack,
  later: readonly Claim[],
  language: InterfaceLanguage,
): TimelineStatement[] => {
  const read = createStatementReader(pack, language);
  const attributes = attributesOf(pack);
  return later.map((claim) => {
    const label = attributes.get(claim.attribute)?.label;
    return {
      ...read(claim),
      label: label ? localize(label, language) : claim.attribute,
      supersededBy: undefined,
    };
  });
};
