/** Reads the names of all tests, for the documents that list which tests hold what. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run';

/** A test by its name, or by its group's and its own, without what it is named for. */
export type NamedTest = { file: string; name: string; keys: string[] };

/** What a name says that its test is for. */
type KeysIn = (name: string) => string[];

const testFiles =
  '{components,domain,e2e,entrypoints,hooks,knowledge,messaging,page,scripts,test,utils}/**/*.{test,spec}.{ts,tsx}';

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

/** A name as it is written; what a template or a variable fills in stands as an ellipsis. */
const nameIn = ({ expression, arguments: [node] }: ts.CallExpression): string | undefined => {
  if (!node) return undefined;
  if (ts.isIdentifier(node) && ts.isIdentifier(expression)) return '…';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
};

const listOf = (key: string) => `(?:${key}(?:, ${key})* )?`;

/** What a name begins with, one or both: the card's lines ("7, 8 …"), then the rows of the list of faults ("C7 …", "10 C8 …"). */
const keyLists = new RegExp(`^(${listOf('(?:1[0-8]|[1-9])')})(${listOf('[A-I][0-9]+')})(?=.)`, 'u');

const split = (list = ''): string[] => list.split(/,? /u).filter(Boolean);

/** The lines of the card's contract that a name begins with. */
export const linesIn = (name: string): string[] => split(keyLists.exec(name)?.[1]);

/** The rows of the list of faults that it begins with. */
export const rowsIn = (name: string): string[] => split(keyLists.exec(name)?.[2]);

/** The tests of a file that are named for something, or stand in a group that is. */
export const testsIn = (file: string, code: string, keysIn: KeysIn): NamedTest[] => {
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const name = ts.isCallExpression(node) && callers.has(rootOf(node.expression)) ? nameIn(node) : undefined;
    if (name === undefined || !ts.isCallExpression(node)) {
      ts.forEachChild(node, (child) => visit(child, groups));
      return;
    }
    const path = [...groups, name];
    if (isGroup(node.expression)) {
      ts.forEachChild(node, (child) => visit(child, path));
      return;
    }
    const keys = path.map(keysIn).findLast((it) => it.length > 0) ?? [];
    const shown = (keysIn(name).length > 0 ? [name] : path.slice(-2)).map((it) => it.replace(keyLists, ''));
    if (keys.length > 0) found.push({ file, keys, name: shown.join(' › ').replace(/%[sdijf]/g, '…') });
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true), []);
  return found;
};

/** All tests that are named for something, by file. */
export const readTests = async (keysIn: KeysIn): Promise<NamedTest[]> => {
  const files = (await Array.fromAsync(glob(testFiles, { cwd: root })))
    .map((it) => it.replaceAll('\\', '/'))
    .sort();
  const tests = await Promise.all(
    files.map(async (file) => testsIn(file, await readFile(join(root, file), 'utf8'), keysIn)),
  );
  return tests.flat();
};

/** Signs that Markdown would read. */
const escape = (text: string) => text.replace(/[\\`*_<>[\]|]/g, '\\$&');

/** The tests for a key, a line a file. */
export const linesFor = (tests: readonly NamedTest[], key: string): string[] =>
  [
    ...Map.groupBy(
      tests.filter(({ keys }) => keys.includes(key)),
      ({ file }) => file,
    ),
  ].map(([file, list]) => `\`${file}\`: ${[...new Set(list.map(({ name }) => escape(name)))].join('; ')}`);
