import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { root } from '../scripts/run';

/** The scripts that pages get, in the release build, with their budgets in bytes. */
const budgets = [
  // Every page that is read parses it, so it holds neither a renderer nor the card; 45 kB in November 2026.
  ['reader.js', 46_500],
  // Only pages with a name get it: Preact, placement, the card with its styles; 91 kB in November 2026. ADR 7 says what is in it.
  ['card.js', 96_000],
] as const;

/** Both together, compressed: what a page with a name pays is less than one picture; 49 kB in November 2026. */
const compressed = 60_000;

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

test(`I7 both together stay within ${compressed} bytes, compressed`, () => {
  const sum = budgets.reduce((bytes, [name]) => bytes + gzipSync(bundle(name)).byteLength, 0);
  expect(sum).toBeLessThanOrEqual(compressed);
});

test('C11 the card stands behind closed shadow roots', () => {
  const code = bundle('card.js').toString();
  expect(code).toMatch(/attachShadow\(\{mode:/);
  // The build decides: where it says "closed", no word of "open" is left beside it.
  expect(code).toMatch(/[`'"]closed[`'"],\w+=document\.createElement/);
});
