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

const once = <Value>(make: () => Value) => {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

const memoize = <Key, Value>(make: (key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key: Key): Value => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

/** Only a name that stands after its full name is asked who bore it before. */
const entitiesAsked = (page: readonly BlockFindings[]): Set<string> => {
  const asked = new Set<string>();
  for (const { candidates } of page)
    for (const { senses } of candidates)
      for (const { gate, entity } of senses) if (gate === 'after-full-name') asked.add(entity);
  return asked;
};

/**
 * Gathers what the blocks of a page say, in the order of the text; then, as often as it is asked, what that comes to given
 * the names that are settled.
 */
export const gatherEvidence = (page: readonly BlockFindings[], kin: Kin, isCorrected: IsCorrected) => {
  // A page has tens of thousands of names, few of them in doubt: what only those ask for is made when they do.
  const findingsOf = new Map(page.map((findings) => [findings.block, findings]));
  const cuesIn = memoize((block: number) =>
    Map.groupBy(findingsOf.get(block)?.cues ?? [], ({ entity }) => entity),
  );
  const allCues = once(() =>
    Map.groupBy(
      page.flatMap(({ cues }) => cues),
      ({ entity }) => entity,
    ),
  );
  const others = once(() => othersIn(page));
  const asked = once(() => entitiesAsked(page));
  const isAsked = ({ entity }: SettledName) => asked().has(entity);
  const doubtful = once(() => doubtfulIn(page).filter(isAsked));
  const order: Order = new Map(page.map(({ block }, place) => [block, place]));
  return (settled: readonly SettledName[]): PageEvidence => {
    const byEntity = Map.groupBy(settled, ({ entity }) => entity);
    const byBlock = once(() => Map.groupBy(settled, ({ block }) => block));
    const lastBearer = once(() => bearersOf(settled.filter(isAsked), doubtful(), others(), order));
    // One block may hold the whole page.
    const relatedIn = memoize((block: number) =>
      memoize((entity: string) =>
        (byBlock().get(block) ?? []).filter((name) => relatedTo(entity).has(name.entity)).map(witness),
      ),
    );
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
      relatedIn: (block, entity) => relatedIn(block)(entity),
      cuesOnPage: (entity) => allCues().get(entity) ?? [],
      cuesOf: (block, entity) => cuesIn(block).get(entity) ?? [],
      otherBearerBefore(block, { start }, { entity }) {
        const before = lastBearer()(entity, block, start);
        return before?.isOther ? before.surface : undefined;
      },
      isCorrected,
    };
  };
};
