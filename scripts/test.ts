/**
 * Runs every check of the project and counts them together: `npm test`, or `npm run test:quick` without the browsers.
 * The last line is "N passed, N failed". A runner that ran nothing has failed.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser';
import { root, run } from './run';

type Count = { passed: number; failed: number };
type Step = { name: string; run: () => Promise<Count> };

const results = join(root, 'test-results');

/** A tool that only says yes or no counts as one. */
const check = (name: string, program: string, args: string[]): Step => ({
  name,
  run: () =>
    run(program, args).then(
      () => ({ passed: 1, failed: 0 }),
      () => ({ passed: 0, failed: 1 }),
    ),
});

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
};

const countIn = async (file: string): Promise<Count> => {
  const report = JSON.parse(await readFile(file, 'utf8')) as Report;
  if (report.stats)
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
};

/** A test runner, with a JSON report in `test-results/`. Nothing run, no report, or a bad end without a failed test: failed. */
const runner = (name: string, program: string, args: (report: string) => string[]): Step => ({
  name,
  run: async () => {
    const report = join(results, `${name.replaceAll(' ', '-')}.json`);
    const isGood = await run(program, args(report), { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } }).then(
      () => true,
      () => false,
    );
    const count = await countIn(report).catch(() => ({ passed: 0, failed: 0 }));
    const hasRun = count.passed + count.failed > 0;
    return { ...count, failed: Math.max(count.failed, isGood && hasRun ? 0 : 1) };
  },
});

const vitest = (project: string) =>
  runner(`unit ${project}`, 'vitest', (report) => [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);

const quick: Step[] = [
  check('types', 'tsc', ['--noEmit']),
  check('format', 'prettier', ['--check', '--log-level=warn', '.']),
  check('lint', 'eslint', ['.']),
  check('unused files, exports and packages', 'knip', []),
  vitest('node'),
];

const browsers: Step[] = [
  vitest('browser'),
  check('build for Chrome', 'wxt', ['build']),
  check('build for Firefox', 'wxt', ['build', '-b', 'firefox']),
  check('build for e2e', 'wxt', ['build', '--mode', 'e2e']),
  check('build for e2e in Firefox', 'wxt', ['build', '--mode', 'e2e', '-b', 'firefox']),
  runner('e2e', 'playwright', () => ['test', '--reporter=list,json']),
];

const isQuick = process.argv.includes('--quick');

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
if (!isQuick) for (const name of ['chromium', 'firefox'] as const) await ensureBrowser(name);

const total: Count = { passed: 0, failed: 0 };
const failed: string[] = [];
for (const step of isQuick ? quick : [...quick, ...browsers]) {
  console.log(`\n── ${step.name}`);
  const count = await step.run();
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failed.push(step.name);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
