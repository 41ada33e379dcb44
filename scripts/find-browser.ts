import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

export type BrowserName = 'chromium' | 'firefox';

/** Where browsers that we fetch are put; ignored by git. */
export const browserCache = join(import.meta.dirname, '..', '.cache', 'browsers');

/** Chrome itself is not in the list: since 137 its release build does not load unpacked extensions by a switch. */
const usual: Record<BrowserName, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const fetched = (): Record<BrowserName, string[]> => ({
  chromium: [chromium.executablePath()],
  // @puppeteer/browsers lays them out as firefox/<platform>-<version>/firefox/firefox.
  firefox: existsSync(join(browserCache, 'firefox'))
    ? readdirSync(join(browserCache, 'firefox')).map((version) =>
        join(browserCache, 'firefox', version, 'firefox', 'firefox'),
      )
    : [],
});

/** The path of a browser that can carry the extension; `<NAME>_PATH` in the environment goes first. */
export const findBrowser = (name: BrowserName): string | undefined => {
  const named = process.env[`${name.toUpperCase()}_PATH`];
  return [...(named === undefined ? [] : [named]), ...usual[name], ...fetched()[name]].find(existsSync);
};
