import type { EntityCard } from '@/domain/cards/entity-card';
import { createAnnotate } from '@/messaging/annotate';
import { createHighlights } from '@/page/highlights';
import { createMarks } from '@/page/marks';
import { readPage } from '@/page/read-page';
import { logError } from '@/utils/log-error';
import { startCards } from '../card/start-cards';

const failed = (error: unknown) =>
  logError('the demonstration does not work; articles may all the same', error);

/** Reads a paragraph of ours as an article is read, and shows cards for its names, until the signal is aborted. */
export const startDemo = (root: Element, signal: AbortSignal): void => {
  const cards = new Map<string, EntityCard>();
  const marks = createMarks();
  const differs = (entity: string) => (cards.get(entity)?.differences.length ?? 0) > 0;
  const { correct } = readPage({
    root,
    marks,
    highlights: createHighlights(differs, signal),
    signal,
    annotate: createAnnotate(cards),
    onMentions: () => undefined,
    onError: failed,
  });
  startCards({ marks, cards, correct, signal, isFirst: () => false, onError: failed });
};
