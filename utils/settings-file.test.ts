import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from '#imports';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  loadAllSettings,
  readSettingsFile,
  resetAllSettings,
  storeAllSettings,
  writeSettingsFile,
  type AllSettings,
} from './settings-file';

beforeEach(() => fakeBrowser.reset());

const defaults = await loadAllSettings();

const own: AllSettings = {
  card: { delay: 'calm', modifier: 'alt', touch: false, theme: 'dark', textSize: 125 },
  marks: { style: 'solid', which: 'first', limit: 10 },
  sites: { chosen: ['news.example'], news: ['a.example', 'b.example'], pages: 'all' },
  offSites: ['off.example'],
  shown: { packsOff: ['p'], kindsOff: ['person'], entitiesOff: ['meta'] },
};

test('B15 export, reset, import gives back the same', async () => {
  await storeAllSettings(own);
  const file = writeSettingsFile(await loadAllSettings());
  await resetAllSettings();
  expect(await loadAllSettings()).toEqual(defaults);
  const read = readSettingsFile(file);
  expect(read).toEqual({ ok: true, settings: own });
  if (read.ok) await storeAllSettings(read.settings);
  expect(await loadAllSettings()).toEqual(own);
});

const file = (changes: object) =>
  JSON.stringify({ ...(JSON.parse(writeSettingsFile(own)) as object), ...changes });

describe('a file that is none changes nothing and says why', () => {
  test.each([
    ['empty', '', 'not-json'],
    ['truncated', writeSettingsFile(own).slice(0, 99), 'not-json'],
    ['a web page', '<!doctype html>', 'not-json'],
    ['null', 'null', 'not-settings'],
    ['a list', '[]', 'not-settings'],
    ['another format', file({ format: 'variorum-pack/1' }), 'not-settings'],
    ['a newer version', file({ version: 2 }), 'newer'],
    ['more than it should', file({ more: 1 }), 'wrong-value'],
    [
      'a theme that is none',
      file({ settings: { ...own, card: { ...own.card, theme: 'beige' } } }),
      'wrong-value',
    ],
    ['a site that is none', file({ settings: { ...own, offSites: ['javascript:alert(1)'] } }), 'wrong-value'],
    ['too much', `"${'x'.repeat(2_000_001)}"`, 'too-large'],
  ])('%s', (_, text, problem) => {
    expect(readSettingsFile(text)).toMatchObject({ ok: false, problem });
  });

  test('with the place of a value that is not known', () => {
    const text = file({ settings: { ...own, card: { ...own.card, theme: 'beige' } } });
    expect(readSettingsFile(text)).toMatchObject({ where: 'card.theme' });
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSettingsFile(text).ok).toBe(false);
      }),
    );
  });
});

test('D3 a key that is a prototype is refused', () => {
  const text = writeSettingsFile(own).replace('"version"', '"__proto__": { "a": 1 }, "version"');
  expect(readSettingsFile(text).ok).toBe(false);
});

test('a byte order mark is nothing', () => {
  expect(readSettingsFile(`\uFEFF${writeSettingsFile(own)}`).ok).toBe(true);
});

describe('every older version migrates', () => {
  test('0.1.0: card settings and switched-off sites, without version marks', async () => {
    await browser.storage.local.set({
      'card-settings': { delay: 'quick', modifier: 'none', touch: true, theme: 'light', textSize: 100 },
      'off-sites': ['News.Example', 'nonsense'],
    });
    const settings = await loadAllSettings();
    expect(settings.card.delay).toBe('quick');
    expect(settings.offSites).toEqual(['news.example']);
    expect({ ...settings, card: defaults.card, offSites: [] }).toEqual(defaults);
  });

  test('garbage in the store is the defaults', async () => {
    const keys = ['card-settings', 'mark-settings', 'site-settings', 'shown-settings', 'off-sites'];
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await browser.storage.local.set(Object.fromEntries(keys.map((key) => [key, value])));
        const settings = await loadAllSettings();
        expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings });
      }),
    );
  });
});
