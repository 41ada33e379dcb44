import type { Discrepancy } from '../compare/discrepancies';
import type { Claim, Entity, Source, Value } from '../pack/schema';
import type { Misrendering } from './misrenderings';

/**
 * What the card and the panel say about one entity, in one language, complete in itself: it is built where the store
 * is, sent with the mentions, and needs nothing more when the pointer rests on a name.
 */
export type EntityCard = {
  id: string;
  kind: Entity['kind'];
  name: string;
  otherNames: string[];
  /** Wrong forms of the name that stand in sources, each with its explanation. */
  misrenderings: Misrendering[];
  summary: string;
  differences: CardDifference[];
  agreements: CardAgreement[];
  sources: CardSource[];
  /** How many independent reports stand behind the sources. */
  origins: number;
  pack: { id: string; title: string; updated: string };
};

export type CardDifference = {
  attribute: string;
  label: string;
  relation: Discrepancy['relation'];
  severity: Discrepancy['severity'];
  positions: CardPosition[];
  notes: string[];
};

export type CardPosition = { value: CardValue; claims: CardClaim[] };

export type CardAgreement = { attribute: string; label: string; value: CardValue; sources: string[] };

/** A value with the names and labels that showing it needs. */
export type CardValue =
  | Exclude<Value, { type: 'choice' | 'stage' | 'entities' | 'text' }>
  | { type: 'words'; text: string }
  | { type: 'names'; names: string[]; complete: boolean };

export type CardClaim = {
  id: string;
  source: string;
  date: string;
  hedge: Claim['hedge'];
  statement: string;
};

export type CardSource = {
  id: string;
  title: string;
  publisher: string | undefined;
  lang: string;
  published: string | undefined;
  url: string | undefined;
  machineTranslated: boolean;
  basedOn: Source['basedOn'];
  phrases: CardPhrase[];
};

export type CardPhrase = { claim: string; attribute: string } & Claim['phrase'];
