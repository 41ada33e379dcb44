/**
 * Prints the measures of this machine, peers in the same run: `npm run bench`, or one of them: `npm run bench -- match`. Of `page`, also some of
 * its pages and candidates: `npm run bench -- page article "live blog" --only=walk,variorum --rounds=3`.
 */
import { parseArgs } from 'node:util';
import { benchCard } from './card';
import { reportMatch } from './match-report';
import { reportPage } from './page-report';
import { recipes } from './page-site';
import { benchPanel } from './panel';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, rounds: { type: 'string' } },
});
const pages = recipes.map(({ name }) => name).filter((name) => positionals.includes(name));

/** The pages come last: they take longest. */
const measures = {
  match: reportMatch,
  card: benchCard,
  panel: benchPanel,
  page: () =>
    reportPage({
      pages,
      only: values.only?.split(',') ?? [],
      ...(values.rounds !== undefined && { rounds: Number(values.rounds) }),
    }),
};

const asked = positionals.filter((name) => !pages.includes(name));
const unknown = asked.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) {
  const known = [...Object.keys(measures), ...recipes.map(({ name }) => `"${name}"`)].join(', ');
  console.error(`There is no measure or page ${unknown.join(', ')}; there are ${known}.`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(measures))
  if (asked.length === 0 || asked.includes(name)) {
    console.error(`Measuring: ${name} …`);
    await measure();
  }
process.exit();
