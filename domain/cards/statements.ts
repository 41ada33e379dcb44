import { byNewest } from '../compare/dates';
import { dateOf, settingOf } from '../compare/relation';
import { topicsOf, type Topic } from '../compare/topics';
import { localize } from '../pack/localize';
import type { Claim, InterfaceLanguage, Pack } from '../pack/schema';

/** One claim in full: what is said, by whom, how surely, when, and in which words. */
export type Statement = {
  id: string;
  text: string;
  /** The source's id. */
  source: string;
  date: string;
  hedge: Claim['hedge'];
  saidBy: Claim['saidBy'];
  phrase: Claim['phrase'];
};

/** All that is said about one attribute of an entity, newest first. */
export type StatementTopic = { attribute: string; label: string; statements: Statement[] };

/** Builds the statements of a pack's entities, in one language: what the panel shows beyond the card. */
export const createStatementsBuilder = (
  pack: Pack,
  language: InterfaceLanguage,
  allTopics: readonly Topic[] = topicsOf(pack),
) => {
  const { sources } = settingOf(pack);
  const topics = Map.groupBy(allTopics, ({ entity }) => entity);
  const toStatement = (claim: Claim): Statement => ({
    id: claim.id,
    text: localize(claim.statement, language),
    source: claim.source,
    date: dateOf(claim, sources),
    hedge: claim.hedge,
    saidBy: claim.saidBy,
    phrase: claim.phrase,
  });
  return (id: string): StatementTopic[] =>
    (topics.get(id) ?? []).map(({ attribute, positions }) => ({
      attribute: attribute.id,
      label: localize(attribute.label, language),
      statements: positions
        .flatMap(({ claims }) => claims.map(toStatement))
        .sort((a, b) => byNewest(a.date, b.date)),
    }));
};
