import type { EntityCard } from '@/domain/cards/entity-card';
import type { Reason } from '@/domain/mentions/gate';
import type { Undo } from './card-state';
import type { NotThisChoice } from './NotThis';

/** What a card is given. What it can do only with a callback it does not offer without one. */
export type CardProps = {
  card: EntityCard;
  /** The name as it stands on the page. */
  surface: string;
  /** Why it is marked there. */
  why?: readonly Reason[] | undefined;
  /** How the card was opened. */
  how?: 'pointer' | 'keyboard' | 'touch' | undefined;
  isPinned?: boolean | undefined;
  /** Whether it is the reader's first card ever. */
  isFirst?: boolean | undefined;
  /** The card of a name inside the card. */
  loadCard?: ((id: string) => Promise<EntityCard | undefined>) | undefined;
  onOpenPanel: (entity: string) => void;
  onTogglePin?: (() => void) | undefined;
  onClose: () => void;
  /** Resolves to what undoes it. */
  onNotThis?: ((choice: NotThisChoice) => Promise<Undo | undefined>) | undefined;
  onOffHere?: (() => void) | undefined;
  onOpenSettings?: (() => void) | undefined;
};
