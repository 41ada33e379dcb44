import { coreAttributes } from '../pack/core-attributes';
import type { Attribute, Claim, Note, Pack, Value } from '../pack/schema';
import { byNewest } from './dates';
import { originsOf } from './origins';
import { dateOf, relate, type Relation, type Setting } from './relation';
import { compareValues } from './values';

/** One answer to the question that an attribute asks, with the claims that give it, newest first. */
export type Position = { value: Value; claims: Claim[] };

/** How the positions `from` and `to` (places in the list) stand to each other, read from the first to the second. */
export type PositionRelation = { from: number; to: number; relation: Relation };

/** The strongest relation among the positions, by which differences are sorted. */
export type Difference = 'differs' | 'updates' | 'overlaps' | 'narrower' | 'variant';

/** All that is said about one attribute of one entity. */
export type Topic = {
  entity: string;
  attribute: Attribute;
  positions: Position[];
  relations: PositionRelation[];
  notes: Note[];
};

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

/** The attributes that a pack may use, by id: the core set and its own. */
export const attributesOf = (pack: Pick<Pack, 'attributes'>): ReadonlyMap<string, Attribute> =>
  new Map([...coreAttributes, ...pack.attributes].map((attribute) => [attribute.id, attribute]));

export const settingOf = (pack: Pick<Pack, 'sources' | 'notes'>): Setting => ({
  sources: new Map(pack.sources.map((source) => [source.id, source])),
  origins: originsOf(pack.sources),
  notes: pack.notes,
});

const gatherPositions = (claims: readonly Claim[], attribute: Attribute, setting: Setting): Position[] => {
  const byDate = claims.toSorted(
    (a, b) =>
      byNewest(dateOf(a, setting.sources), dateOf(b, setting.sources)) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const positions: Position[] = [];
  for (const claim of byDate) {
    const position = positions.find(({ value }) => compareValues(value, claim.value, attribute) === 'same');
    if (position) position.claims.push(claim);
    else positions.push({ value: claim.value, claims: [claim] });
  }
  return positions;
};

/**
 * One position updates another only where all its claims do; where dates are mixed, the two differ. Lists of entities
 * are one position whether "among others" or not, so some may be narrower and some not: those overlap.
 */
const relatePositions = (a: Position, b: Position, attribute: Attribute, setting: Setting): Relation => {
  const relations = new Set(
    a.claims.flatMap((one) => b.claims.map((other) => relate(one, other, attribute, setting))),
  );
  relations.delete('not-comparable');
  const [only = 'not-comparable', ...others] = relations;
  if (others.length === 0) return only;
  return relations.has('overlaps') ? 'overlaps' : 'differs';
};

const relateAll = (positions: Position[], attribute: Attribute, setting: Setting): PositionRelation[] =>
  positions.flatMap((a, from) =>
    positions.slice(from + 1).map((b, i) => ({
      from,
      to: from + 1 + i,
      relation: relatePositions(a, b, attribute, setting),
    })),
  );

const groupClaims = (claims: readonly Claim[]) =>
  Map.groupBy(claims, ({ entity, attribute }) => `${entity}\n${attribute}`);

/** Everything that is said, by entity and attribute. */
export const topicsOf = (pack: Pick<Pack, 'attributes' | 'sources' | 'claims' | 'notes'>): Topic[] => {
  const setting = settingOf(pack);
  const attributes = attributesOf(pack);
  return [...groupClaims(pack.claims).values()].flatMap((claims) => {
    const [first] = claims;
    const attribute = first && attributes.get(first.attribute);
    if (!attribute) return [];
    const positions = gatherPositions(claims, attribute, setting);
    const ids = new Set(claims.map(({ id }) => id));
    return {
      entity: first.entity,
      attribute,
      positions,
      relations: relateAll(positions, attribute, setting),
      notes: pack.notes.filter((note) => note.claims.some((id) => ids.has(id))),
    };
  });
};

/** Free texts stay only where a note sets them against another. */
const keepCompared = (topic: Topic): Topic => {
  const isCompared = (place: number) =>
    topic.relations.some(
      ({ from, to, relation }) => (from === place || to === place) && relation !== 'not-comparable',
    );
  const kept = topic.positions.map((_, place) => place).filter(isCompared);
  return {
    ...topic,
    positions: kept.flatMap((place) => topic.positions[place] ?? []),
    relations: topic.relations
      .filter(({ from, to }) => kept.includes(from) && kept.includes(to))
      .map(({ from, to, relation }) => ({ from: kept.indexOf(from), to: kept.indexOf(to), relation })),
  };
};

const weigh = (topic: Topic): Discrepancy | undefined => {
  const found = new Set(topic.relations.map(({ relation }) => asDifference(relation)));
  const relation = differences.find((difference) => found.has(difference));
  if (!relation) return undefined;
  const noted = severities.find((severity) => topic.notes.some((note) => note.severity === severity));
  return { ...keepCompared(topic), relation, severity: noted ?? defaultSeverity[relation] };
};

const newestDate = ({ positions }: Topic, sources: Setting['sources']) =>
  positions.flatMap(({ claims }) => claims.map((claim) => dateOf(claim, sources))).sort(byNewest)[0] ??
  '1970';

/** The differences of a pack, in the order in which they matter: relation, severity, date, then id. */
export const discrepanciesOf = (
  pack: Pick<Pack, 'attributes' | 'sources' | 'claims' | 'notes'>,
): Discrepancy[] => {
  const { sources } = settingOf(pack);
  const byId = (a: Topic, b: Topic) =>
    `${a.entity} ${a.attribute.id}` < `${b.entity} ${b.attribute.id}` ? -1 : 1;
  return topicsOf(pack)
    .flatMap((topic) => weigh(topic) ?? [])
    .sort(
      (a, b) =>
        differences.indexOf(a.relation) - differences.indexOf(b.relation) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        byNewest(newestDate(a, sources), newestDate(b, sources)) ||
        byId(a, b),
    );
};
