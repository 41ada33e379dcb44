import type { Claim, Pack } from '../pack/schema';

/** A pack with some of its claims, and the notes about them. Entities and sources stay: they give names and origins. */
const withClaims = (pack: Pack, claims: Claim[]): Pack => {
  const ids = new Set(claims.map(({ id }) => id));
  return { ...pack, claims, notes: pack.notes.filter((note) => note.claims.some((id) => ids.has(id))) };
};

/** What a pack says of one entity; undefined where it does not hold it. */
export const packAbout = (pack: Pack, entity: string): Pack | undefined =>
  pack.entities.some(({ id }) => id === entity)
    ? withClaims(
        pack,
        pack.claims.filter((claim) => claim.entity === entity),
      )
    : undefined;

/** What a pack takes from one source; undefined where it does not hold it. */
export const packFrom = (pack: Pack, source: string): Pack | undefined =>
  pack.sources.some(({ id }) => id === source)
    ? withClaims(
        pack,
        pack.claims.filter((claim) => claim.source === source),
      )
    : undefined;
