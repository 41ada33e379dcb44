import type { EntityCard } from '@/domain/cards/entity-card';
import type { Answer, Question } from '@/domain/mentions/portion';
import { fromWire } from '@/domain/mentions/wire';
import { sendMessage } from './protocol';
import { withRetry } from './with-retry';

/** Asks the background for one reading of a page, and puts the cards that come with its answers to the others. */
export const createAnnotate = (cards: Map<string, EntityCard>) => {
  // Not `randomUUID`, which pages without a secure connection do not have.
  const page = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  return async (question: Question): Promise<Answer> => {
    const request = { ...question, page, known: [...cards.keys()] };
    const { decision, cards: others, ...answer } = await withRetry(() => sendMessage('annotate', request));
    for (const card of others) cards.set(card.id, card);
    if (!decision) return answer;
    const { mentions, ...rest } = decision;
    return { ...answer, decision: { ...rest, blocks: fromWire(mentions) } };
  };
};
