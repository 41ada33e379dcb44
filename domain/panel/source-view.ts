import { createStatementReader } from '../cards/statements';
import type { NamedEntity } from '../cards/entity-card';
import { attributesOf } from '../pack/core-attributes';
import { localize } from '../pack/localize';
import type { InterfaceLanguage, Pack } from '../pack/schema';
import { createSourceReader, type PanelSource } from './panel-source';
import type { TimelineStatement } from './timeline-view';

/** A source, and all that was taken from it, by whom it is about. */
export type SourceView = {
  source: PanelSource;
  about: { entity: NamedEntity; statements: TimelineStatement[] }[];
};

/** The view of a source from the claims that a pack takes from it; undefined where the pack does not hold it. */
export const sourceViewOf = (pack: Pack, id: string, language: InterfaceLanguage): SourceView | undefined => {
  const source = pack.sources.find((it) => it.id === id);
  if (!source) return undefined;
  const read = createStatementReader(pack, language);
  const attributes = attributesOf(pack);
  const names = new Map(pack.entities.map(({ id: entity, name }) => [entity, localize(name, language)]));
  const claims = pack.claims.filter((claim) => claim.source === id);
  return {
    source: createSourceReader({ sources: pack.sources, claims }, language)(source),
    about: [...Map.groupBy(claims, ({ entity }) => entity)].map(([entity, own]) => ({
      entity: { id: entity, name: names.get(entity) ?? entity },
      statements: own.map((claim) => {
        const label = attributes.get(claim.attribute)?.label;
        return {
          ...read(claim),
          label: label ? localize(label, language) : claim.attribute,
          supersededBy: undefined,
        };
      }),
    })),
  };
};
