import { countOrigins } from '../compare/origins';
import { discrepanciesOf, type Discrepancy } from '../compare/discrepancies';
import { byNewest } from '../compare/dates';
import { dateOf, settingOf } from '../compare/relation';
import { topicsOf, type Topic } from '../compare/topics';
import { localize } from '../pack/localize';
import type { Claim, Entity, InterfaceLanguage, Localized, Pack } from '../pack/schema';
import { abridge } from './abridge';
import { cardSourceOf } from './card-source';
import { createValueReader } from './card-value';
import type {
  CardAgreement,
  CardRelated,
  CardSource,
  DetailedDifference,
  EntityCard,
  EntityDetails,
} from './entity-card';
import { misrenderingsOf } from './misrenderings';
import { otherNamesOf } from './other-names';

/** Related entities at most; the side panel is for those who want to go on. */
const relatedAtMost = 6;

/**
 * Builds what a pack says of its entities, in full, in one language: what the side panel shows. What is computed for all of
 * them together is computed once.
 */
export const createDetailsBuilder = (
  pack: Pack,
  language: InterfaceLanguage,
  allTopics: readonly Topic[] = topicsOf(pack),
) => {
  const setting = settingOf(pack);
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const discrepancies = Map.groupBy(discrepanciesOf(pack, allTopics), ({ entity }) => entity);
  const topics = Map.groupBy(allTopics, ({ entity }) => entity);
  const claims = Map.groupBy(pack.claims, ({ entity }) => entity);
  const say = (text: Localized) => localize(text, language);

  const cardValue = createValueReader(pack, language);

  const cardClaim = (claim: Claim) => ({
    source: claim.source,
    date: dateOf(claim, setting.sources),
    statement: say(claim.statement),
  });

  const cardDifference = ({
    attribute,
    positions,
    notes,
    relation,
    severity,
  }: Discrepancy): DetailedDifference => ({
    attribute: attribute.id,
    label: say(attribute.label),
    relation,
    severity,
    positions: positions.map(({ value, claims: same }) => ({
      value: cardValue(value, attribute),
      claims: same.map(cardClaim),
    })),
    notes: notes.map(({ text }) => say(text)),
  });

  const cardAgreement = ({ attribute, positions }: Topic): CardAgreement | undefined => {
    const [only, another] = positions;
    if (!only || another) return undefined;
    const sources = new Set(only.claims.map(({ source }) => source)).size;
    if (sources < 2) return undefined;
    return {
      attribute: attribute.id,
      label: say(attribute.label),
      value: cardValue(only.value, attribute),
      sources,
    };
  };

  const cardRelated = ({ to: id, as }: Entity['related'][number]): CardRelated[] => {
    const entity = entities.get(id);
    return entity ? [{ id, name: say(entity.name), as }] : [];
  };

  /** Undefined where the pack does not hold the entity. */
  return (id: string): EntityDetails | undefined => {
    const entity = entities.get(id);
    if (!entity) return undefined;
    const differences = discrepancies.get(id) ?? [];
    const agreed = (topics.get(id) ?? []).filter(cardAgreement);
    const own = claims.get(id) ?? [];
    const speaking = new Set(own.map(({ source }) => source));
    const telling = Map.groupBy(tellingClaims(own, differences, agreed), ({ source }) => source);
    return {
      id,
      kind: entity.kind,
      name: say(entity.name),
      otherNames: otherNamesOf(entity, language),
      misrenderings: misrenderingsOf(entity, pack, language),
      summary: say(entity.summary),
      differences: differences.map(cardDifference),
      agreements: agreed.flatMap((topic) => cardAgreement(topic) ?? []),
      sources: [...speaking]
        .flatMap((sourceId) => {
          const source = setting.sources.get(sourceId);
          return source ? cardSourceOf(source, telling.get(sourceId) ?? [], language) : [];
        })
        .sort(bySourceDate),
      origins: countOrigins(setting.origins, speaking),
      related: entity.related.flatMap(cardRelated).slice(0, relatedAtMost),
      pack: { id: pack.id, updated: pack.updated },
    };
  };
};

/** Claims, those first that stand in the differences, in their order, then in what all agree on. */
const tellingClaims = (own: readonly Claim[], ...topics: (readonly Topic[])[]): Set<Claim> =>
  new Set([...topics.flat().flatMap(({ positions }) => positions.flatMap((it) => it.claims)), ...own]);

/** Builds the cards of one pack: the details, abridged to what the card shows. */
export const createCardBuilder = (...of: Parameters<typeof createDetailsBuilder>) => {
  const build = createDetailsBuilder(...of);
  return (id: string): EntityCard | undefined => {
    const details = build(id);
    return details && abridge(details);
  };
};

/** Newest first; sources without a date last. */
const bySourceDate = (a: CardSource, b: CardSource) =>
  a.published !== undefined && b.published !== undefined
    ? byNewest(a.published, b.published)
    : Number(a.published === undefined) - Number(b.published === undefined);
