import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { root } from '../scripts/run';

const places: string[] = [];
test.afterAll(() => places.forEach((place) => rmSync(place, { recursive: true })));

/** A new folder of another length each time, with the packages in it. */
const makePlace = (): string => {
  const place = join(mkdtempSync(join(tmpdir(), 'release-')), 'x'.repeat(places.length + 1));
  places.push(dirname(place));
  mkdirSync(place);
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
};

const run = (place: string, command: string, args: string[], env = {}) => {
  const path = [join(place, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  execFileSync(command, args, { cwd: place, env: { ...process.env, PATH: path, ...env }, stdio: 'pipe' });
};

/** A copy of what is, or could be, committed. */
const copySources = (): string => {
  const place = makePlace();
  const list = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root }).toString();
  for (const file of list.split('\0').filter(Boolean)) cpSync(join(root, file), join(place, file));
  return place;
};

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Everything that was built, by name. */
const builtIn = (place: string): Record<string, string> => {
  const output = join(place, '.output');
  const files = globSync('**/*', { cwd: output, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map((it) => join(it.parentPath, it.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(output.length + 1), hash(readFileSync(path))]));
};

const packageOf = (place: string, kind: string) =>
  readFileSync(join(place, '.output', `variorum-${version}-${kind}.zip`));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

test('I1 two copies of the sources build to the same bytes, in other places, times and languages', () => {
  const [one, other] = [copySources(), copySources()];
  for (const browser of ['chrome', 'firefox']) {
    run(one, 'wxt', ['zip', '-b', browser], { TZ: 'Asia/Taipei', LANG: 'zh_TW.UTF-8' });
    run(other, 'wxt', ['zip', '-b', browser], { TZ: 'America/Lima', LANG: 'C' });
  }
  const built = builtIn(one);
  expect(Object.keys(built)).toEqual(
    expect.arrayContaining(['chrome-mv3/manifest.json', 'firefox-mv3/manifest.json']),
  );
  expect(builtIn(other)).toEqual(built);
});

test('I5 the sources that go to Mozilla are all that is needed to build the package again, byte by byte', () => {
  const release = copySources();
  // What lies about in the folder of whoever makes the release does not go along.
  writeFileSync(join(release, '.env.local'), 'SECRET=1');
  mkdirSync(join(release, 'test-results'));
  writeFileSync(join(release, 'test-results', 'report.json'), '{}');
  run(release, 'npm', ['run', '--silent', 'build-for-amo']);

  const sources = unzipSync(packageOf(release, 'sources'));
  const names = Object.keys(sources);
  expect([...new Set(names.map((name) => name.split('/')[0]))].sort()).toEqual(
    [
      ...['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'tsconfig.json', 'wxt.config.ts'],
      ...[
        'components',
        'docs',
        'domain',
        'entrypoints',
        'hooks',
        'knowledge',
        'locales',
        'messaging',
        'page',
      ],
      ...['public', 'scripts', 'utils'],
    ].sort(),
  );
  expect(names.filter((name) => /\.(?:test|spec)\./.test(name))).toEqual([]);

  const rebuilt = makePlace();
  for (const [name, bytes] of Object.entries(sources)) {
    mkdirSync(dirname(join(rebuilt, name)), { recursive: true });
    writeFileSync(join(rebuilt, name), bytes);
  }
  run(rebuilt, 'npm', ['run', '--silent', 'build-for-amo']);
  for (const kind of ['firefox', 'sources'])
    expect(hash(packageOf(rebuilt, kind))).toBe(hash(packageOf(release, kind)));
});
