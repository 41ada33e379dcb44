import { byNewest } from '../compare/dates';
import { dateOf, sourcesById } from '../compare/relation';
import { topicsOf, type Topic } from '../compare/topics';
import { localize } from '../pack/localize';
import type { Claim, InterfaceLanguage, Pack } from '../pack/schema';

/** Who is said to have said it: by name, or what kind of speaker it is. */
export type Speaker = { kind: Claim['saidBy']['kind']; who?: string | undefined };

/** One claim in full: what is said, by whom, how surely, when, and in which words. */
export type Statement = {
  id: string;
  text: string;
  /** The source's id. */
  source: string;
  date: string;
  hedge: Claim['hedge'];
  saidBy: Speaker;
  phrase: Claim['phrase'];
};

/** All that is said about one attribute of an entity, newest first. */
export type StatementTopic = { attribute: string; label: string; statements: Statement[] };

/** The speaker of a claim in one language. */
export const speakerOf = (
  { saidBy: { kind, who } }: Pick<Claim, 'saidBy'>,
  language: InterfaceLanguage,
): Speaker => ({
  kind,
  who: who && localize(who, language),
});

/** Makes the reader of a pack's claims as statements in one language. */
export const createStatementReader = (pack: Pick<Pack, 'sources'>, language: InterfaceLanguage) => {
  const sources = sourcesById(pack);
  return (claim: Claim): Statement => ({
    id: claim.id,
    text: localize(claim.statement, language),
    source: claim.source,
    date: dateOf(claim, sources),
    hedge: claim.hedge,
    saidBy: speakerOf(claim, language),
    phrase: claim.phrase,
  });
};

/** Builds the statements of a pack's entities, in one language: what the panel shows beyond the card. */
export const createStatementsBuilder = (
  pack: Pack,
  language: InterfaceLanguage,
  allTopics: readonly Topic[] = topicsOf(pack),
) => {
  const toStatement = createStatementReader(pack, language);
  const topics = Map.groupBy(allTopics, ({ entity }) => entity);
  return (id: string): StatementTopic[] =>
    (topics.get(id) ?? []).map(({ attribute, positions }) => ({
      attribute: attribute.id,
      label: localize(attribute.label, language),
      statements: positions
        .flatMap(({ claims }) => claims.map(toStatement))
        .sort((a, b) => byNewest(a.date, b.date)),
    }));
};
