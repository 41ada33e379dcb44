import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run';

const read = (file: string) => readFile(join(root, file), 'utf8');

type Package = { version?: string; resolved?: string; integrity?: string; hasInstallScript?: boolean };

/** The packages of a lockfile by their places; npm writes no address for what comes from the registry as usual. */
const packagesIn = async (lockfile: string) => {
  const { packages } = JSON.parse(await read(lockfile)) as { packages: Record<string, Package> };
  return Object.entries(packages).filter(([place]) => place !== '');
};

const isFromRegistry = ({ version, resolved = 'https://registry.npmjs.org/' }: Package) =>
  version !== undefined && resolved.startsWith('https://registry.npmjs.org/');

describe.each(['package-lock.json', 'bench/package-lock.json', 'mutate/package-lock.json'])(
  'I4 every package of %s',
  (lockfile) => {
    it('comes from the registry and has its hash', async () => {
      const packages = await packagesIn(lockfile);
      expect(packages.length).toBeGreaterThan(0);
      const astray = packages.filter(([, it]) => !isFromRegistry(it) || !it.integrity?.startsWith('sha512-'));
      expect(astray.map(([place]) => place)).toEqual([]);
    });

    it('that brings a script to run at install is named', async () => {
      const { allowScripts } = JSON.parse(await read('package.json')) as { allowScripts: object };
      const places = (await packagesIn(lockfile)).filter(([, it]) => it.hasInstallScript);
      const names = places.map(([place]) => place.replace(/^.*node_modules\//, ''));
      expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
    });
  },
);

it('I4 every dependency is pinned', async () => {
  for (const file of ['package.json', 'bench/package.json', 'mutate/package.json']) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(await read(file)) as Record<
      string,
      object
    >;
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

describe('I6 characters that a reader of the code does not see', () => {
  /** Turns of direction, joiners, selectors, fillers, controls, private ones; but tabs and line ends. */
  const unseen =
    /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\u2028\u2029]|(?![\t\n])\p{Cc}/u;

  const texts = '**/*.{ts,tsx,mjs,js,css,html,json,jsonl,yml,md,txt,svg}';
  const exclude = (path: string) =>
    /(?:^|\/)(?:node_modules|\.wxt|\.output|\.cache|test-results|screenshots)$/.test(path);

  it('are written as escapes, in the code as in packs, words and documents', async () => {
    const files = await Array.fromAsync(glob([texts, '.ci/run'], { cwd: root, exclude }));
    expect(files).toContain('public/packs/meta-ai.json');
    const found = await Promise.all(
      files.map(async (file) =>
        (await read(file)).split('\n').flatMap((line, i) => (unseen.test(line) ? `${file}:${i + 1}` : [])),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it.each([
    '\u202E',
    '\u2066',
    '\u200B',
    '\u200D',
    '\uFEFF',
    '\u{E0041}',
    '\uE000',
    '\r',
    '\u0000',
    '\u3164',
  ])('are known: %j', (character) => {
    expect(unseen.test(`let a${character} = 1`)).toBe(true);
  });
});
