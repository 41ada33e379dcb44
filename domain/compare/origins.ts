import type { Source } from '../pack/schema';

/**
 * Who is independent of whom: a number for each source, the same for sources that retell the same report (or are that
 * report), directly or through others. "5 sources, 3 origins" counts these numbers.
 */
export type Origins = ReadonlyMap<string, number>;

type Report = { publisher: string; date?: string | undefined };

const key = ({ publisher, date }: Report) => `${publisher.toLowerCase()}|${date ?? ''}`;

const reportsOf = ({ publisher, published, basedOn }: Source): string[] => [
  ...(publisher === undefined || published === undefined ? [] : [key({ publisher, date: published.date })]),
  ...basedOn.map(key),
];

/** Groups sources into origins. The numbers go up in the order of the sources. */
export const originsOf = (sources: readonly Source[]): Origins => {
  const groups: { sources: string[]; reports: Set<string> }[] = [];
  for (const source of sources) {
    const reports = new Set(reportsOf(source));
    const joined = groups.filter((group) => !group.reports.isDisjointFrom(reports));
    const [first = { sources: [], reports: new Set<string>() }, ...others] = joined;
    if (joined.length === 0) groups.push(first);
    for (const group of [...others, { sources: [source.id], reports }]) {
      first.sources.push(...group.sources);
      group.reports.forEach((report) => first.reports.add(report));
    }
    for (const group of others) groups.splice(groups.indexOf(group), 1);
  }
  return new Map(
    groups.flatMap((group, origin) => group.sources.map((id): [string, number] => [id, origin])),
  );
};

/** How many origins stand behind some sources. */
export const countOrigins = (origins: Origins, sources: Iterable<string>): number =>
  new Set(Array.from(sources, (id) => origins.get(id))).size;
