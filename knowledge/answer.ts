import { findIn, hasFindings } from '@/domain/mentions/findings';
import type { Correction } from '@/domain/mentions/corrections';
import type { AnnotateAnswer, AnnotateRequest } from '@/domain/mentions/portion';
import type { Library } from './library';

/** Answers a page: the findings of its blocks, and what it needs to decide and to show them. */
export const answer = (
  { scan, kin, card }: Library,
  { blocks, known, wanted = [] }: AnnotateRequest,
  corrections: Correction[],
): AnnotateAnswer => {
  const findings = blocks.map(({ block, text }) => ({ block, ...findIn(scan, text) })).filter(hasFindings);
  const entities = new Set(
    findings.flatMap(({ candidates }) =>
      candidates.flatMap(({ senses }) => senses.map(({ entity }) => entity)),
    ),
  );
  return {
    findings,
    kin: [...entities].map((entity) => [entity, [...(kin.get(entity) ?? [])]]),
    cards: [...entities.union(new Set(wanted)).difference(new Set(known))].flatMap(
      (entity) => card(entity) ?? [],
    ),
    corrections,
  };
};
