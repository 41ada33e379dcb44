import type { Report } from '../cards/entity-card';
import { reportsOf } from '../cards/card-source';
import { createStatementReader, type Statement } from '../cards/statements';
import { sourcesById } from '../compare/relation';
import { timelineOf } from '../compare/timeline';
import type { Topic } from '../compare/topics';
import { attributesOf } from '../pack/core-attributes';
import { localize } from '../pack/localize';
import type { InterfaceLanguage, Pack, Source } from '../pack/schema';

/** A statement on the time axis; `supersededBy` is the date of what has replaced it. */
export type TimelineStatement = Statement & { label: string; supersededBy: string | undefined };

/** What goes back to one origin, oldest first: the sources that retell it, and whose report it is. */
export type TimelineOrigin = {
  origin: number;
  sources: string[];
  /** The reports that its sources name as theirs, each once. */
  reports: Report[];
  statements: TimelineStatement[];
};

const reportsBehind = (sources: readonly Source[], language: InterfaceLanguage): Report[] => {
  const reports = sources.flatMap((source) => reportsOf(source, language));
  return [...new Map(reports.map((report) => [`${report.publisher} ${report.date ?? ''}`, report])).values()];
};

/** All claims of a pack by date and origin, in one language. */
export const timelineViewOf = (
  pack: Pack,
  language: InterfaceLanguage,
  topics?: readonly Topic[],
): TimelineOrigin[] => {
  const readStatement = createStatementReader(pack, language);
  const attributes = attributesOf(pack);
  const byId = sourcesById(pack);
  const lanes = timelineOf(pack, topics);
  const dates = new Map(lanes.flatMap(({ entries }) => entries.map(({ claim, date }) => [claim.id, date])));
  const labelOf = (attribute: string) => {
    const label = attributes.get(attribute)?.label;
    return label ? localize(label, language) : attribute;
  };
  return lanes.map(({ origin, sources, entries }) => ({
    origin,
    sources,
    reports: reportsBehind(
      sources.flatMap((id) => byId.get(id) ?? []),
      language,
    ),
    statements: entries.map(({ claim, supersededBy: [latest] }) => ({
      ...readStatement(claim),
      label: labelOf(claim.attribute),
      supersededBy: latest === undefined ? undefined : dates.get(latest),
    })),
  }));
};
