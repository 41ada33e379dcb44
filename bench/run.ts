/** Prints the measures of this machine: `npm run bench [-- match|card|panel|page]`, all of them without a word. Peers are in the same run. */
import { benchCard } from './card';
import { reportMatch } from './match-report';
import { reportPage } from './page-report';
import { benchPanel } from './panel';

/** The pages come last: they take half an hour. */
const measures = { match: reportMatch, card: benchCard, panel: benchPanel, page: () => reportPage() };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}.`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(measures))
  if (asked.length === 0 || asked.includes(name)) {
    console.error(`Measuring: ${name} …`);
    await measure();
  }
process.exit();
