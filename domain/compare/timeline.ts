import type { Claim, Pack } from '../pack/schema';
import { byNewest, byOldest } from './dates';
import { dateOf, settingOf } from './relation';
import { topicsOf, type Topic } from './topics';

/** How exactly a date is known. */
type Precision = 'day' | 'month' | 'year';

/** A claim on the time axis. */
type TimelineEntry = {
  claim: Claim;
  /** Its own date, else its source's. */
  date: string;
  precision: Precision;
  /** The claims that have replaced it since, newest first; empty while it stands. */
  supersededBy: string[];
};

/** What goes back to one origin, oldest first. */
export type TimelineLane = {
  /** The number of the origin, as in `originsOf`. */
  origin: number;
  /** The sources that retell it here, in the order of the pack. */
  sources: string[];
  entries: TimelineEntry[];
};

/** A date is as exact as it is written. */
const precisionOf = (date: string): Precision =>
  date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';

/**
 * For each position the later ones that have replaced it. Silence replaces nothing: a later source that says that nothing
 * has been disclosed leaves what was reported before as it is.
 */
const updatesOf = ({ positions, relations }: Topic): ReadonlyMap<number, Claim[]> => {
  const updates = new Map<number, Claim[]>();
  for (const { from, to, relation } of relations) {
    if (relation !== 'updates' && relation !== 'updated-by') continue;
    const [later, earlier] = relation === 'updates' ? [from, to] : [to, from];
    const position = positions[later];
    if (position && position.value.type !== 'absent')
      updates.set(earlier, [...(updates.get(earlier) ?? []), ...position.claims]);
  }
  return updates;
};

const toEntries = (topic: Topic, dateOfClaim: (claim: Claim) => string): TimelineEntry[] => {
  const updates = updatesOf(topic);
  return topic.positions.flatMap(({ claims }, place) => {
    const supersededBy = (updates.get(place) ?? [])
      .sort((a, b) => byNewest(dateOfClaim(a), dateOfClaim(b)))
      .map(({ id }) => id);
    return claims.map((claim) => ({
      claim,
      date: dateOfClaim(claim),
      precision: precisionOf(dateOfClaim(claim)),
      supersededBy,
    }));
  });
};

const byDate = (a: TimelineEntry, b: TimelineEntry) =>
  byOldest(a.date, b.date) || (a.claim.id < b.claim.id ? -1 : 1);

/**
 * All claims of some topics (of one entity, or of the pack) by date and origin, the origin that spoke first on top. A claim is
 * superseded where its position is: the relation `updates` holds between whole positions, so what the differences call "differs"
 * is not settled here. Superseded is labelled, never left out.
 */
export const timelineOf = (
  pack: Pick<Pack, 'attributes' | 'sources' | 'claims' | 'notes'>,
  topics: readonly Topic[] = topicsOf(pack),
): TimelineLane[] => {
  const { sources, origins } = settingOf(pack);
  const entries = topics.flatMap((topic) => toEntries(topic, (claim) => dateOf(claim, sources))).sort(byDate);
  const lanes = Map.groupBy(entries, ({ claim }) => origins.get(claim.source) ?? -1);
  const places = new Map([...sources.keys()].map((id, place) => [id, place]));
  const byPlace = (a: string, b: string) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  return Array.from(lanes, ([origin, own]) => ({
    origin,
    sources: [...new Set(own.map(({ claim }) => claim.source))].sort(byPlace),
    entries: own,
  }));
};
