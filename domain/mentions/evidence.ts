import type { Candidate, Cue, Findings, Sense } from './findings';

/** The findings of one block of text, under the id that the reader gave it. */
export type BlockFindings = Findings & { block: number };

/** For each entity, those that speak for it when they are named: its relations in the pack, both ways. */
export type Kin = ReadonlyMap<string, ReadonlySet<string>>;

/** A name that means its entity wherever it stands. */
type OpenName = { entity: string; block: number; sentence: number; surface: string };

/** Full names behind a gate that an earlier look has let through, by entity. */
export type Settled = ReadonlyMap<string, readonly { block: number; candidate: Candidate }[]>;

/** What a page says, by entity and by block: every question is a look-up. */
export type PageEvidence = {
  /** The unmistakable names of an entity on the page. */
  namesOf: (entity: string) => readonly OpenName[];
  /** A full name behind a gate that an earlier look has let through, and that is not the candidate itself. */
  settledNameOf: (entity: string, candidate: Candidate) => string | undefined;
  /** The first unmistakable name of each relation of an entity on the page. */
  relatedOf: (entity: string) => readonly OpenName[];
  /** The same within one block, every occurrence. */
  relatedIn: (block: number, entity: string) => readonly OpenName[];
  cuesOf: (block: number, entity: string) => readonly Cue[];
  /** Whether the name before a surname is somebody else's. */
  isOtherPerson: (candidate: Candidate, sense: Sense) => boolean;
  /** The full name of another person with this surname, if it is the last one before the candidate. */
  otherBearerBefore: (block: number, candidate: Candidate, sense: Sense) => string | undefined;
};

const openNames = ({ block, candidates }: BlockFindings): OpenName[] =>
  candidates.flatMap(({ senses, sentence, surface }) =>
    senses.filter(({ gate }) => gate === 'open').map(({ entity }) => ({ entity, block, sentence, surface })),
  );

/** Words that stand before a surname without being a given name. */
const titles = new Set(
  (
    'mr mrs ms dr prof sir president chairman chief executive officer founder director manager ceo cto cfo said says and with by ' +
    'but when while after before then as if that meta facebook google openai github scale ai boss head leader monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' '),
);

/** Where a surname is borne by somebody, in the order of the page. */
type Bearer = { block: number; start: number; isOther: boolean; surface: string };

const bearersOf = (
  page: readonly BlockFindings[],
  settled: Settled,
  isOtherPerson: PageEvidence['isOtherPerson'],
) => {
  const bearers = new Map<string, Bearer[]>();
  const add = (entity: string, bearer: Bearer) =>
    bearers.set(entity, [...(bearers.get(entity) ?? []), bearer]);
  for (const { block, candidates } of page)
    for (const candidate of candidates)
      for (const sense of candidate.senses) {
        const { start, surface, nameBefore } = candidate;
        const isOurs =
          sense.gate === 'open' || settled.get(sense.entity)?.some((name) => name.candidate === candidate);
        if (isOurs) add(sense.entity, { block, start, isOther: false, surface });
        else if (sense.gate === 'after-full-name' && isOtherPerson(candidate, sense))
          add(sense.entity, { block, start, isOther: true, surface: `${nameBefore} ${surface}` });
      }
  return bearers;
};

/** Gathers what the blocks of a page say. */
export const gatherEvidence = (
  page: readonly BlockFindings[],
  kin: Kin,
  settled: Settled = new Map(),
): PageEvidence => {
  const open = page.flatMap(openNames);
  const byEntity = Map.groupBy(open, ({ entity }) => entity);
  const byBlock = Map.groupBy(open, ({ block }) => block);
  const cues = new Map(
    page.map(({ block, cues: found }) => [block, Map.groupBy(found, ({ entity }) => entity)]),
  );
  const isOtherPerson: PageEvidence['isOtherPerson'] = ({ nameBefore }) =>
    nameBefore !== '' && !titles.has(nameBefore.toLowerCase());
  const bearers = bearersOf(page, settled, isOtherPerson);
  const relatedTo = (entity: string) => kin.get(entity) ?? new Set<string>();
  return {
    namesOf: (entity) => byEntity.get(entity) ?? [],
    settledNameOf: (entity, candidate) =>
      settled.get(entity)?.find((other) => other.candidate !== candidate)?.candidate.surface,
    relatedOf: (entity) => [...relatedTo(entity)].flatMap((other) => byEntity.get(other)?.[0] ?? []),
    relatedIn: (block, entity) =>
      (byBlock.get(block) ?? []).filter((name) => relatedTo(entity).has(name.entity)),
    cuesOf: (block, entity) => cues.get(block)?.get(entity) ?? [],
    isOtherPerson,
    otherBearerBefore(block, { start }, { entity }) {
      const before = bearers
        .get(entity)
        ?.findLast((bearer) => bearer.block < block || (bearer.block === block && bearer.start < start));
      return before?.isOther ? before.surface : undefined;
    },
  };
};
