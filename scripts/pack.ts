/**
 * The curator's tools: `npm run pack -- check FILE`, `-- differences FILE [--json]`, `-- schema`. Problems go to standard
 * error, one a line, and give the exit status 1.
 */
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { discrepanciesOf } from '@/domain/compare/discrepancies';
import { lintPack, type Finding } from '@/domain/pack/lint';
import { limits } from '@/domain/pack/limits';
import { readPack, tooLarge } from '@/domain/pack/read-pack';
import { packSchema, type Pack } from '@/domain/pack/schema';
import { printDifferences, toRecords } from './print-differences';
import { InputError, readArguments } from './text-input';

const usage = 'usage: npm run pack -- check FILE | differences FILE [--json] | schema';

const load = async (file: string | undefined): Promise<Pack> => {
  if (file === undefined) throw new InputError(usage);
  const isUnreadable = () => {
    throw new InputError(`There is no file ${file} that can be read.`);
  };
  const { size } = await stat(file).catch(isUnreadable);
  if (size > limits.bytes) throw new InputError(tooLarge);
  const bytes = await readFile(file).catch(isUnreadable);
  const result = readPack(bytes);
  if (result.ok) return result.pack;
  const lines = result.problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const rest = result.more > 0 ? [`… and ${result.more} more problems`] : [];
  throw new InputError([...lines, ...rest].join('\n'));
};

/** Findings of one kind that are printed; the rest is counted. */
const printedAtMost = 10;

const printFindings = (findings: readonly Finding[]) => {
  for (const [kind, list] of Map.groupBy(findings, (finding) => finding.kind)) {
    console.log(`\n${kind} (${list.length})`);
    for (const { path, message } of list.slice(0, printedAtMost)) console.log(`  ${path}: ${message}`);
    if (list.length > printedAtMost) console.log(`  … and ${list.length - printedAtMost} more`);
  }
};

const check = async (file: string | undefined) => {
  const pack = await load(file);
  const findings = lintPack(pack);
  printFindings(findings);
  const { id, revision, entities, sources, claims, notes } = pack;
  console.log(
    `${id}, revision ${revision}: ${entities.length} entities, ${sources.length} sources, ${claims.length} claims, ` +
      `${notes.length} notes; no problem, ${findings.length} things to look at.`,
  );
};

const differences = async (file: string | undefined, json: boolean) => {
  const pack = await load(file);
  const found = discrepanciesOf(pack);
  console.log(json ? JSON.stringify(toRecords(found), null, 2) : printDifferences(pack, found));
};

const run = async () => {
  const { values, positionals } = readArguments({ json: { type: 'boolean', default: false } });
  const [command, file, extra] = positionals;
  if (extra !== undefined) throw new InputError(usage);
  if (command === 'check') await check(file);
  else if (command === 'differences') await differences(file, values.json);
  else if (command === 'schema')
    console.log(JSON.stringify(z.toJSONSchema(packSchema, { io: 'input' }), null, 2));
  else throw new InputError(usage);
};

await run().catch((error: unknown) => {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
