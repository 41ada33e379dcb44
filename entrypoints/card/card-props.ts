import type { EntityCard } from '@/domain/cards/entity-card';
import type { Mention } from '@/domain/mentions/gate';
import type { CorrectionScope } from '@/domain/mentions/corrections';
import { sendMessage, type Report } from '@/messaging/protocol';
import { withRetry } from '@/messaging/with-retry';
import type { CardView } from '@/page/card-host';
import type { Reading } from '@/page/shared-reading';
import { logError } from '@/utils/log-error';

type NotThis = { what: 'alias' | 'entity'; scope: CorrectionScope };

const tell = (report: Report, failure: string): void =>
  void withRetry(() => sendMessage('report', report)).catch((error: unknown) => logError(failure, error));

/** Keeps a correction; what comes back forgets it. Sent once: a second one would have to be undone as well. */
const keep = async (report: Extract<Report, { type: 'not-this' }>): Promise<() => Promise<void>> => {
  const id = await sendMessage('report', report);
  return async () => {
    if (id !== undefined) await sendMessage('report', { type: 'undo-not-this', id });
  };
};

/** The card of an entity that need not stand on the page. */
const load = async (cards: Reading['cards'], id: string): Promise<EntityCard | undefined> => {
  const known = cards.get(id);
  if (known) return known;
  return (await withRetry(() => sendMessage('cardOf', id))) ?? undefined;
};

type Parts = Pick<Reading, 'cards' | 'correct'> & {
  isFirst: (mention: Mention) => boolean;
  /** Whether the reader sees the card that is clicked: a page may have drawn something over it that lets clicks through. */
  isInPlainSight: () => boolean;
};

/** What a card is given for a mention, beside what it shows: how it was opened, and what it does for its reader. */
export const createCardProps =
  ({ cards, correct, isFirst, isInPlainSight }: Parts) =>
  ({ how, isPinned, mark: { mention } }: CardView) => ({
    surface: mention.surface,
    why: mention.why,
    how,
    isPinned,
    isFirst: isFirst(mention),
    onOpenPanel: (id: string) => tell({ type: 'open-panel', entity: id }, 'the side panel did not open'),
    onOffHere() {
      if (isInPlainSight()) tell({ type: 'off-here' }, 'this site could not be switched off');
    },
    onOpenSettings: () => tell({ type: 'open-options' }, 'the settings did not open'),
    loadCard: (id: string) => load(cards, id),
    /** The mark goes at once; that it stays away is the background's. */
    async onNotThis({ what, scope }: NotThis): Promise<() => Promise<void>> {
      if (!isInPlainSight()) throw new Error('the card is covered');
      const { entity, alias } = mention;
      const correction = what === 'alias' ? { entity, alias } : { entity };
      const putBack = correct(correction);
      const forget = await keep({ type: 'not-this', correction, scope }).catch((error: unknown) => {
        logError('the correction holds until you leave this page, for it could not be kept', error);
        return undefined;
      });
      return async () => {
        putBack();
        await forget?.();
      };
    },
  });
