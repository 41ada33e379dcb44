/**
 * Scores the built-in pack on a folder of pages with gold mentions: `npm run annotate:score -- [FOLDER]`, by default
 * our own pages. Prints precision
 * and recall, by language too, and lists every mistake.
 */
import { existsSync } from 'node:fs';
import { precisionOf, recallOf, scoreFolder, type Mistake, type Score } from '../test/score-pages';
import { createAnnotator, readBuiltInPack } from './built-in-library';

const folder = process.argv[2] ?? 'test/fixtures/pages';
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}; give one with pages.jsonl and mentions.jsonl.`);
  process.exit(1);
}

const percent = (share: number) => share.toFixed(4);

const row = (name: string, score: Pick<Score, 'right' | 'wrong' | 'found' | 'expected'>) => ({
  name,
  precision: percent(precisionOf(score)),
  recall: percent(recallOf(score)),
  right: score.right,
  wrong: score.wrong.length,
  missed: score.expected - score.found,
});

const list = (title: string, mistakes: Mistake[]) => {
  console.log(`\n${title} (${mistakes.length})`);
  for (const { page, entity, alias, context } of mistakes)
    console.log(`  ${page}  ${entity}  ${alias}\n      ${context}`);
};

const annotate = createAnnotator(await readBuiltInPack());
const languages = ['en', 'zh-Hant', 'zh-Hans'];
const whole = scoreFolder(folder, annotate);
console.table([
  row('all', whole),
  ...languages.map((lang) =>
    row(
      lang,
      scoreFolder(folder, annotate, (page) => page.lang === lang),
    ),
  ),
]);
list('Wrong', whole.wrong);
list('Missed', whole.missed);
console.log(`\nUnrelated pages with a mark: ${whole.soiled.join(', ') || 'none'}`);
