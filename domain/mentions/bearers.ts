import { partitionPoint } from '../partition-point';
import type { BlockFindings, Candidate, Sense } from './findings';

/** A name that is taken to mean its entity: an open one, or one that an earlier look has let through. */
export type SettledName = { entity: string; block: number; candidate: Candidate };

/** A place where somebody or something is called by an entity's surname; `isOther` where it is not the entity. */
type Bearer = { block: number; start: number; isOther: boolean; surface: string };

/** The place of each block in the text, by its id. */
export type Order = ReadonlyMap<number, number>;

/** Words with a capital that stand before a surname without being a given name. */
const notGivenNames = new Set(
  (
    'mr mrs ms dr prof sir president chairman chief executive officer founder director manager ceo cto cfo said says and with by ' +
    'but when while after before then as if that ai boss head leader monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' '),
);

const isName = (word: string) => word !== '' && !notGivenNames.has(word.toLowerCase());

/** A given name alone: a short form that leans on the full name. */
const isGivenName = ({ kind, gate }: Sense) => kind === 'short' && gate === 'after-full-name';

/**
 * The full name of another with this name: a surname that follows a given name which the pack does not know with it ("Vera"
 * before "Wang"), a given name before another surname. Empty where there is none.
 */
export const otherPerson = ({ nameBefore, surface, nameAfter }: Candidate, sense: Sense): string => {
  if (isGivenName(sense)) return isName(nameAfter) ? `${surface} ${nameAfter}` : '';
  return isName(nameBefore) ? `${nameBefore} ${surface}` : '';
};

/** A place at which an entity is, or is not, called by its name. */
type Found = [entity: string, bearer: Bearer];

/** Where the blocks speak of others than the entities whose names they use. */
export const othersIn = (page: readonly BlockFindings[]): Found[] => {
  const found: Found[] = [];
  for (const { block, candidates, exceptions } of page) {
    for (const candidate of candidates)
      for (const sense of candidate.senses) {
        if (sense.gate !== 'after-full-name') continue;
        const surface = otherPerson(candidate, sense);
        if (surface !== '')
          found.push([sense.entity, { block, start: candidate.start, isOther: true, surface }]);
      }
    for (const { entity, start, surface } of exceptions)
      found.push([entity, { block, start, isOther: true, surface }]);
  }
  return found;
};

/** Full names that need evidence: where there is not enough of it, they are another's ("Alex Wang" of a university). */
export const doubtfulIn = (page: readonly BlockFindings[]): SettledName[] => {
  const found: SettledName[] = [];
  for (const { block, candidates } of page)
    for (const candidate of candidates)
      for (const { gate, kind, entity } of candidate.senses)
        if (gate === 'context' && (kind === 'name' || kind === 'translation'))
          found.push({ entity, block, candidate });
  return found;
};

/** Tells who bore an entity's name last before a place in the text. */
export type LastBearer = (entity: string, block: number, start: number) => Bearer | undefined;

/** Who bears the entities' names on a page: the entities by their own full names, and others. */
export const bearersOf = (
  settled: readonly SettledName[],
  doubtful: readonly SettledName[],
  others: readonly Found[],
  order: Order,
): LastBearer => {
  const bearer =
    (isOther: boolean) =>
    ({ entity, block, candidate: { start, surface } }: SettledName): Found => [
      entity,
      { block, start, isOther, surface },
    ];
  const settledCandidates = new Set(settled.map(({ candidate }) => candidate));
  const own = settled.map(bearer(false));
  const rejected = doubtful.filter(({ candidate }) => !settledCandidates.has(candidate)).map(bearer(true));
  const placeOf = (block: number) => order.get(block) ?? 0;
  const compare = (a: Bearer, block: number, start: number) =>
    placeOf(a.block) - placeOf(block) || a.start - start;
  const bearers = new Map<string, Bearer[]>();
  for (const [entity, it] of [...own, ...rejected, ...others]) {
    const list = bearers.get(entity);
    if (list) list.push(it);
    else bearers.set(entity, [it]);
  }
  for (const list of bearers.values()) list.sort((a, b) => compare(a, b.block, b.start));
  return (entity, block, start) => {
    const list = bearers.get(entity) ?? [];
    const isBefore = (index: number) => {
      const it = list[index];
      return it !== undefined && compare(it, block, start) < 0;
    };
    return list[partitionPoint(0, list.length, isBefore) - 1];
  };
};
