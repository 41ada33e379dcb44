import type { BlockFindings, Candidate } from './findings';

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
    'but when while after before then as if that meta facebook google openai github scale ai boss head leader monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' '),
);

/** Whether a surname follows a given name that the pack does not know with it: "Vera" before "Wang". */
export const isOtherPerson = ({ nameBefore }: Candidate): boolean =>
  nameBefore !== '' && !notGivenNames.has(nameBefore.toLowerCase());

/** Where a block speaks of others than the entities whose names it uses. */
export const othersIn = ({ block, candidates, exceptions }: BlockFindings): [string, Bearer][] => [
  ...candidates
    .filter(isOtherPerson)
    .flatMap(({ start, surface, nameBefore, senses }) =>
      senses
        .filter(({ gate }) => gate === 'after-full-name')
        .map(({ entity }): [string, Bearer] => [
          entity,
          { block, start, isOther: true, surface: `${nameBefore} ${surface}` },
        ]),
    ),
  ...exceptions.map(({ entity, start, surface }): [string, Bearer] => [
    entity,
    { block, start, isOther: true, surface },
  ]),
];

/** Who bears an entity's names on a page, in the order of the text: its own full names, and those of others. */
export const bearersOf = (
  settled: readonly SettledName[],
  others: readonly [string, Bearer][],
  order: Order,
): Map<string, Bearer[]> => {
  const own = settled.map(({ entity, block, candidate: { start, surface } }): [string, Bearer] => [
    entity,
    { block, start, isOther: false, surface },
  ]);
  const placeOf = ({ block }: Bearer) => order.get(block) ?? 0;
  const all = [...own, ...others].sort(([, a], [, b]) => placeOf(a) - placeOf(b) || a.start - b.start);
  const bearers = new Map<string, Bearer[]>();
  for (const [entity, bearer] of all) {
    const list = bearers.get(entity);
    if (list) list.push(bearer);
    else bearers.set(entity, [bearer]);
  }
  return bearers;
};
