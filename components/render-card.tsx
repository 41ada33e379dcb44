import { render } from 'preact';
import { i18n } from '#i18n';
import type { EntityCard } from '@/domain/cards/entity-card';
import { Card } from './Card';
import type { CardProps } from './card-props';
import { onEscape, startCard, stepCard, type CardEvent, type CardState } from './card-state';

/** What the page's host may ask of the card it shows. */
export type CardHandle = {
  /** Folds a menu or goes back to the card before; true where there was one. */
  escape: () => boolean;
  /** Puts the focus on the heading. */
  focus: () => void;
  /** What a screen reader says when the card opens: "Avocado: 5 sources, 3 differences". */
  announcement: string;
};

type Session = { props: CardProps; state: CardState };

/** The card in each root; an answer that comes after its end finds another, or none. */
const sessions = new WeakMap<ShadowRoot, Session>();

const focusHeading = (root: ShadowRoot) => root.getElementById('name')?.focus();

const draw = (root: ShadowRoot, session: Session): void => {
  const dispatch = (event: CardEvent) => update(root, session, event);
  render(<Card {...session.props} state={session.state} dispatch={dispatch} />, root);
};

const update = (root: ShadowRoot, session: Session, event: CardEvent): void => {
  if (sessions.get(root) !== session) return;
  session.state = stepCard(session.state, event);
  const focused = root.activeElement;
  draw(root, session);
  // The button that had the focus may be gone.
  if (focused?.isConnected === false) focusHeading(root);
};

const announce = ({ name, sources, differences }: EntityCard) =>
  i18n.t('card.announcement', [
    name,
    i18n.t('count.sources', sources.length),
    i18n.t('count.differences', differences.length),
  ]);

/**
 * Renders the card into the shadow root of the page's host. Rendered again for the same name, with the pin set for
 * instance, it keeps what is unfolded and where the reader has gone.
 */
export const renderCard = (root: ShadowRoot, props: CardProps): CardHandle => {
  const known = sessions.get(root);
  const isSame = known?.props.card.id === props.card.id && known.props.surface === props.surface;
  const session: Session = isSame ? known : { props, state: startCard(props.card) };
  session.props = props;
  sessions.set(root, session);
  draw(root, session);
  return {
    escape() {
      const event = sessions.get(root) === session ? onEscape(session.state) : undefined;
      if (event) update(root, session, event);
      return event !== undefined;
    },
    focus: () => focusHeading(root),
    announcement: announce(props.card),
  };
};

/** Takes it out again, with its listeners. */
export const clearCard = (root: ShadowRoot): void => {
  sessions.delete(root);
  render(null, root);
};
