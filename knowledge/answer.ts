import type { EntityCard } from '@/domain/cards/entity-card';
import { findIn, type Findings } from '@/domain/mentions/findings';
import type { TextBlock } from '@/domain/mentions/portion';
import type { Library } from './library';

/** Without what concerns entities that the reader has switched off. */
const withoutHidden = (
  { candidates, cues, exceptions }: Findings,
  hidden: ReadonlySet<string>,
): Findings => ({
  candidates: candidates
    .map((candidate) => ({
      ...candidate,
      senses: candidate.senses.filter(({ entity }) => !hidden.has(entity)),
    }))
    .filter(({ senses }) => senses.length > 0),
  cues: cues.filter(({ entity }) => !hidden.has(entity)),
  exceptions: exceptions.filter(({ entity }) => !hidden.has(entity)),
});

const withoutLinksTo = (card: EntityCard, hidden: ReadonlySet<string>): EntityCard => ({
  ...card,
  related: card.related.filter(({ id }) => !hidden.has(id)),
});

/** Searches text of a page for all but the entities that are hidden. */
export const search = (
  { scan }: Library,
  { text, place }: TextBlock,
  hidden: ReadonlySet<string>,
): Findings => {
  const findings = findIn(scan, text, place !== undefined);
  return hidden.size > 0 ? withoutHidden(findings, hidden) : findings;
};

/** The cards of entities that are named on a page, but for those that it has. Of entities that are hidden nothing reaches it. */
export const cardsFor = (
  { card }: Library,
  named: ReadonlySet<string>,
  known: readonly string[],
  hidden: ReadonlySet<string>,
): EntityCard[] =>
  [...named.difference(new Set(known)).difference(hidden)].flatMap((entity) => {
    const found = card(entity);
    return found ? [hidden.size > 0 ? withoutLinksTo(found, hidden) : found] : [];
  });
