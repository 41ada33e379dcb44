import type { EntityCard } from '@/domain/cards/entity-card';

/** Where a name is no longer marked. */
export type Scope = 'page' | 'site' | 'everywhere';

export type Undo = () => Promise<void>;

/** What the card says about what the reader has just done. */
export type Notice =
  | { type: 'copied' | 'notCopied' | 'notOpened' | 'notDone' }
  | { type: 'removed'; scope: Scope; undo: Undo | undefined };

/** What a card shows; `before` is the card that it was opened from, as it was left. */
export type CardState = {
  card: EntityCard;
  before?: CardState | undefined;
  isExpanded: boolean;
  /** The part that is unfolded. */
  open?: 'why' | 'not-this' | undefined;
  notice?: Notice | undefined;
};

export type CardEvent =
  /** A name inside the card was followed; its card may come late. */
  | { type: 'opened'; from: EntityCard; card: EntityCard }
  | { type: 'back' }
  | { type: 'expand' }
  | { type: 'toggle'; part: 'why' | 'not-this' }
  | { type: 'say'; from: EntityCard; notice: Notice | undefined };

export const startCard = (card: EntityCard): CardState => ({ card, isExpanded: false });

/** The one place where a card changes what it shows. Answers to a card that is no longer on show change nothing. */
export const stepCard = (state: CardState, event: CardEvent): CardState => {
  switch (event.type) {
    case 'opened':
      if (event.from !== state.card) return state;
      return { ...startCard(event.card), before: { ...state, open: undefined, notice: undefined } };
    case 'back':
      return state.before ?? state;
    case 'expand':
      return { ...state, isExpanded: !state.isExpanded };
    case 'toggle':
      return { ...state, open: state.open === event.part ? undefined : event.part, notice: undefined };
    case 'say':
      if (event.from !== state.card) return state;
      return { ...state, open: undefined, notice: event.notice };
  }
};

/** What Escape does inside a card: it folds the menu, then goes back; undefined where it is left to the page's host. */
export const onEscape = (state: CardState): CardEvent | undefined => {
  if (state.open === 'not-this') return { type: 'toggle', part: 'not-this' };
  return state.before && { type: 'back' };
};
