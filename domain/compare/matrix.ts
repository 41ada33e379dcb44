import type { Attribute, Claim, Note, Pack, Source } from '../pack/schema';
import { byNewest } from './dates';
import { discrepanciesOf, type Difference } from './discrepancies';
import { dateOf, sourcesById, type Setting } from './relation';
import { newestDateOf, topicsOf, type Position, type PositionRelation, type Topic } from './topics';

/**
 * How the sources stand on an attribute: how they differ; `agrees` where two or more say the same; `uncompared` where they
 * say things that nobody has compared (free texts); `lone` where one speaks.
 */
export type Standing = Difference | 'agrees' | 'uncompared' | 'lone';

/** A claim in a cell; its value, hedge and phrase stand in the claim. */
type MatrixClaim = {
  claim: Claim;
  date: string;
  /** The place of its value in the row's positions. */
  position: number;
};

/** One attribute. `cells` has a list for every column, empty where the source says nothing. */
type MatrixRow = {
  attribute: Attribute;
  standing: Standing;
  positions: Position[];
  relations: PositionRelation[];
  notes: Note[];
  cells: MatrixClaim[][];
};

/** What is said about an entity, attributes by sources. Columns are sources, newest first, those without a date last. */
export type Matrix = { columns: Source[]; rows: MatrixRow[] };

/** After the differences, which have an order of their own. */
const calmStandings: readonly Standing[] = ['agrees', 'uncompared', 'lone'];

const calmStanding = ({ positions }: Topic): Standing => {
  if (positions.length > 1) return 'uncompared';
  const sources = new Set(positions.flatMap(({ claims }) => claims.map(({ source }) => source)));
  return sources.size > 1 ? 'agrees' : 'lone';
};

type Standed = { topic: Topic; standing: Standing };

/** Differences as `discrepanciesOf` sorts them, then what sources agree on, what is not compared, and what one says alone. */
const sortTopics = (
  pack: Pick<Pack, 'attributes' | 'sources' | 'claims' | 'notes'>,
  topics: readonly Topic[],
  sources: Setting['sources'],
): Standed[] => {
  const byAttribute = new Map(topics.map((topic) => [topic.attribute.id, topic]));
  const differing = discrepanciesOf(pack, topics).flatMap(({ attribute, relation }): Standed[] => {
    const topic = byAttribute.get(attribute.id);
    byAttribute.delete(attribute.id);
    return topic ? [{ topic, standing: relation }] : [];
  });
  const calm = Array.from(byAttribute.values(), (topic) => ({ topic, standing: calmStanding(topic) })).sort(
    (a, b) =>
      calmStandings.indexOf(a.standing) - calmStandings.indexOf(b.standing) ||
      byNewest(newestDateOf(a.topic, sources), newestDateOf(b.topic, sources)) ||
      (a.topic.attribute.id < b.topic.attribute.id ? -1 : 1),
  );
  return [...differing, ...calm];
};

const bySourceDate = (a: Source, b: Source) =>
  (a.published && b.published
    ? byNewest(a.published.date, b.published.date)
    : Number(!a.published) - Number(!b.published)) || (a.id < b.id ? -1 : 1);

/** Of thousands of sources most say nothing about an attribute. */
const silent: MatrixClaim[] = [];

const toRow = (
  { topic, standing }: Standed,
  columns: readonly Source[],
  sources: Setting['sources'],
): MatrixRow => {
  const { attribute, positions, relations, notes } = topic;
  const claims = positions.flatMap((it, position) =>
    it.claims.map((claim): MatrixClaim => ({ claim, date: dateOf(claim, sources), position })),
  );
  const bySource = Map.groupBy(claims, ({ claim }) => claim.source);
  return {
    attribute,
    standing,
    positions,
    relations,
    notes,
    cells: columns.map(({ id }) => bySource.get(id) ?? silent),
  };
};

/** The matrix of one entity. Who has its topics already hands them in; those of other entities are left out. */
export const matrixOf = (
  pack: Pick<Pack, 'attributes' | 'sources' | 'claims' | 'notes'>,
  entity: string,
  allTopics?: readonly Topic[],
): Matrix => {
  const claims = pack.claims.filter((claim) => claim.entity === entity);
  const topics = (allTopics ?? topicsOf({ ...pack, claims })).filter((topic) => topic.entity === entity);
  const sources = sourcesById(pack);
  const telling = new Set(claims.map(({ source }) => source));
  const columns = pack.sources.filter(({ id }) => telling.has(id)).sort(bySourceDate);
  return { columns, rows: sortTopics(pack, topics, sources).map((it) => toRow(it, columns, sources)) };
};
