/**
 * Which tests hold which line of the card's contract, for docs/hover-card.md. The words of the lines are written there by
 * hand; a test belongs to a line when its name begins with the line's number.
 */
import { join } from 'node:path';
import { linesFor, linesIn, readTests } from './named-tests';
import { root } from './run';

export const docPath = join(root, 'docs', 'hover-card.md');

/** Tests of other parts, whose names may begin with a number of something else. */
const elsewhere = /^(?:components\/(?:panel|settings)|hooks|knowledge|messaging|scripts|test|utils)\//;

/** How many lines the contract has. */
export const lineCount = 18;

/** What a section begins with, and where its list begins. */
const heading = /^## (\d+)\. .*$/m;
const mark = '<!-- tests -->';

/** The document with its lists as they are now; the words stay. */
export const renderDoc = async (doc: string): Promise<string> => {
  const tests = (await readTests(linesIn)).filter(({ file }) => !elsewhere.test(file));
  const [head = '', ...sections] = doc.split(/^(?=## \d+\. )/m);
  const written = sections.map((section) => {
    const [, line = ''] = heading.exec(section) ?? [];
    const [words = ''] = section.split(mark);
    const list = linesFor(tests, line).map((it) => `- ${it}\n`);
    return `${words.trimEnd()}\n\n${mark}\n\n${list.join('')}`;
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
