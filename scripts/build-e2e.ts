/** Builds the extension for e2e (localhost granted, the shadow root open): `npm run build:e2e [-- -b firefox]`. */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { root, run } from './run';

const { values } = parseArgs({ options: { browser: { type: 'string', short: 'b', default: 'chrome' } } });
await run('wxt', ['build', '--mode', 'e2e', '-b', values.browser]);
console.log(join(root, '.output', `${values.browser}-mv3-e2e`));
