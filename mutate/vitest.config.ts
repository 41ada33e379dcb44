import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;

/** The tests of the matcher alone: each fault that is put into it is tried with those that reach it. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  // The counting of what is reached makes the code slow.
  test: { include: ['domain/{mentions,text}/*.test.ts'], testTimeout: 300_000 },
});
