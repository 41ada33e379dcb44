import type { CardClaim, CardSource, DetailedDifference, EntityCard, EntityDetails } from './entity-card';

/** Of claims that come newest first, the newest of each source. */
export const latestBySource = <Item extends CardClaim>(claims: readonly Item[]): Item[] => {
  const told = new Set<string>();
  return claims.filter(({ source }) => !told.has(source) && told.add(source));
};

const abridgeDifference = ({ positions, severity: _, ...difference }: DetailedDifference) => ({
  ...difference,
  positions: positions.map(({ value, claims }) => ({
    value,
    claims: latestBySource(claims).map(({ source, date }) => ({ source, date })),
  })),
});

/** The title stands for a publisher that is not known, and only then. */
const abridgeSource = ({ phrases, ...source }: CardSource): CardSource => ({
  ...source,
  title: source.publisher === undefined ? source.title : '',
  phrases: phrases.slice(0, 1),
});

/** What of an entity goes to the page: one phrase a source, the newest claim of each source, nothing that is not shown. */
export const abridge = (details: EntityDetails): EntityCard => ({
  ...details,
  differences: details.differences.map(abridgeDifference),
  sources: details.sources.map(abridgeSource),
});
