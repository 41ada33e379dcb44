import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCorrection,
  correctionsFor,
  correctionsItem,
  keepCorrections,
  loadCorrections,
  removeCorrection,
} from './corrections';

const correction = { entity: 'mango', alias: 'Mango' };
const url = 'https://news.example/a?id=1#top';
const listed = async () => (await loadCorrections()).rows;
const at = (address: string) => correctionsFor({ url: address });

describe('a correction', () => {
  it.each([
    ['page', 'https://news.example/a?id=1#end', true],
    ['page', 'https://news.example/a?id=2', false],
    ['site', 'https://news.example/b', true],
    ['site', 'https://other.example/a?id=1', false],
    ['everywhere', 'https://other.example/', true],
  ] as const)('for the %s, at %s: %s', async (scope, address, holds) => {
    await addCorrection(correction, scope, { url });
    expect(await at(address)).toEqual(holds ? [correction] : []);
  });

  it('of an entity as a whole names no alias', async () => {
    await addCorrection({ entity: 'mango' }, 'everywhere', { url });
    expect(await at(url)).toEqual([{ entity: 'mango' }]);
  });

  it('keeps no address unless it is for the page', async () => {
    await addCorrection(correction, 'everywhere', { url });
    await addCorrection(correction, 'site', { url });
    expect(JSON.stringify(await listed())).not.toContain('/a');
  });

  it('is taken back by its id, and the others stay', async () => {
    const id = await addCorrection(correction, 'site', { url });
    await addCorrection({ entity: 'avocado' }, 'site', { url });
    await removeCorrection(id);
    await removeCorrection(id);
    expect(await at(url)).toEqual([{ entity: 'avocado' }]);
  });

  it('stands in the list, the newest first', async () => {
    await addCorrection(correction, 'page', { url });
    await addCorrection({ entity: 'avocado' }, 'site', { url });
    expect((await listed()).map(({ entity, page, host }) => [entity, page, host])).toEqual([
      ['avocado', undefined, 'news.example'],
      ['mango', 'https://news.example/a?id=1', undefined],
    ]);
  });
});

describe('what is kept of them', () => {
  const row = (id: number, entity = 'mango') => ({ entity, made: '2026-02-05T10:00:00.000Z', id });

  it('A16 two pages that change them at once lose nothing', async () => {
    const ids = await Promise.all(
      ['a', 'b', 'c', 'd'].map((entity) => addCorrection({ entity }, 'site', { url })),
    );
    await Promise.all([removeCorrection(ids[1]!), addCorrection({ entity: 'e' }, 'site', { url })]);
    expect((await listed()).map(({ entity }) => entity)).toEqual(['e', 'd', 'c', 'a']);
  });

  it('B9 a row that cannot be read is left out, counted, and not thrown away', async () => {
    const broken = [{ id: 'x' }, null, { ...row(3), made: 'yesterday' }];
    await correctionsItem.setValue([row(1), ...broken]);
    expect(await loadCorrections()).toEqual({ rows: [row(1)], unreadable: 3 });
    await addCorrection(correction, 'everywhere', { url });
    await removeCorrection(1);
    expect(await correctionsItem.getValue()).toEqual([...broken, expect.objectContaining(correction)]);
  });

  it('B9 whatever is stored there, they can be read and added to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await correctionsItem.setValue(value);
        const before = await loadCorrections();
        await addCorrection(correction, 'everywhere', { url });
        expect(await loadCorrections()).toEqual({
          rows: [expect.objectContaining(correction), ...before.rows],
          unreadable: before.unreadable,
        });
      }),
    );
  });

  it('what comes from elsewhere is added once, under a free id', async () => {
    await correctionsItem.setValue([row(1)]);
    const added = [row(1, 'avocado'), row(2), row(7, 'meta')];
    await keepCorrections(added);
    await keepCorrections(added);
    expect((await listed()).map(({ entity }) => entity).sort()).toEqual(['avocado', 'mango', 'meta']);
    expect(new Set((await listed()).map(({ id }) => id)).size).toBe(3);
  });
});
