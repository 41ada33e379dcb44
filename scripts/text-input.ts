import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What is wrong with the input, in one sentence for the person at the terminal. */
export class InputError extends Error {}

const open = async (file: string | undefined): Promise<AsyncIterable<Uint8Array>> => {
  if (file === undefined || file === '-') return process.stdin;
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new InputError(`There is no file ${file}.`);
  if (!found.isFile()) throw new InputError(`${file} is not a file.`);
  return createReadStream(file);
};

const refuseBinary = (file: string | undefined) =>
  new InputError(`${file ?? 'The input'} is not text in UTF-8.`);

/** Reads a file, or standard input, as UTF-8 in pieces; a byte order mark is dropped. Throws `InputError`. */
export async function* readText(file: string | undefined): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw refuseBinary(file);
    }
  };
  for await (const bytes of await open(file)) {
    const text = decode(bytes);
    if (text.includes('\0')) throw refuseBinary(file);
    yield text;
  }
  yield decode();
}

/** The lines of a text that comes in pieces, without their ends; an empty last line is left out. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}

/** Reads the command line; a wrong option is an `InputError`. */
export const readArguments = <Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) => {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
};
