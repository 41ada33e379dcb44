import { byNewest } from '../compare/dates';
import type { InterfaceLanguage, Pack } from '../pack/schema';
import { createSourceReader, type PanelSource } from './panel-source';

/** The sources that speak in a pack's claims, newest first, those without a date last, and how many origins they have. */
export type SourcesView = { sources: PanelSource[]; origins: number };

const byDate = (a: PanelSource, b: PanelSource) =>
  (a.published !== undefined && b.published !== undefined
    ? byNewest(a.published, b.published)
    : Number(a.published === undefined) - Number(b.published === undefined)) || (a.id < b.id ? -1 : 1);

export const sourcesViewOf = (
  pack: Pick<Pack, 'sources' | 'claims'>,
  language: InterfaceLanguage,
): SourcesView => {
  const read = createSourceReader(pack, language);
  const telling = new Set(pack.claims.map(({ source }) => source));
  const sources = pack.sources
    .filter(({ id }) => telling.has(id))
    .map(read)
    .sort(byDate);
  return { sources, origins: new Set(sources.map(({ origin }) => origin)).size };
};
