import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { withoutUnsafeCode } from './scripts/without-unsafe-code.ts';

/** The hosts that the build for e2e is granted at install; the release build asks for every host it reads. */
const e2eHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

const camelCase = (name: string): string =>
  name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** The commands with their suggested keys, four being the most that Chrome takes. People choose others in the browser. */
const suggestedKeys = {
  'next-mention': 'Alt+Shift+J',
  'previous-mention': 'Alt+Shift+K',
  'open-card': 'Alt+Shift+V',
  'open-panel': 'Alt+Shift+S',
};

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  // WXT's own auto-imports stay; ours are written out, so that the layers can be seen and held by a lint rule.
  imports: { dirsScanOptions: { fileFilter: () => false } },
  vite: ({ mode }) => ({
    plugins: [preact({ prefreshEnabled: mode === 'development' }), withoutUnsafeCode()],
    worker: { plugins: () => [withoutUnsafeCode()] },
    define: { __OPEN_SHADOW_ROOT__: JSON.stringify(mode === 'e2e') },
    build: { target: 'es2023', cssTarget: ['chrome128', 'firefox142'] },
  }),
  // What Mozilla gets beside the package: all that `npm ci` and `npm run build-for-amo` need to make it again, and no more.
  zip: {
    includeSources: [
      '{components,domain,entrypoints,hooks,knowledge,locales,messaging,page,public,utils}/**',
      'docs/{permissions,privacy}.md',
      'scripts/without-unsafe-code.ts',
      '{README.md,LICENSE,package.json,package-lock.json,tsconfig.json,wxt.config.ts}',
    ],
  },
  hooks: {
    // WXT names the button after the popup's <title>, which no browser translates.
    'build:manifestGenerated': (_, manifest) => {
      const { action } = manifest as { action?: { default_title?: string } };
      if (action) action.default_title = '__MSG_actionTitle__';
    },
  },
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/${size}.png`])),
    action: { default_title: '__MSG_actionTitle__' },
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: Object.fromEntries(
      Object.entries(suggestedKeys).map(([command, key]) => [
        command,
        { suggested_key: { default: key }, description: `__MSG_command_${camelCase(command)}__` },
      ]),
    ),
    // caretPositionFromPoint came with Chrome 128.
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(mode === 'e2e' && { host_permissions: e2eHosts }),
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'variorum@variorum.example',
          // The first whose versions for all devices know data_collection_permissions.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
