import type { Note, Pack } from '../pack/schema';
import { byNewest } from './dates';
import { sourcesById, type Relation } from './relation';
import { newestDateOf, topicsOf, type Topic } from './topics';

/** The strongest relation among the positions, by which differences are sorted. */
export type Difference = 'differs' | 'updates' | 'overlaps' | 'narrower' | 'variant';

/** A topic on which at least two positions do not agree. Computed, never stored. */
export type Discrepancy = Topic & { relation: Difference; severity: Note['severity'] };

/** The strongest first. */
const differences: readonly Difference[] = ['differs', 'updates', 'overlaps', 'narrower', 'variant'];

const severities: readonly Note['severity'][] = ['high', 'medium', 'low'];

/** A difference that no note weighs: contradictions matter more than refinements. */
const defaultSeverity: Record<Difference, Note['severity']> = {
  differs: 'medium',
  updates: 'medium',
  overlaps: 'low',
  narrower: 'low',
  variant: 'low',
};

const asDifference = (relation: Relation): Difference | undefined => {
  if (relation === 'broader') return 'narrower';
  if (relation === 'updated-by') return 'updates';
  return differences.find((difference) => difference === relation);
};

/** Free texts stay only where a note sets them against another. */
const keepCompared = (topic: Topic): Topic => {
  const kept = [...new Set(topic.relations.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const placeOf = new Map(kept.map((place, at) => [place, at]));
  return {
    ...topic,
    positions: kept.flatMap((place) => topic.positions[place] ?? []),
    relations: topic.relations.map(({ from, to, relation }) => ({
      from: placeOf.get(from) ?? from,
      to: placeOf.get(to) ?? to,
      relation,
    })),
  };
};

const weigh = (topic: Topic): Discrepancy | undefined => {
  const found = new Set(topic.relations.map(({ relation }) => asDifference(relation)));
  const relation = differences.find((difference) => found.has(difference));
  if (!relation) return undefined;
  const noted = severities.find((severity) => topic.notes.some((note) => note.severity === severity));
  return { ...keepCompared(topic), relation, severity: noted ?? defaultSeverity[relation] };
};

/**
 * The differences of a pack, in the order in which they matter: relation, severity, date, then id. Who has the pack's
 * topics already hands them in.
 */
export const discrepanciesOf = (
  pack: Pick<Pack, 'attributes' | 'sources' | 'claims' | 'notes'>,
  topics: readonly Topic[] = topicsOf(pack),
): Discrepancy[] => {
  const sources = sourcesById(pack);
  const byId = (a: Topic, b: Topic) =>
    `${a.entity} ${a.attribute.id}` < `${b.entity} ${b.attribute.id}` ? -1 : 1;
  return topics
    .flatMap((topic) => weigh(topic) ?? [])
    .sort(
      (a, b) =>
        differences.indexOf(a.relation) - differences.indexOf(b.relation) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        byNewest(newestDateOf(a, sources), newestDateOf(b, sources)) ||
        byId(a, b),
    );
};
