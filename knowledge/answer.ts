import type { EntityCard } from '@/domain/cards/entity-card';
import { findIn, hasFindings, type Findings } from '@/domain/mentions/findings';
import type { Correction } from '@/domain/mentions/corrections';
import type { AnnotateAnswer, AnnotateRequest } from '@/domain/mentions/portion';
import type { Library } from './library';

const nothing: ReadonlySet<string> = new Set();

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

/**
 * Answers a page: the findings of its blocks, and what it needs to decide and to show them. Of entities that are hidden
 * nothing reaches the page.
 */
export const answer = (
  { scan, kin, card }: Library,
  { blocks, known, wanted = [] }: AnnotateRequest,
  corrections: Correction[],
  hidden: ReadonlySet<string> = nothing,
): AnnotateAnswer => {
  const findings = blocks
    .map(({ block, text, isPart }) => {
      const found = findIn(scan, text, isPart);
      return { block, ...(hidden.size > 0 ? withoutHidden(found, hidden) : found) };
    })
    .filter(hasFindings);
  const entities = new Set(
    findings.flatMap(({ candidates }) =>
      candidates.flatMap(({ senses }) => senses.map(({ entity }) => entity)),
    ),
  );
  const kinOf = (entity: string) => [...(kin.get(entity) ?? [])].filter((other) => !hidden.has(other));
  return {
    findings,
    kin: [...entities.difference(new Set(known))].map((entity) => [entity, kinOf(entity)]),
    cards: [...entities.union(new Set(wanted)).difference(new Set(known)).difference(hidden)].flatMap(
      (entity) => {
        const found = card(entity);
        return found ? [hidden.size > 0 ? withoutLinksTo(found, hidden) : found] : [];
      },
    ),
    corrections,
  };
};
