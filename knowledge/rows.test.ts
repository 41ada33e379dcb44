import { describe, expect, it } from 'vitest';
import { packLists } from '@/domain/pack/schema';
import { aFullPack } from '@/test/builders';
import { readItems, toRows, type Lists } from './rows';

const pack = aFullPack();
const lists = ['entities', 'sources', 'claims', 'notes'] as const;

/** What can stand where something else has stood, of the right kind or not. */
const others: unknown[] = [undefined, null, 7, 8n, '', 'else', [], {}, { en: 'else' }];

/** A row in which something else stands, in all ways: at each place, however deep. */
const damaged = (row: unknown): unknown[] => {
  if (typeof row !== 'object' || row === null) return [];
  return Object.entries(row).flatMap(([key, part]) =>
    [...others, ...damaged(part)].map((other) =>
      Array.isArray(row) ? row.with(Number(key), other) : { ...row, [key]: other },
    ),
  );
};

const read = (list: keyof Lists, rows: readonly unknown[]) => readItems(list, rows as never);

describe('B9 the rows of a list', () => {
  it.each(lists)('give back the %s that were stored, in their order', (list) => {
    const rows = structuredClone(toRows<object>(pack.id, pack[list]));
    expect(rows.length).toBeGreaterThan(0);
    expect(read(list, rows.toReversed())).toEqual({ items: pack[list], damaged: 0 });
  });

  it.each(lists)('give of the %s in which anything has changed what the schema lets through', (list) => {
    const rows = toRows<object>(pack.id, pack[list]).flatMap(damaged) as Record<string, unknown>[];
    const refused = rows.filter((row) => {
      const { pack: _pack, order: _order, seal: _seal, ...item } = row;
      const { data } = packLists[list].item.safeParse(item);
      expect({ row, ...read(list, [row]) }).toEqual({
        row,
        items: data ? [data] : [],
        damaged: data ? 0 : 1,
      });
      return !data;
    });
    expect(refused.length).toBeGreaterThan(50);
  });

  it('that lead back to themselves are left out', () => {
    const [row] = toRows<object>(pack.id, pack.claims);
    const circle: Record<string, unknown> = { ...row };
    circle.statement = circle;
    expect(read('claims', [circle])).toEqual({ items: [], damaged: 1 });
  });

  it('that an earlier version has stored, without a seal, are checked', () => {
    const [row, ...rest] = toRows<object>(pack.id, pack.claims).map(({ seal: _, ...it }) => it);
    expect(read('claims', [row, ...rest])).toEqual({ items: pack.claims, damaged: 0 });
    const spoilt = { ...row, hedge: 'perhaps' };
    expect(read('claims', [spoilt, ...rest])).toEqual({ items: pack.claims.slice(1), damaged: 1 });
  });

  it('get back what they have lost where the schema knows it', () => {
    const { related: _, ...lacking } = toRows(pack.id, pack.entities)[0]!;
    expect(read('entities', [lacking]).items).toEqual([{ ...pack.entities[0], related: [] }]);
  });
});
