/**
 * Scores the built-in pack on a folder of pages with gold mentions: `npm run annotate:score -- [FOLDER]`, by default
 * our own pages. Prints precision and recall in all, by language, by entity and by the kind of the name, and lists every
 * mistake.
 */
import { existsSync } from 'node:fs';
import { fold } from '@/domain/text/fold';
import { precisionOf, recallOf, scoreFolder, tally, type KindOf, type Outcome } from '../test/score-pages';
import { createAnnotator, readBuiltInPack } from './built-in-library';

const folder = process.argv[2] ?? 'test/fixtures/pages';
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}; give one with pages.jsonl and mentions.jsonl.`);
  process.exit(1);
}

const pack = await readBuiltInPack();
const aliases = new Map(pack.entities.map((entity) => [entity.id, entity.aliases]));
const kindOf: KindOf = ({ entity, surface }) =>
  aliases.get(entity)?.find(({ text }) => fold(text) === fold(surface))?.kind ?? 'name';

const { outcomes, soiled } = scoreFolder(folder, createAnnotator(pack), kindOf);

const row = (same: readonly Outcome[]) => {
  const count = tally(same);
  return {
    precision: precisionOf(count).toFixed(4),
    recall: recallOf(count).toFixed(4),
    ...count,
  };
};

const table = (title: string, by: (outcome: Outcome) => string) => {
  console.log(`\n${title}`);
  const groups = [...Map.groupBy(outcomes, by)].sort(([a], [b]) => a.localeCompare(b));
  console.table(Object.fromEntries(groups.map(([name, same]) => [name, row(same)])));
};

const list = (title: string, result: Outcome['result']) => {
  const mistakes = outcomes.filter((outcome) => outcome.result === result);
  console.log(`\n${title} (${mistakes.length})`);
  for (const { page, entity, alias, context } of mistakes)
    console.log(`  ${page}  ${entity}  ${alias}\n      ${context}`);
};

console.table({ all: row(outcomes) });
table('By language', ({ lang }) => lang);
table('By entity', ({ entity }) => entity);
table('By kind of name', ({ alias }) => alias);
list('Wrong', 'wrong');
list('Missed', 'missed');
console.log(`\nUnrelated pages with a mark: ${soiled.join(', ') || 'none'}`);
