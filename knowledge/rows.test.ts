import { describe, expect, it } from 'vitest';
import { aFullPack } from '@/test/builders';
import { readItems, toRows, type Lists } from './rows';

const pack = aFullPack();
const lists = ['entities', 'sources', 'claims', 'notes'] as const;

/** What can stand where something else has stood, of the right kind or not. */
const others: unknown[] = [undefined, null, 7, 8n, '', 'else', [], {}, { en: 'else' }];

/** An item or row in which something else stands, in all ways: at each place, however deep. */
const damaged = (item: unknown): unknown[] => {
  if (typeof item !== 'object' || item === null) return [];
  return Object.entries(item)
    .filter(([key, part]) => key !== 'seal' && part !== undefined)
    .flatMap(([key, part]: [string, unknown]) =>
      [...others.filter((other) => JSON.stringify(part) !== say(other)), ...damaged(part)].map((other) =>
        Array.isArray(item) ? item.with(Number(key), other) : { ...item, [key]: other },
      ),
    );
};

const say = (other: unknown) => (typeof other === 'bigint' ? 'none' : JSON.stringify(other));

const read = (list: keyof Lists, rows: readonly unknown[]) => readItems(list, rows as never);

describe('B9 the rows of a list', () => {
  it.each(lists)('give back the %s that were stored, in their order', (list) => {
    const rows = structuredClone(toRows<object>(pack.id, pack[list]));
    expect(rows.length).toBeGreaterThan(0);
    expect(read(list, rows.toReversed())).toEqual({ items: pack[list], damaged: 0 });
  });

  it.each(lists)('give none of the %s of which any part has changed', (list) => {
    const rows = toRows<object>(pack.id, pack[list]).flatMap(damaged);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect({ row, ...read(list, [row]) }).toEqual({ row, items: [], damaged: 1 });
  });

  it('that lead back to themselves are left out', () => {
    const [row] = toRows<object>(pack.id, pack.claims);
    const circle: Record<string, unknown> = { ...row };
    circle.statement = circle;
    expect(read('claims', [circle])).toEqual({ items: [], damaged: 1 });
  });

  it.each([undefined, null, 7, '2-abc'])('that have the seal %j are checked', (seal) => {
    const [row, ...rest] = toRows<object>(pack.id, pack.claims).map((it) => ({ ...it, seal }));
    expect(read('claims', [row, ...rest])).toEqual({ items: pack.claims, damaged: 0 });
    const spoilt = { ...row, hedge: 'perhaps' };
    expect(read('claims', [spoilt, ...rest])).toEqual({ items: pack.claims.slice(1), damaged: 1 });
  });

  it('without a seal get what they have lost and the schema knows', () => {
    const [{ related: _, ...lacking }] = pack.entities as [(typeof pack.entities)[number]];
    const row = { ...lacking, pack: pack.id, order: 0 };
    expect(read('entities', [row])).toEqual({ items: [{ ...lacking, related: [] }], damaged: 0 });
  });
});
