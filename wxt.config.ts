import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The hosts that the build for e2e is granted at install; the release build asks for every host it reads. */
const e2eHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  // WXT's own auto-imports stay; ours are written out, so that the layers can be seen and held by a lint rule.
  imports: { dirsScanOptions: { fileFilter: () => false } },
  vite: ({ mode }) => ({
    plugins: [preact({ prefreshEnabled: mode === 'development' })],
    define: { __OPEN_SHADOW_ROOT__: JSON.stringify(mode === 'e2e') },
    build: { target: 'es2023', cssTarget: ['chrome128', 'firefox140'] },
  }),
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
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
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
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
