/**
 * Finds the names of the built-in pack in a text, as the extension does on a page.
 *
 *   npm run annotate -- [--jsonl] [FILE]
 *
 * Without FILE it reads standard input. A text gives one line {"mentions": […]}. With --jsonl every input line
 * {"id", "text"} gives one line {"id", "mentions"}, in order; a bad line gives {"id", "error"} and the exit status 1.
 * Offsets are UTF-16 units of the text as given. Every mention says why: rule, weight, the words of the text, and a sentence.
 */
import { once } from 'node:events';
import { createAnnotator, readBuiltInPack } from './built-in-library';
import { sayReason } from './say-reason';
import { InputError, readArguments, readLines, readText } from './text-input';

type Line = { id: unknown; text: string };

const parseLine = (line: string): { ok: true; line: Line } | { ok: false; id: unknown; error: string } => {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { ok: false, id: null, error: 'The line is not JSON.' };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { ok: false, id: null, error: 'The line is not a JSON object.' };
  const id = 'id' in data ? data.id : null;
  if (!('text' in data) || typeof data.text !== 'string')
    return { ok: false, id, error: 'The line has no "text" that is a string.' };
  return { ok: true, line: { id, text: data.text } };
};

const write = async (answer: object) => {
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
};

const run = async () => {
  const { values, positionals } = readArguments({ jsonl: { type: 'boolean', default: false } });
  if (positionals.length > 1) throw new InputError('Give one file at most.');
  const find = createAnnotator(await readBuiltInPack());
  const annotate = (text: string) =>
    find(text).map(({ why, ...mention }) => ({
      ...mention,
      why: why.map((reason) => ({ ...reason, says: sayReason(reason) })),
    }));
  const pieces = readText(positionals[0]);
  if (!values.jsonl) {
    await write({ mentions: annotate((await Array.fromAsync(pieces)).join('')) });
    return;
  }
  for await (const text of readLines(pieces)) {
    if (text.trim() === '') continue;
    const parsed = parseLine(text);
    if (parsed.ok) await write({ id: parsed.line.id, mentions: annotate(parsed.line.text) });
    else {
      process.exitCode = 1;
      await write({ id: parsed.id, error: parsed.error });
    }
  }
};

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', () => process.exit());

await run().catch((error: unknown) => {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
