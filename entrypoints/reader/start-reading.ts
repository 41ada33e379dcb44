import type { EntityCard } from '@/domain/cards/entity-card';
import { followPageCommands } from '@/messaging/page-commands';
import { createPageReporter } from '@/messaging/page-reporter';
import { answerPanel } from '@/messaging/panel-requests';
import { createAnnotate } from '@/messaging/annotate';
import { createHighlights } from '@/page/highlights';
import { createMarks } from '@/page/marks';
import { createPanelView } from '@/page/panel-view';
import { readPage } from '@/page/read-page';
import { shareReading, type Reading } from '@/page/shared-reading';
import { followStored } from '@/utils/follow-stored';
import { logError } from '@/utils/log-error';
import type { MarkSettings } from '@/utils/mark-settings';

/** Quiet mode: the page is read for the panel, and nothing is marked. */
const noHighlights = { show: () => undefined, hide: () => undefined };

/**
 * Reads the page as the reader wants it marked, until the signal is aborted; shares what it knows with the card's script and
 * tells the panel.
 */
export const startReading = ({ style, which, limit }: MarkSettings, signal: AbortSignal) => {
  const isQuiet = style === 'none';
  const cards = new Map<string, EntityCard>();
  const marks = createMarks();
  const differs = (entity: string) => (cards.get(entity)?.differences.length ?? 0) > 0;
  const highlights = style === 'none' ? noHighlights : createHighlights(differs, signal, style);
  const { loadCard } = createPageReporter(
    (error) => logError('the background did not answer; reload the page to try again', error),
    signal,
  );
  const panel = createPanelView(marks, signal);
  answerPanel(panel, (error) => logError('the panel could not be told where the pointer is', error), signal);
  const { correct, rejudge } = readPage({
    // Not the body: sites that change pages by themselves replace it.
    root: document.documentElement,
    marks,
    highlights,
    choice: { which, limit: limit === 'none' ? Infinity : limit },
    signal,
    annotate: createAnnotate(cards),
    onMentions(mentions) {
      panel.setMentions(mentions);
      if (mentions.length > 0 && !isQuiet) loadCard();
    },
    onError: (error) => logError('a part of the page could not be searched and stays unmarked', error),
  });
  const reading: Reading = { marks, cards, correct, signal };
  shareReading(reading);
  followPageCommands((command) => reading.commands?.[command](), signal);
  followStored((changes) => 'corrections' in changes && rejudge(), signal);
  // What it names was forgotten when it was left, and is told anew.
  addEventListener('pageshow', ({ persisted }) => persisted && rejudge(), { signal });
};
