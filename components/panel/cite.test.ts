import { describe, expect, it } from 'vitest';
import { readBuiltInPack } from '../../scripts/built-in-library';
import { packAbout } from '@/domain/panel/about';
import { cite } from './cite';

const pack = packAbout(await readBuiltInPack(), 'avocado')!;
const schedule = { what: 'difference', entity: 'avocado', attribute: 'schedule-status' } as const;

describe('what is copied', () => {
  it('of a difference as Markdown is the golden text', async () => {
    await expect(cite(pack, schedule, 'markdown')).toMatchFileSnapshot('../../test/golden/schedule.md');
  });

  it('is plain text, CSL-JSON and BibTeX of the same sources', () => {
    expect(cite(pack, schedule, 'text')).toContain('<https://');
    const items = JSON.parse(cite(pack, schedule, 'csl')) as { id: string }[];
    const keys = [...cite(pack, schedule, 'bibtex').matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
    expect(items.map(({ id }) => id)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(1);
  });

  it('is a statement, a whole entity, all of a source', () => {
    const [claim] = pack.claims;
    expect(cite(pack, { what: 'claim', id: claim!.id }, 'markdown')).toContain(claim!.statement.en);
    expect(cite(pack, { what: 'entity', id: 'avocado' }, 'markdown')).toMatch(/^# Avocado\n/);
    const ofSource = cite(pack, { what: 'source', id: claim!.source }, 'text').split('\n\n');
    expect(ofSource).toHaveLength(pack.claims.filter(({ source }) => source === claim!.source).length);
    expect(cite(pack, { what: 'claim', id: 'none' }, 'csl')).toBe('[]\n');
  });
});
