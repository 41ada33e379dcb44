import { cardSourceOf } from '../cards/card-source';
import type { CardSource } from '../cards/entity-card';
import { originsOf } from '../compare/origins';
import type { InterfaceLanguage, Pack, Source } from '../pack/schema';

/** A source with what the panel tells of it beyond the card. */
export type PanelSource = CardSource & {
  kind: Source['kind'];
  /** The number of the report that it goes back to; sources with the same one are not independent. */
  origin: number;
};

/** Makes the reader of a pack's sources; the phrases are those of the pack's claims, in their order. */
export const createSourceReader = (pack: Pick<Pack, 'sources' | 'claims'>, language: InterfaceLanguage) => {
  const origins = originsOf(pack.sources);
  const claims = Map.groupBy(pack.claims, ({ source }) => source);
  return (source: Source): PanelSource => ({
    ...cardSourceOf(source, claims.get(source.id) ?? [], language),
    kind: source.kind,
    origin: origins.get(source.id) ?? -1,
  });
};
