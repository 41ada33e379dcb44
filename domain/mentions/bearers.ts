import type { BlockFindings, Candidate, Sense } from './findings';

/** A name that is taken to mean its entity: an open one, or one that an earlier look has let through. */
export type SettledName = { entity: string; block: number; candidate: Candidate };

/** A place where somebody or something is called by an entity's surname; `isOther` where it is not the entity. */
export type Bearer = { block: number; start: number; isOther: boolean; surface: string };

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

/** Where a block speaks of others than the entities whose names it uses. */
export const othersIn = ({ block, candidates, exceptions }: BlockFindings): [string, Bearer][] => [
  ...candidates.flatMap((candidate) =>
    candidate.senses
      .filter((sense) => sense.gate === 'after-full-name')
      .flatMap((sense): [string, Bearer][] => {
        const surface = otherPerson(candidate, sense);
        return surface === ''
          ? []
          : [[sense.entity, { block, start: candidate.start, isOther: true, surface }]];
      }),
  ),
  ...exceptions.map(({ entity, start, surface }): [string, Bearer] => [
    entity,
    { block, start, isOther: true, surface },
  ]),
];

/** Full names that need evidence: where there is not enough of it, they are another's ("Alex Wang" of a university). */
export const doubtfulIn = ({ block, candidates }: BlockFindings): SettledName[] =>
  candidates.flatMap((candidate) =>
    candidate.senses
      .filter(({ gate, kind }) => gate === 'context' && (kind === 'name' || kind === 'translation'))
      .map(({ entity }) => ({ entity, block, candidate })),
  );

/** Who bears an entity's names on a page, in the order of the text: its own full names, and those of others. */
export const bearersOf = (
  settled: readonly SettledName[],
  doubtful: readonly SettledName[],
  others: readonly [string, Bearer][],
  order: Order,
): Map<string, Bearer[]> => {
  const bearer =
    (isOther: boolean) =>
    ({ entity, block, candidate: { start, surface } }: SettledName): [string, Bearer] => [
      entity,
      { block, start, isOther, surface },
    ];
  const settledCandidates = new Set(settled.map(({ candidate }) => candidate));
  const own = settled.map(bearer(false));
  const rejected = doubtful.filter(({ candidate }) => !settledCandidates.has(candidate)).map(bearer(true));
  const placeOf = ({ block }: Bearer) => order.get(block) ?? 0;
  const all = [...own, ...rejected, ...others].sort(
    ([, a], [, b]) => placeOf(a) - placeOf(b) || a.start - b.start,
  );
  const bearers = new Map<string, Bearer[]>();
  for (const [entity, it] of all) {
    const list = bearers.get(entity);
    if (list) list.push(it);
    else bearers.set(entity, [it]);
  }
  return bearers;
};
