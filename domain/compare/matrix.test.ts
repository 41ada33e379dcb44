import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBuiltInPack } from '../../scripts/built-in-library';
import { packs } from '../../test/arbitraries';
import {
  aChoice,
  aClaim,
  aNote,
  anAttribute,
  aPack,
  aSource,
  aText,
  firstQuarter,
  only,
  publishedOn,
  secondQuarter,
} from '../../test/builders';
import { discrepanciesOf } from './discrepancies';
import { matrixOf } from './matrix';
import { topicsOf } from './topics';

const said = (id: string, source: string, parts: Parameters<typeof aClaim>[0]) =>
  aClaim({ id, source, ...parts });

const pack = aPack({
  sources: [
    aSource({ id: 'undated', published: undefined }),
    aSource({ id: 'old', ...publishedOn('2025-12-09') }),
    aSource({ id: 'new', ...publishedOn('2026-02-05') }),
    aSource({ id: 'silent' }),
  ],
  claims: [
    said('alone', 'new', { attribute: 'leader', value: only('wang') }),
    said('text-1', 'old', { attribute: 'focus', value: aText('Code') }),
    said('text-2', 'new', { attribute: 'focus', value: aText('Pictures') }),
    said('same-1', 'old', { attribute: 'training-sources', value: only('meta') }),
    said('same-2', 'new', { attribute: 'training-sources', value: only('meta') }),
    said('window-1', 'old', { value: firstQuarter }),
    said('window-2', 'new', { value: secondQuarter }),
    said('stock-1', 'old', { attribute: 'departure', value: aChoice('left') }),
    said('stock-2', 'old', { attribute: 'departure', value: aChoice('changed-role') }),
    said('stock-3', 'undated', { attribute: 'departure', value: aChoice('left'), asOf: '2025-12' }),
    said('else', 'silent', { entity: 'meta' }),
  ],
  notes: [aNote({ claims: ['stock-1', 'stock-2'] })],
});

const matrix = matrixOf(pack, 'avocado');

describe('a matrix', () => {
  test('has a column for every source that speaks of the entity, newest first, undated last', () => {
    expect(matrix.columns.map(({ id }) => id)).toEqual(['new', 'old', 'undated']);
  });

  test('has differences first, then what is agreed, not compared, said by one alone', () => {
    expect(matrix.rows.map(({ attribute, standing }) => [attribute.id, standing])).toEqual([
      ['departure', 'differs'],
      ['release-window', 'updates'],
      ['training-sources', 'agrees'],
      ['focus', 'uncompared'],
      ['leader', 'lone'],
    ]);
  });

  test('holds in a cell all that a source says, each with its date and the place of its position', () => {
    const cells = matrix.rows[0]!.cells.map((cell) =>
      cell.map(({ claim, date, position }) => [claim.id, date, position]),
    );
    expect(cells).toEqual([
      [],
      [
        ['stock-1', '2025-12-09', 0],
        ['stock-2', '2025-12-09', 1],
      ],
      [['stock-3', '2025-12', 0]],
    ]);
  });

  test('has the notes and relations of each row', () => {
    expect(matrix.rows.map(({ notes }) => notes.length)).toEqual([1, 0, 0, 0, 0]);
    expect(matrix.rows[1]!.relations).toEqual([{ from: 0, to: 1, relation: 'updates' }]);
  });

  test('is the same when the topics are at hand', () => {
    expect(matrixOf(pack, 'avocado', topicsOf(pack))).toEqual(matrix);
  });

  test('of an entity of which nobody speaks is empty', () => {
    expect(matrixOf(pack, 'nobody')).toEqual({ columns: [], rows: [] });
  });
});

describe('a matrix of 30 sources and 40 attributes', () => {
  const attributes = Array.from({ length: 40 }, (_, i) => anAttribute({ id: `a${i}`, type: 'count' }));
  const sources = Array.from({ length: 30 }, (_, i) => aSource({ id: `s${i}` }));
  const claims = attributes.flatMap((attribute, a) =>
    sources.map((source, s) =>
      aClaim({
        id: `c${a}-${s}`,
        source: source.id,
        attribute: attribute.id,
        value: { type: 'count', unit: 'people', min: s % (a + 1), max: s % (a + 1) },
      }),
    ),
  );
  const wide = matrixOf(aPack({ attributes, sources, claims }), 'avocado');

  test('has every claim in its place', () => {
    expect([wide.columns.length, wide.rows.length]).toEqual([30, 40]);
    for (const { attribute, cells, positions } of wide.rows)
      cells.forEach((cell, column) => {
        expect(cell.map(({ claim }) => [claim.attribute, claim.source])).toEqual([
          [attribute.id, wide.columns[column]!.id],
        ]);
        for (const { claim, position } of cell) expect(positions[position]!.claims).toContain(claim);
      });
  });
});

describe('any matrix', () => {
  test('holds every claim of the entity once, in the column of its source', () => {
    fc.assert(
      fc.property(packs, (any) => {
        const { columns, rows } = matrixOf(any, 'a');
        const placed = rows.flatMap(({ cells }) =>
          cells.flatMap((cell, column) =>
            cell.map(({ claim }) => {
              expect(claim.source).toBe(columns[column]!.id);
              return claim.id;
            }),
          ),
        );
        const own = any.claims.filter(({ entity }) => entity === 'a');
        expect(placed.sort()).toEqual(own.map(({ id }) => id).sort());
      }),
    );
  });

  test('begins with the differences in their order', async () => {
    const builtIn = await readBuiltInPack();
    const topics = topicsOf(builtIn);
    const differences = Map.groupBy(discrepanciesOf(builtIn, topics), ({ entity }) => entity);
    for (const [entity, own] of differences)
      expect(
        matrixOf(builtIn, entity, topics)
          .rows.slice(0, own.length)
          .map(({ attribute, standing }) => [attribute.id, standing]),
      ).toEqual(own.map(({ attribute, relation }) => [attribute.id, relation]));
  });
});
