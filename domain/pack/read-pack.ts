import { limits } from './limits';
import type { Problem } from './problem';
import { findReferenceProblems } from './references';
import { packSchema, type Pack } from './schema';
import { findSchemaProblems } from './schema-problems';

export type PackResult =
  | { ok: true; pack: Pack }
  /** `problems` holds at most `limits.problems`; `more` counts the rest. */
  | { ok: false; problems: Problem[]; more: number };

const refuse = (problems: Problem[]): PackResult => ({
  ok: false,
  problems: problems.slice(0, limits.problems),
  more: Math.max(0, problems.length - limits.problems),
});

const refuseWhole = (message: string) => refuse([{ path: '', message }]);

/** Levels of nesting, counted without parsing, so that neither JSON.parse nor Zod meets what is too deep for them. */
const depthOf = (json: string): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charAt(i);
    if (inString) {
      if (unit === '\\') i++;
      else if (unit === '"') inString = false;
    } else if (unit === '"') inString = true;
    else if (unit === '{' || unit === '[') deepest = Math.max(deepest, ++depth);
    else if (unit === '}' || unit === ']') depth--;
  }
  return deepest;
};

const parseJson = (json: string): { ok: true; data: unknown } | { ok: false } => {
  try {
    return { ok: true, data: JSON.parse(json) };
  } catch {
    return { ok: false };
  }
};

const decoder = new TextDecoder('utf-8', { fatal: true });

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

const checkSchema = (data: unknown): PackResult => {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refuseWhole('The file holds no pack.');
  // Validating stops at the first problem; parsing collects them all, which a hostile pack makes endless.
  if (!packSchema.validate(data)) return { ok: false, ...findSchemaProblems(data) };
  const pack = packSchema.parse(data);
  const problems = findReferenceProblems(pack);
  return problems.length > 0 ? refuse(problems) : { ok: true, pack };
};

/** Why a pack is refused by its size, before it is read. */
export const tooLarge = `The pack is larger than ${limits.bytes / 1024 / 1024} MB.`;

/**
 * Reads a pack from the bytes of its file (UTF-8, a byte order mark is dropped). This is the only door: what comes out
 * has the schema's shape, its references hold, and every claim has a date.
 */
export const readPack = (bytes: Uint8Array): PackResult => {
  if (bytes.byteLength > limits.bytes) return refuseWhole(tooLarge);
  const json = decode(bytes);
  if (json === undefined) return refuseWhole('The file is not UTF-8 text.');
  if (depthOf(json) > limits.depth)
    return refuseWhole(`The pack is nested too deep (at most ${limits.depth} levels).`);
  const parsed = parseJson(json);
  return parsed.ok ? checkSchema(parsed.data) : refuseWhole('The file is not JSON.');
};
