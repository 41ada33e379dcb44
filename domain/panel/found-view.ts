import type { SearchHit, SearchResults } from '../search/results';
import { localize } from '../pack/localize';
import type { Claim, Entity, InterfaceLanguage, Pack, Source } from '../pack/schema';

/** The rows that a search has found, by pack and id, as the store or a pack holds them. */
export type FoundRows = {
  entities: ReadonlyMap<string, Entity>;
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
};

/** Rows are told apart by their pack as well. */
export const rowKey = (pack: string, id: string): string => `${pack} ${id}`;

/** What a search has found, with the words that its row shows. */
export type FoundRow = SearchHit & {
  text: string;
  lang?: string;
  /** Whom it is about, or who published it. */
  label?: string | undefined;
  /** Of a phrase: its source. */
  source?: string;
};

export type FoundGroup = { rows: FoundRow[]; total: number };
export type FoundView = Record<keyof SearchResults, FoundGroup>;

/** Which rows a search's results need: entities also as those whom claims are about. */
export const neededRows = (results: SearchResults) => {
  const keyed = (hits: readonly SearchHit[]): [string, string][] =>
    hits.map(({ pack, id }): [string, string] => [pack, id]);
  const about = [...results.claims.hits, ...results.phrases.hits].map(
    ({ pack, entity }): [string, string] => [pack, entity],
  );
  return {
    entities: [...keyed(results.entities.hits), ...about],
    claims: [...keyed(results.claims.hits), ...keyed(results.phrases.hits)],
    sources: keyed(results.sources.hits),
  };
};

/** Results with their words; what has been taken out of the store since is left out. */
export const foundViewOf = (
  results: SearchResults,
  { entities, claims, sources }: FoundRows,
  language: InterfaceLanguage,
): FoundView => {
  const nameOf = ({ pack, entity }: SearchHit) => {
    const found = entities.get(rowKey(pack, entity));
    return found && localize(found.name, language);
  };
  const group = (
    kind: keyof SearchResults,
    read: (hit: SearchHit, key: string) => Omit<FoundRow, keyof SearchHit> | undefined,
  ): FoundGroup => ({
    total: results[kind].total,
    rows: results[kind].hits.flatMap((hit) => {
      const words = read(hit, rowKey(hit.pack, hit.id));
      return words ? { ...hit, ...words } : [];
    }),
  });
  return {
    entities: group('entities', (_, key) => {
      const entity = entities.get(key);
      return entity && { text: localize(entity.name, language), label: localize(entity.summary, language) };
    }),
    claims: group('claims', (hit, key) => {
      const claim = claims.get(key);
      return claim && { text: localize(claim.statement, language), label: nameOf(hit) };
    }),
    phrases: group('phrases', (hit, key) => {
      const claim = claims.get(key);
      return claim && { text: claim.phrase.text, label: nameOf(hit), source: claim.source };
    }),
    sources: group('sources', (_, key) => {
      const source = sources.get(key);
      return source && { text: source.title, lang: source.lang, label: source.publisher };
    }),
  };
};

/** The rows of packs that are at hand. */
export const rowsOf = (packs: readonly Pack[]): FoundRows => {
  const keyed = <Item extends { id: string }>(list: (pack: Pack) => readonly Item[]) =>
    new Map(
      packs.flatMap((pack) => list(pack).map((item): [string, Item] => [rowKey(pack.id, item.id), item])),
    );
  return {
    entities: keyed(({ entities }) => entities),
    claims: keyed(({ claims }) => claims),
    sources: keyed(({ sources }) => sources),
  };
};
