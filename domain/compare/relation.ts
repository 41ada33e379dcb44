import type { Attribute, Claim, Note, Pack, Source } from '../pack/schema';
import { isLater } from './dates';
import { originsOf, type Origins } from './origins';
import { compareValues } from './values';

/** How one claim stands to another on the same entity and attribute, read from the first to the second. */
export type Relation =
  | 'agrees'
  | 'narrower'
  | 'broader'
  | 'overlaps'
  /** The first is later: what the second says was known then. */
  | 'updates'
  | 'updated-by'
  | 'differs'
  | 'variant'
  | 'not-comparable';

/** What relating claims needs besides the claims themselves. */
export type Setting = {
  sources: ReadonlyMap<string, Source>;
  origins: Origins;
  /** The notes on each claim, by its id. */
  notes: ReadonlyMap<string, readonly Note[]>;
};

/** The sources of a pack, by id. */
export const sourcesById = ({ sources }: Pick<Pack, 'sources'>): Setting['sources'] =>
  new Map(sources.map((source) => [source.id, source]));

const notesByClaim = (notes: readonly Note[]): Setting['notes'] => {
  const byClaim = new Map<string, Note[]>();
  for (const note of notes)
    for (const claim of new Set(note.claims)) {
      const others = byClaim.get(claim);
      if (others) others.push(note);
      else byClaim.set(claim, [note]);
    }
  return byClaim;
};

/** What relating the claims of a pack needs. */
export const settingOf = (pack: Pick<Pack, 'sources' | 'notes'>): Setting => ({
  sources: sourcesById(pack),
  origins: originsOf(pack.sources),
  notes: notesByClaim(pack.notes),
});

/** The date that a claim speaks of: its own, else its source's. The pack's check makes sure that there is one. */
export const dateOf = (claim: Claim, sources: Setting['sources']): string =>
  claim.asOf ?? sources.get(claim.source)?.published?.date ?? '1970';

const isNoted = (a: Claim, b: Claim, notes: Setting['notes']) =>
  notes.get(a.id)?.some(({ claims }) => claims.includes(b.id)) ?? false;

/**
 * Whether `a` can be news against `b`: it speaks of a later date. Two retellings of one report differ in date only
 * because they were published apart; there the dates must be stated by the claims themselves.
 */
const isNewsAgainst = (a: Claim, b: Claim, { sources, origins }: Setting) => {
  const isSameOrigin = origins.get(a.source) === origins.get(b.source);
  if (isSameOrigin && (a.asOf === undefined || b.asOf === undefined)) return false;
  return isLater(dateOf(a, sources), dateOf(b, sources));
};

const relateApart = (a: Claim, b: Claim, attribute: Attribute, setting: Setting): Relation => {
  if (!attribute.changesOverTime) return 'differs';
  if (isNewsAgainst(a, b, setting)) return 'updates';
  return isNewsAgainst(b, a, setting) ? 'updated-by' : 'differs';
};

/**
 * Relates two claims on the same entity and attribute. Swapping them gives the converse: narrower and broader, updates
 * and updated-by change places, the others stay. Free text is compared by people: it differs where a note says so.
 */
export const relate = (a: Claim, b: Claim, attribute: Attribute, setting: Setting): Relation => {
  const relation = compareValues(a.value, b.value, attribute);
  switch (relation) {
    case 'same':
      return 'agrees';
    case 'apart':
      return relateApart(a, b, attribute, setting);
    case 'not-comparable':
      return isNoted(a, b, setting.notes) ? relateApart(a, b, attribute, setting) : 'not-comparable';
    default:
      return relation;
  }
};
