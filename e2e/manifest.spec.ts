import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../scripts/run';

type Manifest = Record<string, unknown>;

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, '.output', folder, 'manifest.json'), 'utf8')) as Manifest;

/** Everything in a release's manifest that says what it may do. Whoever lets it grow, changes this list and says why. */
const mayDo = ({
  permissions,
  optional_permissions,
  host_permissions,
  optional_host_permissions,
  web_accessible_resources,
  externally_connectable,
  content_scripts,
  content_security_policy,
}: Manifest) => ({
  permissions,
  optional_permissions,
  host_permissions,
  optional_host_permissions,
  web_accessible_resources,
  externally_connectable,
  content_scripts,
  content_security_policy,
});

const both = {
  optional_permissions: undefined,
  host_permissions: undefined,
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  web_accessible_resources: undefined,
  externally_connectable: undefined,
  content_scripts: undefined,
  content_security_policy: {
    extension_pages:
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'",
  },
};
const permissions = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];

/** All that a manifest of ours speaks of. */
const keys = [
  ...[
    'action',
    'background',
    'commands',
    'content_security_policy',
    'default_locale',
    'description',
    'icons',
  ],
  ...['manifest_version', 'name', 'optional_host_permissions', 'options_ui', 'permissions', 'version'],
];

test('I2 the manifests speak of nothing else', () => {
  const keysOf = (folder: string) => Object.keys(manifestOf(folder)).sort();
  expect(keysOf('chrome-mv3')).toEqual([...keys, 'minimum_chrome_version', 'side_panel'].sort());
  expect(keysOf('firefox-mv3')).toEqual([...keys, 'browser_specific_settings', 'sidebar_action'].sort());
});

test('D19 our pages may load nothing from elsewhere, no picture or font of a pack either', () => {
  for (const folder of ['chrome-mv3', 'firefox-mv3']) {
    const { extension_pages } = manifestOf(folder).content_security_policy as Record<string, string>;
    const places = extension_pages?.split(';').flatMap((it) => it.trim().split(' ').slice(1));
    expect(new Set(places)).toEqual(new Set(["'self'", 'data:', "'none'"]));
  }
});

test('I2 Chrome’s manifest has not grown', () => {
  expect(mayDo(manifestOf('chrome-mv3'))).toEqual({ ...both, permissions: [...permissions, 'sidePanel'] });
});

test('I2 Firefox’s manifest has not grown', () => {
  expect(mayDo(manifestOf('firefox-mv3'))).toEqual({ ...both, permissions });
});

for (const folder of ['chrome-mv3', 'firefox-mv3']) {
  test(`C14 ${folder}: neither pages nor other extensions can talk to it`, () => {
    expect(manifestOf(folder).externally_connectable).toBeUndefined();
    const background = readFileSync(join(root, '.output', folder, 'background.js'), 'utf8');
    expect(background).toContain('onMessage.addListener');
    expect(background).not.toMatch(/onMessageExternal|onConnectExternal|onConnect\b/);
  });

  test(`${folder} has the button, the pages and four keys, all with Alt+Shift`, () => {
    const { action, commands, options_ui } = manifestOf(folder) as {
      action: Manifest;
      commands: Record<string, { suggested_key: { default: string } }>;
      options_ui: Manifest;
    };
    expect(action).toEqual({ default_title: '__MSG_actionTitle__', default_popup: 'popup.html' });
    expect(options_ui).toMatchObject({ page: 'options.html', open_in_tab: true });
    const keys = Object.values(commands).map(({ suggested_key }) => suggested_key.default);
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/u);
  });
}
