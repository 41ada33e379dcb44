import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  // One browser at a time: timing on a machine of two cores.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A browser may stumble on a busy machine. What passes at the second try is counted, and named at the end.
  retries: 1,
  timeout: 60_000,
  reporter: 'list',
  outputDir: 'test-results/e2e',
});
