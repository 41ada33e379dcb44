import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/find-browser.ts';

const root = import.meta.dirname;
const executablePath = findBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          include: ['{domain,knowledge,messaging,utils,components,entrypoints,scripts,test}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          setupFiles: ['test/setup.ts'],
          // Nothing is measured by the clock; the time is for a machine that is busy.
          testTimeout: 60_000,
        },
      },
      {
        // WXT's plugin does not work in browser mode, so the few aliases are written out.
        plugins: [preact()],
        resolve: { alias: { '@': root, '#i18n': `${root}/test/i18n.ts` } },
        define: { __OPEN_SHADOW_ROOT__: 'true' },
        // Found only while the tests run, a dependency would make Vite reload the page under them.
        optimizeDeps: {
          include: [
            '@floating-ui/dom',
            'axe-core',
            'fast-check',
            'opencc-js/core',
            'opencc-js/dict/STCharacters',
            'opencc-js/dict/TSCharacters',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/test-utils',
            'yaml',
          ],
        },
        test: {
          name: 'browser',
          include: ['{page,components}/**/*.browser.test.{ts,tsx}'],
          // Polls end when what they wait for is there; the time is for a machine that is busy.
          expect: { poll: { timeout: 8_000 } },
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            viewport: { width: 1000, height: 700 },
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
