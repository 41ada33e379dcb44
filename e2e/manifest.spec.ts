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
