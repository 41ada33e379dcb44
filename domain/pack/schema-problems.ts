import type { z } from 'zod';
import { limits } from './limits';
import type { Problem } from './problem';
import { packLists, packSchema } from './schema';

/** Values in one entry beyond which it is not explained: Zod collects every issue before it returns. */
const explainedAtMost = 5_000;

const toProblem = ({ path, message }: z.core.$ZodIssue, under: readonly PropertyKey[] = []): Problem => ({
  path: [...under, ...path].join('.'),
  message:
    message.length <= limits.messageLength ? message : `${message.slice(0, limits.messageLength - 1)}…`,
});

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Whether something holds more values than `most`; looks no further than that. */
const isLarger = (data: unknown, most: number): boolean => {
  const open: unknown[] = [data];
  for (let seen = 0; open.length > 0; seen++) {
    if (seen + open.length > most) return true;
    const value = open.pop();
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) open.push(inner);
  }
  return false;
};

const explain = (schema: z.ZodType, data: unknown, under: readonly PropertyKey[]): Problem[] => {
  if (isLarger(data, explainedAtMost))
    return [{ path: under.join('.'), message: 'does not fit and is too large to explain' }];
  return schema.safeParse(data).error?.issues.map((issue) => toProblem(issue, under)) ?? [];
};

type ListName = keyof typeof packLists;

const listNames = Object.keys(packLists) as ListName[];

/** A pack without its lists: what is wrong with the rest of it. */
const explainHeader = (data: unknown): Problem[] =>
  explain(
    packSchema,
    isRecord(data) ? { ...data, ...Object.fromEntries(listNames.map((name) => [name, []])) } : data,
    [],
  );

type Misfit = Problem | { place: number; entry: unknown };

/** The entries of a list that do not fit; a problem where it is no list, or one too long to look at. */
const misfitsIn = (list: unknown, name: ListName): Misfit[] => {
  const { item, most, isOptional } = packLists[name];
  if (list === undefined && isOptional) return [];
  if (!Array.isArray(list)) return [{ path: name, message: 'is not a list' }];
  if (list.length > most) return [{ path: name, message: `has more than ${most} entries` }];
  return list.flatMap((entry: unknown, place) => (item.validate(entry) ? [] : { place, entry }));
};

const misfitsOf = (data: Record<string, unknown>) =>
  listNames.map((name) => ({ name, misfits: misfitsIn(data[name], name) }));

/**
 * What is wrong with data that the schema refuses, entry by entry: a pack of a hundred thousand bad entries costs no more
 * than looking at each. The first `limits.problems` problems are explained; `more` counts those left over, and the
 * entries that were not explained.
 */
export const findSchemaProblems = (data: unknown): { problems: Problem[]; more: number } => {
  const problems = explainHeader(data);
  let more = 0;
  for (const { name, misfits } of isRecord(data) ? misfitsOf(data) : [])
    for (const misfit of misfits) {
      if (problems.length >= limits.problems) more++;
      else if ('message' in misfit) problems.push(misfit);
      else problems.push(...explain(packLists[name].item, misfit.entry, [name, misfit.place]));
    }
  return {
    problems: problems.slice(0, limits.problems),
    more: more + Math.max(0, problems.length - limits.problems),
  };
};
