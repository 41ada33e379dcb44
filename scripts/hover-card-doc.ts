/**
 * Writes into docs/hover-card.md which tests hold which line of the card's contract: `npm run docs`. The words of the lines are
 * written by hand; a test belongs to a line when its name begins with the line's number.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run';

export const docPath = join(root, 'docs', 'hover-card.md');

const testFiles = '{components,domain,e2e,entrypoints,page}/**/*.{test,spec}.{ts,tsx}';

/** Tests of other parts, whose names may begin with a number of something else. */
const elsewhere = /^components\/(?:panel|settings)\//;

/** How many lines the contract has. */
export const lineCount = 18;

type NamedTest = { file: string; name: string; lines: number[] };

/** The lines that a name begins with: "7, 8 neither pointer nor time …". */
const linesOf = (name: string): number[] => {
  const [numbers = ''] = /^\d+(?:, \d+)*(?= )/.exec(name) ?? [];
  return numbers
    .split(', ')
    .map(Number)
    .filter((line) => line >= 1 && line <= lineCount);
};

const callers = new Set(['describe', 'it', 'test']);

/** The function that a call comes down to: `test` of `test.each([…])('…')`. */
const rootOf = (node: ts.Expression): string => {
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
};

const isGroup = (node: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(node)
    ? node.name.text === 'describe' || isGroup(node.expression)
    : ts.isCallExpression(node)
      ? isGroup(node.expression)
      : ts.isIdentifier(node) && node.text === 'describe';

/** A name as it is written; what a template fills in stands as an ellipsis. */
const nameIn = (node: ts.Expression | undefined): string | undefined => {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
};

/** The tests of a file that name a line, or stand in a group that does. */
export const testsIn = (file: string, code: string): NamedTest[] => {
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const name =
      ts.isCallExpression(node) && callers.has(rootOf(node.expression))
        ? nameIn(node.arguments[0])
        : undefined;
    if (name === undefined || !ts.isCallExpression(node)) {
      ts.forEachChild(node, (child) => visit(child, groups));
      return;
    }
    const path = [...groups, name];
    if (isGroup(node.expression)) {
      ts.forEachChild(node, (child) => visit(child, path));
      return;
    }
    const lines = path.map(linesOf).findLast((it) => it.length > 0) ?? [];
    const shown = linesOf(name).length > 0 ? name : path.slice(-2).join(' › ');
    if (lines.length > 0) found.push({ file, lines, name: shown.replace(/%[sdi]/g, '…') });
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true), []);
  return found;
};

const readTests = async (): Promise<NamedTest[]> => {
  const files = (await Array.fromAsync(glob(testFiles, { cwd: root })))
    .map((it) => it.replaceAll('\\', '/'))
    .filter((it) => !elsewhere.test(it))
    .sort();
  const tests = await Promise.all(
    files.map(async (file) => testsIn(file, await readFile(join(root, file), 'utf8'))),
  );
  return tests.flat();
};

const withoutNumbers = (name: string) =>
  name.replace(/^\d+(?:, \d+)* /, '').replace(/(› )\d+(?:, \d+)* /g, '$1');

/** Signs that Markdown would read. */
const escape = (text: string) => text.replace(/[\\`*_<>[\]]/g, '\\$&');

const listTests = (tests: readonly NamedTest[], line: number): string => {
  const ofLine = tests.filter(({ lines }) => lines.includes(line));
  const files = [...Map.groupBy(ofLine, ({ file }) => file)].map(([file, list]) => {
    const names = [...new Set(list.map(({ name }) => escape(withoutNumbers(name))))];
    return `- \`${file}\`: ${names.join('; ')}`;
  });
  return files.join('\n');
};

/** What a section begins with, and where its list begins. */
const heading = /^## (\d+)\. .*$/m;
const mark = '<!-- tests -->';

/** The document with its lists as they are now; the words stay. */
export const renderDoc = async (doc: string): Promise<string> => {
  const tests = await readTests();
  const [head = '', ...sections] = doc.split(/^(?=## \d+\. )/m);
  const written = sections.map((section) => {
    const line = Number(heading.exec(section)?.[1]);
    const [words = ''] = section.split(mark);
    return `${words.trimEnd()}\n\n${mark}\n\n${listTests(tests, line)}\n`;
  });
  return [`${head.trimEnd()}\n`, ...written].join('\n');
};

/** The lines for which the document has no section, or no test. */
export const openLines = (doc: string): number[] =>
  Array.from({ length: lineCount }, (_, i) => i + 1).filter((line) => {
    const [, section = ''] = doc.split(new RegExp(`^## ${line}\\. .*$`, 'm'));
    const [words = '', list = ''] = (section.split(/^## /m)[0] ?? '').split(mark);
    return words.trim() === '' || !list.includes('\n- `');
  });

if (process.argv[1] === import.meta.filename) {
  await writeFile(docPath, await renderDoc(await readFile(docPath, 'utf8')));
  console.log(docPath);
}
