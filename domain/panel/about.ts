import { keepOrigins, originsOf } from '../compare/origins';
import type { Claim, Pack } from '../pack/schema';

/**
 * A pack with some of its claims, the sources that they come from, and the notes about them. Its entities stay: they give
 * names.
 */
const withClaims = (pack: Pack, claims: Claim[], ...also: string[]): Pack => {
  const ids = new Set(claims.map(({ id }) => id));
  const telling = new Set([...also, ...claims.map(({ source }) => source)]);
  return {
    ...pack,
    sources: keepOrigins(
      pack.sources.filter(({ id }) => telling.has(id)),
      originsOf(pack.sources),
    ),
    claims,
    notes: pack.notes.filter((note) => note.claims.some((id) => ids.has(id))),
  };
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
        source,
      )
    : undefined;
