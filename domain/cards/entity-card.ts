import type { Discrepancy } from '../compare/discrepancies';
import type { Claim, Entity, Value } from '../pack/schema';
import type { Misrendering } from './misrenderings';
import type { OtherName } from './other-names';

/**
 * What the card says about one entity, in one language, complete in itself: it is built where the store is, sent to the
 * page, and needs nothing more when the pointer rests on a name. It holds what the card can show and no more.
 */
export type EntityCard = {
  id: string;
  kind: Entity['kind'];
  name: string;
  otherNames: OtherName[];
  /** Wrong forms of the name that stand in sources, each with its explanation. */
  misrenderings: Misrendering[];
  summary: string;
  differences: CardDifference[];
  agreements: CardAgreement[];
  sources: CardSource[];
  /** How many independent reports stand behind the sources. */
  origins: number;
  related: CardRelated[];
  pack: { id: string; updated: string };
};

/** What the side panel says: a card with every claim of each position, in our words, and every phrase. */
export type EntityDetails = Omit<EntityCard, 'differences'> & { differences: DetailedDifference[] };

export type CardDifference = {
  attribute: string;
  label: string;
  relation: Discrepancy['relation'];
  positions: CardPosition[];
  notes: string[];
};

export type DetailedDifference = Omit<CardDifference, 'positions'> & {
  severity: Discrepancy['severity'];
  positions: DetailedPosition[];
};

/** One answer; its claims newest first. */
export type CardPosition = { value: CardValue; claims: CardClaim[] };

type DetailedPosition = { value: CardValue; claims: Required<CardClaim>[] };

/** An answer that two sources or more give and none contradicts. */
export type CardAgreement = {
  attribute: string;
  label: string;
  value: CardValue;
  /** How many sources give it. */
  sources: number;
};

/** An entity by its name; with its id where the pack holds it, so that its card can be opened. */
export type NamedEntity = { id?: string; name: string };

export type CardRelated = { id: string; name: string; as: Entity['related'][number]['as'] };

/** A value with the names and labels that showing it needs. */
export type CardValue =
  | { type: 'interval'; from?: string | undefined; to?: string | undefined }
  | { type: 'date'; date: string }
  | Extract<Value, { type: 'money' | 'count' | 'name' | 'absent' }>
  | { type: 'words'; text: string }
  | { type: 'names'; names: NamedEntity[]; complete: boolean };

export type CardClaim = { source: string; date: string; statement?: string };

/** A report that a source retells. */
export type Report = { publisher: string; date?: string | undefined };

export type CardSource = {
  id: string;
  title: string;
  publisher: string | undefined;
  lang: string;
  published: string | undefined;
  url: string | undefined;
  machineTranslated: boolean;
  basedOn: Report[];
  phrases: Claim['phrase'][];
};
