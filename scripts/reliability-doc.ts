/**
 * Writes docs/reliability.md: what goes wrong, what we promise then, and the tests that hold it. The promises stand in
 * `reliability-rows.ts`; a test belongs to a row when its name, or its group's, begins with the row: "B3 a blocked open …".
 */
import { join } from 'node:path';
import { linesFor, readTests, rowsIn, type NamedTest } from './named-tests';
import { groups, type Row } from './reliability-rows';
import { root } from './run';

export const docPath = join(root, 'docs', 'reliability.md');

const head = `# What goes wrong, and what happens then

Browsers stop workers, disks fill up, pages and packs may be hostile. Each row is one such fault: what is promised, the tests that hold it, and how
things stand. The promises stand in \`scripts/reliability-rows.ts\`, the tests are found by their names; \`npm run docs\` writes this file, and
\`npm test\` fails where it is out of date, or a row has neither a test nor a reason.

Group E is left free for subscriptions: packs that are fetched from the web, which do not exist yet.
`;

const stateOf = ({ untested, note }: Row): string => {
  if (untested !== undefined) return `no test: ${untested}`;
  return note === undefined ? 'held' : `held; ${note}`;
};

const line = (row: Row, tests: readonly NamedTest[]): string =>
  `| ${row.id} | ${row.promise} | ${linesFor(tests, row.id).join('<br>')} | ${stateOf(row)} |`;

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
export const problemsOf = (rows: readonly Row[], tests: readonly NamedTest[]): string[] => {
  const held = new Set(tests.flatMap(({ keys }) => keys));
  const known = new Set(rows.map(({ id }) => id));
  return [
    ...rows.flatMap(({ id, untested }) => {
      if (held.has(id)) return untested === undefined ? [] : [`${id} has a test, and says why it has none`];
      return untested !== undefined ? [] : [`${id} has neither a test nor a reason`];
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
  );
