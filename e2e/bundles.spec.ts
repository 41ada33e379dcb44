import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../scripts/run';

/** The scripts that pages get, in the release build, with their budgets in bytes. */
const budgets = [
  ['reader.js', 30_000],
  ['card.js', 60_000],
] as const;

const bundle = (name: string) => readFileSync(join(root, '.output', 'chrome-mv3', 'content-scripts', name));

for (const [name, budget] of budgets) {
  test(`${name} stays within ${budget} bytes`, () => {
    expect(bundle(name).byteLength).toBeLessThanOrEqual(budget);
  });

  test(`${name} holds neither Zod nor Dexie`, () => {
    const code = bundle(name).toString();
    expect(code).not.toMatch(/ZodError|\$ZodType|invalid_union/);
    expect(code).not.toMatch(/DexieError|IDBKeyRange/);
  });
}
