import { packAbout, packFrom } from '@/domain/panel/about';
import { neededRows, rowKey, rowsOf, type FoundRows } from '@/domain/panel/found-view';
import type { Entity, Pack } from '@/domain/pack/schema';
import type { SearchResults } from '@/domain/search/results';
import type { PackVersion } from './database';
import { versionsOf } from './read-store';

/** What the panel asks of all that is known. Packs come cut down to what a view shows: its claims and the notes on them. */
export type Shelf = {
  isEmpty: () => Promise<boolean>;
  /** What is said of an entity, in the pack that is named, else in the first that holds it. */
  about: (entity: string, pack?: string) => Promise<Pack | undefined>;
  /** What a pack takes from a source. */
  from: (pack: string, source: string) => Promise<Pack | undefined>;
  /** All entities, pack by pack. */
  entities: () => Promise<{ pack: string; entity: Entity }[]>;
  /** What a search has found. */
  found: (results: SearchResults) => Promise<FoundRows>;
  /** Which revisions of packs there are. */
  versions: () => Promise<PackVersion[]>;
};

/** A shelf of packs that are at hand, for where the store fails. */
export const createPackShelf = (packs: readonly Pack[]): Shelf => ({
  isEmpty: () => Promise.resolve(packs.length === 0),
  about(entity, id) {
    const asked = packs.filter((pack) => id === undefined || pack.id === id);
    return Promise.resolve(asked.map((pack) => packAbout(pack, entity)).find((it) => it !== undefined));
  },
  from(id, source) {
    const pack = packs.find((it) => it.id === id);
    return Promise.resolve(pack && packFrom(pack, source));
  },
  entities: () =>
    Promise.resolve(packs.flatMap(({ id, entities }) => entities.map((entity) => ({ pack: id, entity })))),
  found(results) {
    const rows = rowsOf(packs);
    const needed = neededRows(results);
    const pick = <Item>(map: ReadonlyMap<string, Item>, keys: readonly [string, string][]) =>
      new Map(
        keys.flatMap(([pack, id]): [string, Item][] => {
          const item = map.get(rowKey(pack, id));
          return item === undefined ? [] : [[rowKey(pack, id), item]];
        }),
      );
    return Promise.resolve({
      entities: pick(rows.entities, needed.entities),
      claims: pick(rows.claims, needed.claims),
      sources: pick(rows.sources, needed.sources),
    });
  },
  versions: () => Promise.resolve(versionsOf(packs)),
});
