import type { CardSource } from '../cards/entity-card';
import { reportsOf } from '../cards/reports';
import { originsOf } from '../compare/origins';
import type { Claim, InterfaceLanguage, Pack, Source } from '../pack/schema';

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
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    lang: source.lang,
    published: source.published?.date,
    url: source.url,
    machineTranslated: source.machineTranslated ?? false,
    basedOn: reportsOf(source, language),
    phrases: (claims.get(source.id) ?? []).map(({ phrase }: Claim) => phrase),
    kind: source.kind,
    origin: origins.get(source.id) ?? -1,
  });
};
