// Makes a bare checkout ready, then runs a script of package.json in it: `node scripts/bootstrap.mjs SCRIPT [ARGS]`.
// Plain JavaScript without packages, for whatever Node is there: everything else runs on the Node that npm installs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Of the lockfile that node_modules was installed from. */
const stampFile = join(root, 'node_modules', '.installed-from');
const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const runNpm = (args) => {
  const { status } = spawnSync(npm, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};

const isInstalled = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (!isInstalled) {
  console.log('Installing packages …');
  runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stampFile, stamp);
}

const [script, ...rest] = process.argv.slice(2);
runNpm(['run', '--silent', script, ...(rest.length > 0 ? ['--', ...rest] : [])]);
