import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const flatten = (tree: object, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? isPlural(value)
        ? [[prefix + key, Object.values(value).join(' | ')]]
        : flatten(value, `${prefix}${key}_`)
      : [[prefix + key, String(value)]],
  );

const isPlural = (value: object) => 'n' in value;

const read = (language: string): Map<string, string> =>
  new Map(
    flatten(
      parse(readFileSync(join(import.meta.dirname, '..', 'locales', `${language}.yml`), 'utf8')) as object,
    ),
  );

const known = new Map<string, ReadonlyMap<string, string>>();

/** The messages of a language by the keys that the browser knows them by, plural forms joined. */
export const messages = (language = 'en'): ReadonlyMap<string, string> => {
  const own = known.get(language) ?? read(language);
  known.set(language, own);
  return own;
};
