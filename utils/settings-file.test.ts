import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from '#imports';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctionsItem, type CorrectionRow } from './corrections';
import {
  loadAllSettings,
  readSettingsFile,
  loadMine,
  resetAllSettings,
  storeMine,
  writeSettingsFile,
  type AllSettings,
  type Mine,
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

const made = '2026-02-05T10:00:00.000Z';
const corrections: CorrectionRow[] = [
  { entity: 'mango', alias: 'Mango', page: 'https://news.example/a?id=1', made, id: 1 },
  { entity: 'meta', host: 'news.example', made, id: 2 },
];
const mine: Mine = { settings: own, corrections };

const forget = async () => {
  await resetAllSettings();
  await correctionsItem.removeValue();
};

describe('B15 export, wipe, import', () => {
  test('gives back the same, in the same order, and once more changes nothing', async () => {
    await storeMine(mine);
    const file = writeSettingsFile(await loadMine());
    await forget();
    expect(await loadMine()).toEqual({ settings: defaults, corrections: [] });
    const read = readSettingsFile(file);
    expect(read).toEqual({ ok: true, mine });
    for (const _time of ['first', 'second']) {
      if (read.ok) await storeMine(read.mine);
      expect(writeSettingsFile(await loadMine())).toBe(file);
    }
  });

  test('whatever was ruled out', async () => {
    const row = fc.record(
      {
        entity: fc.stringMatching(/^[a-z]{1,8}$/u),
        alias: fc.string({ unit: 'binary', maxLength: 40 }),
        page: fc.webUrl(),
        host: fc.domain(),
        made: fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100') })
          .map((it) => it.toISOString()),
        id: fc.integer({ min: 1 }),
      },
      { requiredKeys: ['entity', 'made', 'id'] },
    );
    const meaning = ({ entity, alias, page, host }: Partial<CorrectionRow>) =>
      JSON.stringify([entity, alias, page, host]);
    const rows = fc
      .uniqueArray(row, { selector: meaning })
      .filter((list) => new Set(list.map(({ id }) => id)).size === list.length);
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        await correctionsItem.setValue(list);
        const file = writeSettingsFile(await loadMine());
        await forget();
        const read = readSettingsFile(file);
        if (read.ok) await storeMine(read.mine);
        expect(writeSettingsFile(await loadMine())).toBe(file);
        expect((await loadMine()).corrections).toHaveLength(list.length);
      }),
    );
  });

  test('a file of version 1, which held settings only, leaves corrections as they are', async () => {
    await storeMine(mine);
    const read = readSettingsFile(JSON.stringify({ format: 'variorum-settings', version: 1, settings: own }));
    expect(read).toEqual({ ok: true, mine: { settings: own, corrections: [] } });
    if (read.ok) await storeMine(read.mine);
    expect(await loadMine()).toEqual(mine);
  });
});

const file = (changes: object) =>
  JSON.stringify({ ...(JSON.parse(writeSettingsFile(mine)) as object), ...changes });

describe('a file that is none changes nothing and says why', () => {
  test.each([
    ['empty', '', 'not-json'],
    ['truncated', writeSettingsFile(mine).slice(0, 99), 'not-json'],
    ['a web page', '<!doctype html>', 'not-json'],
    ['null', 'null', 'not-settings'],
    ['a list', '[]', 'not-settings'],
    ['another format', file({ format: 'variorum-pack/1' }), 'not-settings'],
    ['a newer version', file({ version: 3 }), 'newer'],
    ['more than it should', file({ more: 1 }), 'wrong-value'],
    [
      'a theme that is none',
      file({ settings: { ...own, card: { ...own.card, theme: 'beige' } } }),
      'wrong-value',
    ],
    ['a correction of nothing', file({ corrections: [{ id: 1, made }] }), 'wrong-value'],
    ['a site that is none', file({ settings: { ...own, offSites: ['javascript:alert(1)'] } }), 'wrong-value'],
    ['too much', `"${'x'.repeat(8_000_001)}"`, 'too-large'],
  ])('%s', (_, text, problem) => {
    expect(readSettingsFile(text)).toMatchObject({ ok: false, problem });
  });

  test('with the place of a value that is not known', () => {
    const text = file({ settings: { ...own, card: { ...own.card, theme: 'beige' } } });
    expect(readSettingsFile(text)).toMatchObject({ where: 'card.theme' });
    const nothing = file({ corrections: [{ id: 1, made }] });
    expect(readSettingsFile(nothing)).toMatchObject({ where: 'corrections.0.entity' });
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
  const text = writeSettingsFile(mine).replace('"version"', '"__proto__": { "a": 1 }, "version"');
  expect(readSettingsFile(text).ok).toBe(false);
});

test('a byte order mark is nothing', () => {
  expect(readSettingsFile(`\uFEFF${writeSettingsFile(mine)}`).ok).toBe(true);
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
        expect(readSettingsFile(writeSettingsFile({ settings, corrections: [] }))).toMatchObject({
          ok: true,
          mine: { settings },
        });
      }),
    );
  });
});
