import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });

/** What the rules of the project say of the syntax of a text that stands in knowledge/. */
const lint = async (text: string) => {
  const [result] = await eslint.lintText(text, { filePath: 'knowledge/answer.ts' });
  return result?.messages
    .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
    .map(({ message }) => message);
};

const inTransaction = (line: string) =>
  `export const work = (database) => database.transaction('rw', database.packs, async () => { ${line} });`;

test('B14 waiting in a transaction for anything but the database is a lint error', async () => {
  for (const line of ['await fetch("/x");', 'await load();', 'const pack = await readShipped(load);'])
    expect(await lint(inTransaction(line))).toEqual([expect.stringContaining('A transaction ends')]);
  for (const line of ['await database.packs.clear();', 'await Promise.all([database.packs.count()]);'])
    expect(await lint(inTransaction(line))).toEqual([]);
});
