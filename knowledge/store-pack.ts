import { compileIndex, type AliasIndex } from '@/domain/mentions/alias-index';
import { buildLexicon } from '@/domain/mentions/lexicon';
import type { Pack } from '@/domain/pack/schema';
import { schemaVersion, type Database } from './database';
import { originsRow } from './origins';
import { inPackOrder, isSameVersions, readIndex, readStoredPacks, versionsOf } from './read-store';
import { readHeader, toRows } from './rows';
import { isQuotaError, StoreError } from './store-error';

/** Whether the store holds this revision of the pack or a later one, in the shape that this version reads. */
const isStored = async (database: Database, { id, revision }: Pick<Pack, 'id' | 'revision'>) => {
  const [row, index] = await Promise.all([database.packs.get(id), readIndex(database)]);
  return index !== undefined && row !== undefined && row.revision >= revision;
};

const listsOf = (database: Database) => [
  database.entities,
  database.sources,
  database.claims,
  database.notes,
];

/** About how many bytes a pack takes with its index. */
const sizeOf = (pack: Pack, index: AliasIndex): number =>
  new TextEncoder().encode(JSON.stringify([pack, index.terms])).length +
  Object.values(index).reduce<number>((sum, it) => sum + (ArrayBuffer.isView(it) ? it.byteLength : 0), 0);

const isOther = (pack: Pick<Pack, 'id'>) => (other: Pick<Pack, 'id'>) => other.id !== pack.id;

/**
 * Writes a pack, and the index over all packs, in one transaction: all of it or nothing. Two contexts may load at once, so
 * the revisions are checked again inside. `isAnew` writes it whatever is stored. Returns whether anything was written.
 */
export const storePack = async (database: Database, pack: Pack, isAnew = false): Promise<boolean> => {
  if (!isAnew && (await isStored(database, pack))) return false;
  // Compiled before the transaction: it would end while it waits for anything but the database.
  const others = (await readStoredPacks(database)).filter(isOther(pack));
  const packs = inPackOrder([...others, pack]);
  const index = compileIndex(buildLexicon(...packs));
  const { entities, sources, claims, notes, ...header } = pack;
  const rows = {
    entities: toRows(pack.id, entities),
    sources: toRows(pack.id, sources),
    claims: toRows(pack.id, claims),
    notes: toRows(pack.id, notes),
  };
  const rowCount = entities.length + sources.length + claims.length + notes.length;
  const written = database.transaction('rw', database.tables, async () => {
    if (!isAnew && (await isStored(database, pack))) return 'stored-before';
    const othersNow = (await database.packs.toArray()).flatMap((row) => readHeader(row) ?? []);
    if (!isSameVersions(versionsOf(othersNow.filter(isOther(pack))), versionsOf(others)))
      return 'others-changed';
    await Promise.all(listsOf(database).map((table) => table.where('pack').equals(pack.id).delete()));
    await Promise.all([
      database.entities.bulkAdd(rows.entities),
      database.sources.bulkAdd(rows.sources),
      database.claims.bulkAdd(rows.claims),
      database.notes.bulkAdd(rows.notes),
      database.indexes.put(originsRow(pack)),
      database.packs.put({ ...header, rows: rowCount }),
      database.indexes.put({ id: 'aliases', index, packs: versionsOf(packs) }),
      database.meta.put({ key: 'schema', version: schemaVersion }),
    ]);
    return 'written';
  });
  const outcome = await written.catch((error: unknown) => {
    throw isQuotaError(error)
      ? new StoreError({ is: 'full', needed: sizeOf(pack, index) }, { cause: error })
      : error;
  });
  return outcome === 'others-changed' ? storePack(database, pack, isAnew) : outcome === 'written';
};
