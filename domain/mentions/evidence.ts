import { bearersOf, doubtfulIn, othersIn, type Order, type SettledName } from './bearers';
import type { IsCorrected } from './corrections';
import type { BlockFindings, Candidate, Cue, Sense } from './findings';

/** For each entity, those that speak for it when they are named: its relations in the pack, both ways. */
export type Kin = ReadonlyMap<string, ReadonlySet<string>>;

/** A name as evidence for others. */
type Witness = { entity: string; sentence: number; surface: string };

/** What a page says, by entity and by block: every question is a look-up. */
export type PageEvidence = {
  /** A full name of the entity on the page that is not the candidate itself. */
  nameOf: (entity: string, candidate: Candidate) => string | undefined;
  /** One name of each relation of an entity that is named on the page. */
  relatedOf: (entity: string) => readonly Witness[];
  /** The names of relations within one block, every occurrence. */
  relatedIn: (block: number, entity: string) => readonly Witness[];
  cuesOf: (block: number, entity: string) => readonly Cue[];
  /** The same in all blocks. */
  cuesOnPage: (entity: string) => readonly Cue[];
  /** The full name of another with this surname, if it is the last one before the candidate. */
  otherBearerBefore: (block: number, candidate: Candidate, sense: Sense) => string | undefined;
  isCorrected: IsCorrected;
};

const witness = ({ entity, candidate: { sentence, surface } }: SettledName): Witness => ({
  entity,
  sentence,
  surface,
});

/**
 * Gathers what the blocks of a page say, in the order of the text; then, as often as it is asked, what that comes to given
 * the names that are settled.
 */
export const gatherEvidence = (page: readonly BlockFindings[], kin: Kin, isCorrected: IsCorrected) => {
  const cues = new Map(
    page.map(({ block, cues: found }) => [block, Map.groupBy(found, ({ entity }) => entity)]),
  );
  const allCues = Map.groupBy(
    page.flatMap(({ cues: found }) => found),
    ({ entity }) => entity,
  );
  const others = page.flatMap(othersIn);
  const doubtful = page.flatMap(doubtfulIn);
  const order: Order = new Map(page.map(({ block }, place) => [block, place]));
  return (settled: readonly SettledName[]): PageEvidence => {
    const byEntity = Map.groupBy(settled, ({ entity }) => entity);
    const byBlock = Map.groupBy(settled, ({ block }) => block);
    const bearers = bearersOf(settled, doubtful, others, order);
    const relatedTo = (entity: string) => kin.get(entity) ?? new Set<string>();
    const related = new Map<string, Witness[]>();
    const findRelated = (entity: string) =>
      [...relatedTo(entity)].flatMap((other) => byEntity.get(other)?.slice(0, 1).map(witness) ?? []);
    return {
      nameOf: (entity, candidate) =>
        byEntity.get(entity)?.find((name) => name.candidate !== candidate)?.candidate.surface,
      relatedOf(entity) {
        const found = related.get(entity) ?? findRelated(entity);
        related.set(entity, found);
        return found;
      },
      relatedIn: (block, entity) =>
        (byBlock.get(block) ?? []).filter((name) => relatedTo(entity).has(name.entity)).map(witness),
      cuesOnPage: (entity) => allCues.get(entity) ?? [],
      cuesOf: (block, entity) => cues.get(block)?.get(entity) ?? [],
      otherBearerBefore(block, { start }, { entity }) {
        const place = order.get(block) ?? 0;
        const before = bearers.get(entity)?.findLast((bearer) => {
          const other = order.get(bearer.block) ?? 0;
          return other < place || (other === place && bearer.start < start);
        });
        return before?.isOther ? before.surface : undefined;
      },
      isCorrected,
    };
  };
};
