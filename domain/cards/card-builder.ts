import { countOrigins } from '../compare/origins';
import { discrepanciesOf, type Discrepancy } from '../compare/discrepancies';
import { byNewest } from '../compare/dates';
import { dateOf, settingOf } from '../compare/relation';
import { topicsOf, type Topic } from '../compare/topics';
import { localize } from '../pack/localize';
import { misrenderingsOf } from './misrenderings';
import type {
  Alias,
  Attribute,
  Claim,
  Entity,
  InterfaceLanguage,
  Localized,
  Pack,
  Source,
  Value,
} from '../pack/schema';
import type {
  EntityCard,
  CardDifference,
  CardAgreement,
  CardValue,
  CardClaim,
  CardSource,
} from './entity-card';

/** Kinds of aliases that are names by themselves, those that tell a reader most first. */
const namingKinds: readonly Alias['kind'][] = ['translation', 'codename', 'name'];

const otherNames = ({ aliases, name }: Entity, language: InterfaceLanguage): string[] => {
  const taken = new Set([localize(name, language).toLowerCase()]);
  return aliases
    .filter(({ kind }) => namingKinds.includes(kind))
    .toSorted((a, b) => namingKinds.indexOf(a.kind) - namingKinds.indexOf(b.kind))
    .map(({ text }) => text)
    .filter((text) => {
      const isNew = !taken.has(text.toLowerCase());
      taken.add(text.toLowerCase());
      return isNew;
    });
};

/** Builds the cards of one pack. What is computed for all of them together is computed once. */
export const createCardBuilder = (
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

  const cardValue = (value: Value, attribute: Attribute): CardValue => {
    const labelOf = (id: string) => {
      const option = attribute.options?.find((it) => it.id === id);
      return { type: 'words', text: option ? say(option.label) : id } as const;
    };
    switch (value.type) {
      case 'choice':
        return labelOf(value.option);
      case 'stage':
        return labelOf(value.stage);
      case 'text':
        return { type: 'words', text: say(value.text) };
      case 'entities':
        return {
          type: 'names',
          names: value.ids.map((id) => say(entities.get(id)?.name ?? { en: id })),
          complete: value.complete,
        };
      default:
        return value;
    }
  };

  const cardClaim = (claim: Claim): CardClaim => ({
    id: claim.id,
    source: claim.source,
    date: dateOf(claim, setting.sources),
    hedge: claim.hedge,
    statement: say(claim.statement),
  });

  const cardDifference = ({
    attribute,
    positions,
    notes,
    relation,
    severity,
  }: Discrepancy): CardDifference => ({
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
    const sources = [...new Set(only.claims.map(({ source }) => source))];
    if (sources.length < 2) return undefined;
    return {
      attribute: attribute.id,
      label: say(attribute.label),
      value: cardValue(only.value, attribute),
      sources,
    };
  };

  const cardSource = (source: Source, own: readonly Claim[]): CardSource => ({
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    lang: source.lang,
    published: source.published?.date,
    url: source.url,
    machineTranslated: source.machineTranslated ?? false,
    basedOn: source.basedOn,
    phrases: own.map(({ id, attribute, phrase }) => ({ claim: id, attribute, ...phrase })),
  });

  /** Undefined where the pack does not hold the entity. */
  return (id: string): EntityCard | undefined => {
    const entity = entities.get(id);
    if (!entity) return undefined;
    const bySource = Map.groupBy(claims.get(id) ?? [], ({ source }) => source);
    return {
      id,
      kind: entity.kind,
      name: say(entity.name),
      otherNames: otherNames(entity, language),
      misrenderings: misrenderingsOf(entity, pack, language),
      summary: say(entity.summary),
      differences: (discrepancies.get(id) ?? []).map(cardDifference),
      agreements: (topics.get(id) ?? []).flatMap((topic) => cardAgreement(topic) ?? []),
      sources: [...bySource]
        .flatMap(([sourceId, own]) => {
          const source = setting.sources.get(sourceId);
          return source ? cardSource(source, own) : [];
        })
        .sort(bySourceDate),
      origins: countOrigins(setting.origins, bySource.keys()),
      pack: { id: pack.id, title: say(pack.title), updated: pack.updated },
    };
  };
};

/** Newest first; sources without a date last. */
const bySourceDate = (a: CardSource, b: CardSource) =>
  a.published !== undefined && b.published !== undefined
    ? byNewest(a.published, b.published)
    : Number(a.published === undefined) - Number(b.published === undefined);
