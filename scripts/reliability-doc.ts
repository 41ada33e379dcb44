/**
 * Writes docs/reliability.md: what goes wrong, what we promise then, and the tests that hold it. The promises stand in
 * `reliability-rows.ts`; a test belongs to a row when its name, or its group's, begins with the row: "B3 a blocked open …".
 */
import { join } from 'node:path';
import { linesFor, readTests, rowsIn, type NamedTest } from './named-tests';
import { groups, open, type Row } from './reliability-rows';
import { root } from './run';

export const docPath = join(root, 'docs', 'reliability.md');

const head = `# What goes wrong, and what happens then

Browsers stop workers, disks fill up, pages and packs may be hostile. Each row is one such fault: what is promised, the tests that hold it, and how
things stand. The promises stand in \`scripts/reliability-rows.ts\`, the tests are found by their names; \`npm run docs\` writes this file, and
\`npm test\` fails where it is out of date, or a row has neither a test nor a reason.

Group E is left free for subscriptions: packs that are fetched from the web, which do not exist yet.
`;

const stateOf = (row: Row, tests: readonly string[]): string => {
  if (row.untested !== undefined) return `no test: ${row.untested}`;
  return [tests.length > 0 ? 'held' : 'open', ...(row.note === undefined ? [] : [row.note])].join('; ');
};

const line = (row: Row, tests: readonly NamedTest[]): string => {
  const files = linesFor(tests, row.id);
  return `| ${row.id} | ${row.promise} | ${files.join('<br>')} | ${stateOf(row, files)} |`;
};

export const renderDoc = async (): Promise<string> => {
  const tests = await readTests(rowsIn);
  const sections = groups.map(({ title, rows }) =>
    [
      `## ${title}\n`,
      '| row | promise | tests | state |',
      '| --- | --- | --- | --- |',
      ...rows.map((row) => line(row, tests)),
      '',
    ].join('\n'),
  );
  return [head, ...sections].join('\n');
};

/** What is wrong with the rows: one a sentence. */
export const problemsOf = (
  rows: readonly Row[],
  tests: readonly NamedTest[],
  left: readonly string[],
): string[] => {
  const held = new Set(tests.flatMap(({ keys }) => keys));
  const known = new Set(rows.map(({ id }) => id));
  return [
    ...rows.flatMap(({ id, untested }) => {
      if (held.has(id)) return untested === undefined ? [] : [`${id} has a test, and says why it has none`];
      return untested !== undefined || left.includes(id) ? [] : [`${id} has neither a test nor a reason`];
    }),
    ...tests.flatMap(({ keys, file, name }) =>
      keys.filter((key) => !known.has(key)).map((key) => `there is no row ${key}: ${file}, ${name}`),
    ),
  ];
};

export const findProblems = async (): Promise<string[]> =>
  problemsOf(
    groups.flatMap(({ rows }) => rows),
    await readTests(rowsIn),
    open,
  );
