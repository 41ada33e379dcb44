import { existsSync } from 'node:fs';
import { browserCache, findBrowser, type BrowserName } from './find-browser';
import { run } from './run';

const aptPackages: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'fonts-liberation', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
  firefox: ['firefox-esr'],
};

const mayUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const installWithApt = async (name: BrowserName) => {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...aptPackages[name]], options);
};

const download = (name: BrowserName) =>
  name === 'chromium'
    ? run('playwright', ['install', 'chromium'])
    : run('browsers', ['install', 'firefox@stable', '--path', browserCache]);

/**
 * Finds a browser, or installs one: Debian's packages as root, a download elsewhere. Throws one sentence that says what
 * to do where it cannot.
 */
export const ensureBrowser = async (name: BrowserName): Promise<string> => {
  const found = findBrowser(name);
  if (found) return found;
  console.log(`No ${name} found; installing one …`);
  const isInstalled = await (mayUseApt() ? installWithApt(name) : download(name)).then(
    () => true,
    () => false,
  );
  const installed = findBrowser(name);
  if (isInstalled && installed) return installed;
  throw new Error(
    `There is no ${name} here and none could be installed; install it and set ${name.toUpperCase()}_PATH to its program.`,
  );
};
