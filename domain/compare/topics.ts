import { attributesOf } from '../pack/core-attributes';
import type { Attribute, Claim, Note, Pack, Value } from '../pack/schema';
import { byNewest } from './dates';
import { dateOf, relate, settingOf, type Relation, type Setting } from './relation';
import { compareValues } from './values';

/** One answer to the question that an attribute asks, with the claims that give it, newest first. */
export type Position = { value: Value; claims: Claim[] };

/** How the positions `from` and `to` (places in the list) stand to each other, read from the first to the second. */
export type PositionRelation = { from: number; to: number; relation: Relation };

/** All that is said about one attribute of one entity. */
export type Topic = {
  entity: string;
  attribute: Attribute;
  positions: Position[];
  relations: PositionRelation[];
  notes: Note[];
};

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
