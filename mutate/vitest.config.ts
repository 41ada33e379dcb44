import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;

/** The tests of the matcher and of what guards packs: each fault that is put into them is tried with those that reach it. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: { include: ['domain/{mentions,text,pack}/*.test.ts'] },
});
