import type { Attribute, Claim } from '../pack/schema';
import { relate, type Relation, type Setting } from './relation';
import type { Position, PositionRelation } from './topics';
import { compareValues } from './values';

/** The claims of a position, and those of them that may be enough to relate it. */
type Told = { all: readonly Claim[]; oneByValue: readonly Claim[]; noted: readonly Claim[] };

const tell = ({ claims }: Position, { notes }: Setting): Told => ({
  all: claims,
  // Lists of entities are one position whether "among others" or not.
  oneByValue: [
    ...new Map(
      claims.map((claim) => [claim.value.type === 'entities' ? claim.value.complete : undefined, claim]),
    ).values(),
  ],
  noted: claims.filter(({ id }) => notes.has(id)),
});

/** Where dates or notes decide, one claim of each position is not enough. */
const choose = (a: Told, b: Told, attribute: Attribute): keyof Told => {
  for (const one of a.oneByValue)
    for (const other of b.oneByValue) {
      const relation = compareValues(one.value, other.value, attribute);
      if (relation === 'apart') return 'all';
      if (relation === 'not-comparable') return 'noted';
    }
  return 'oneByValue';
};

/** Undefined where they cannot be compared. */
const relateTold = (a: Told, b: Told, attribute: Attribute, setting: Setting): Relation | undefined => {
  const telling = choose(a, b, attribute);
  const found = new Set<Relation>();
  for (const one of a[telling])
    for (const other of b[telling]) {
      const relation = relate(one, other, attribute, setting);
      // Of many claims that are apart the first two that do not fit together have said all.
      if (relation === 'differs' || (found.has('updates') && relation === 'updated-by')) return 'differs';
      if (found.has('updated-by') && relation === 'updates') return 'differs';
      if (relation !== 'not-comparable') found.add(relation);
    }
  const [only, another] = found;
  if (!another) return only;
  return found.has('overlaps') ? 'overlaps' : 'differs';
};

/**
 * How every two positions of a topic stand to each other, read from the first to the second, where they can be compared. One
 * updates another only where all its claims do; where dates are mixed, the two differ. Lists of entities may be narrower
 * in some claims and not in others: those overlap.
 */
export const relatePositions = (
  positions: readonly Position[],
  attribute: Attribute,
  setting: Setting,
): PositionRelation[] => {
  const told = positions.map((position) => tell(position, setting));
  const relations: PositionRelation[] = [];
  for (const [from, a] of told.entries())
    for (const [i, b] of told.slice(from + 1).entries()) {
      const relation = relateTold(a, b, attribute, setting);
      if (relation) relations.push({ from, to: from + 1 + i, relation });
    }
  return relations;
};
