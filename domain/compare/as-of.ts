import type { Claim, Pack } from '../pack/schema';
import { byNewest, byOldest, isLater } from './dates';
import { dateOf, sourcesById } from './relation';

/** A pack as it was at a date, and what has been said since then, newest first. */
export type PackAsOf = { pack: Pack; later: Claim[] };

/** The dates of which claims speak, oldest first, each once: the stops of a date control. */
export const claimDates = (pack: Pick<Pack, 'sources' | 'claims'>): string[] => {
  const sources = sourcesById(pack);
  return [...new Set(pack.claims.map((claim) => dateOf(claim, sources)))].sort(byOldest);
};

/**
 * What was known at a date (a day, a month or a year; a month is meant to its end). A claim counts from the first day that its
 * own date, else its source's, may mean: "December 2025" is known on 1 December 2025, since nothing says that it was not, and
 * a claim is held back only when it is certainly later. Notes stay where all their claims do; entities, attributes and sources
 * stay, so that names and origins are those that we know today.
 */
export const packAsOf = (pack: Pack, date: string): PackAsOf => {
  const sources = sourcesById(pack);
  const isLaterClaim = (claim: Claim) => isLater(dateOf(claim, sources), date);
  const later = new Set(pack.claims.filter(isLaterClaim));
  const laterIds = new Set(Array.from(later, ({ id }) => id));
  return {
    pack: {
      ...pack,
      claims: pack.claims.filter((claim) => !later.has(claim)),
      notes: pack.notes.filter(({ claims }) => !claims.some((id) => laterIds.has(id))),
    },
    later: [...later].sort(
      (a, b) => byNewest(dateOf(a, sources), dateOf(b, sources)) || (a.id < b.id ? -1 : 1),
    ),
  };
};
