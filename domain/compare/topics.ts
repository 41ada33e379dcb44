import { attributesOf } from '../pack/core-attributes';
import type { Attribute, Claim, Note, Pack, Value } from '../pack/schema';
import { byNewest } from './dates';
import { relatePositions } from './relate-positions';
import { dateOf, settingOf, type Relation, type Setting } from './relation';
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
  /** Of every two that can be compared. Of a thousand free texts hardly any can. */
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

/** The date of the newest claim of a topic; positions stand in the order of their newest claims, and so do claims in one. */
export const newestDateOf = (
  { positions: [first] }: Pick<Topic, 'positions'>,
  sources: Setting['sources'],
): string => (first?.claims[0] ? dateOf(first.claims[0], sources) : '1970');

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
      relations: relatePositions(positions, attribute, setting),
      notes: pack.notes.filter((note) => note.claims.some((id) => ids.has(id))),
    };
  });
};
