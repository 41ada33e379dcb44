import { spawnSync } from 'node:child_process';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPack } from '../test/builders';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'variorum-pack-'));

const pack = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('tsx', ['scripts/pack.ts', ...args], { cwd: root });
  return { status, output: stdout.toString(), errors: stderr.toString().trim() };
};

const fileWith = (data: unknown) => {
  const file = join(folder, 'pack.json');
  writeFileSync(file, JSON.stringify(data));
  return file;
};

describe('npm run pack', () => {
  it('finds no problem in the built-in pack', () => {
    const { status, output } = pack('check', 'public/packs/meta-ai.json');
    expect(status).toBe(0);
    expect(output).toMatch(/^meta-ai, revision \d+: .* no problem, \d+ things to look at\.$/m);
  });

  it('names path and sentence of what is broken', () => {
    const broken = aPack();
    const { status, errors } = pack(
      'check',
      fileWith({ ...broken, claims: [{ ...broken.claims[0], source: 'nobody' }] }),
    );
    expect(status).toBe(1);
    expect(errors).toContain('claims.0.source: there is no source with the id "nobody"');
  });

  it('D5 refuses a file by its size, without reading it', () => {
    const file = fileWith(aPack());
    truncateSync(file, 2 ** 40);
    expect(pack('check', file)).toEqual({ status: 1, output: '', errors: 'The pack is larger than 32 MB.' });
  });

  it('prints the computed differences as records', () => {
    const { status, output } = pack('differences', 'public/packs/meta-ai.json', '--json');
    expect(status).toBe(0);
    const records = JSON.parse(output) as Record<string, unknown>[];
    expect(records.length).toBeGreaterThan(50);
    expect(Object.keys(records[0]!)).toEqual([
      'entity',
      'attribute',
      'severity',
      'relation',
      'positions',
      'notes',
    ]);
  });

  it('prints the JSON Schema, which knows the format and refuses unknown keys', () => {
    const schema = JSON.parse(pack('schema').output) as {
      properties: Record<string, unknown>;
      additionalProperties: boolean;
    };
    expect(schema.properties.format).toMatchObject({ const: 'variorum-pack/1' });
    expect(schema.additionalProperties).toBe(false);
  });

  it('tells how it is used', () => {
    expect(pack('praise').errors).toMatch(/^usage: /);
    expect(pack('check', 'nowhere.json').errors).toBe('There is no file nowhere.json that can be read.');
  });
});
