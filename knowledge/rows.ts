import { packLists, packSchema, type Pack } from '@/domain/pack/schema';
import type { PackRow, Row } from './database';
import { isSealed, sealOf } from './seal';

/** A pack without its lists. */
export type PackHeader = Omit<PackRow, 'rows'>;

const header = packSchema.omit({ entities: true, sources: true, claims: true, notes: true });

/** The header in a row; undefined where the row holds none. */
export const readHeader = ({ rows: _rows, ...row }: PackRow): PackHeader | undefined =>
  header.validate(row) ? row : undefined;

export type Lists = Pick<Pack, 'entities' | 'sources' | 'claims' | 'notes'>;

/** Items of a pack's list, and how many rows were none, because the store has lost a part of them. */
export type Read<Item> = { items: Item[]; damaged: number };

/** The items of a pack that has been checked as rows; sealed, so that they need not be checked once more. */
export const toRows = <Item extends object>(pack: string, items: readonly Item[]): Row<Item>[] =>
  items.map((item, order) => ({ ...item, pack, order, seal: sealOf(item) }));

/** What a row holds. What is not as it was stored is checked, which takes longer; undefined where the schema refuses it. */
const itemOf = (
  list: keyof Lists,
  { pack: _pack, order: _order, seal, ...item }: Row<object>,
): object | undefined => (isSealed(item, seal) ? item : packLists[list].item.safeParse(item).data);

/** Takes a list's items out of its rows, in the pack's order. Rows that hold none are left out. */
export const readItems = <Item extends object>(list: keyof Lists, rows: readonly Row<Item>[]): Read<Item> => {
  const items = rows
    .toSorted((a, b) => a.order - b.order)
    .map((row) => itemOf(list, row))
    .filter((item) => item !== undefined) as Item[];
  return { items, damaged: rows.length - items.length };
};

/** A pack without what speaks of rows that were left out: whoever shows it may rely on its references. */
export const withoutLoose = (pack: Pack): Pack => {
  const entities = new Set(pack.entities.map(({ id }) => id));
  const sources = new Set(pack.sources.map(({ id }) => id));
  return {
    ...pack,
    entities: pack.entities.map((entity) => ({
      ...entity,
      related: entity.related.filter(({ to }) => entities.has(to)),
    })),
    claims: pack.claims.filter(({ entity, source }) => entities.has(entity) && sources.has(source)),
  };
};
