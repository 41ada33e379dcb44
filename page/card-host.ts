import type { How } from '@/domain/hover/hover';
import { closeByBack } from './back';
import { rememberFocus, trapTab } from './card-focus';
import { keepPlaced } from './card-place';
import {
  createCardShell,
  dress,
  insertInto,
  layoutFor,
  parentFor,
  type CardLook,
  type CardShell,
} from './card-shell';
import type { Mark } from './marks';
import { watchSight } from './plain-sight';
import { closeByDrag } from './sheet-drag';

/** How long a live region stands empty before its text is set: screen readers speak only of what changes in one they know. */
const beforeSpeaking = 150;

/** What the reader does on the card is no click outside of a dialog, and no shortcut of the page's. */
const ownEvents = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'copy'],
];

/** What a page makes up is no wish of the reader's. */
const refuseForged = (event: Event) => {
  if (!event.isTrusted) event.stopImmediatePropagation();
};

/** What stands in the host: a card. */
type CardFace = {
  /** Moves the focus to its first control. */
  focus: () => void;
  /** What a screen reader says when it opens. */
  announcement: string;
};

/** A card to be shown: for what, at what, and how. */
export type CardView = {
  mark: Mark;
  /** The line fragment that it stands at, in CSS pixels of the view, now. */
  fragment: () => DOMRect | undefined;
  how: How;
  isPinned: boolean;
};

export type CardHost = {
  /** Opens the host and has the card drawn into its shadow root; for a card that stands there already, only the latter. */
  open: (view: CardView, look: CardLook, draw: (root: ShadowRoot) => CardFace) => void;
  close: () => void;
  /** Whether the event happened on the host. */
  holds: (event: Event) => boolean;
  /** Where it stands; undefined while none is there. */
  box: () => DOMRect | undefined;
  /** Whether the reader sees the card, with nothing before it. */
  isInPlainSight: () => boolean;
};

export type CardHostOptions = {
  css: string;
  /** Takes out what was drawn. */
  clear: (root: ShadowRoot) => void;
  /** The host was closed by the reader (drawn down, Back) or taken away by the page. */
  onLost: () => void;
  signal: AbortSignal;
};

type Current = CardShell & {
  view: CardView;
  closing: AbortController;
  returnFocus: () => void;
  isSeen: () => boolean;
};

/**
 * The only element of ours in the page, and only while a card is open. It stands in the top layer, above the page's own
 * dialogs, and keeps its style behind a shadow root that the page cannot enter.
 */
export const createCardHost = ({ css, clear, onLost, signal }: CardHostOptions): CardHost => {
  let current: Current | undefined;

  const announce = (text: string) => {
    const { live, closing } = current ?? {};
    setTimeout(() => {
      if (live && !closing?.signal.aborted) live.textContent = text;
    }, beforeSpeaking);
  };

  const remove = ({ shell, root, closing }: Current) => {
    current = undefined;
    closing.abort();
    clear(root);
    shell.remove();
  };

  const close = () => {
    if (!current) return;
    const { host, returnFocus } = current;
    const hadFocus = host.matches(':focus-within');
    remove(current);
    if (hadFocus) returnFocus();
  };

  const insert = (view: CardView, look: CardLook): Current => {
    const returnFocus = current?.returnFocus ?? rememberFocus();
    if (current) remove(current);
    const elements = createCardShell(css);
    const { shell, host } = elements;
    const closing = new AbortController();
    const isSeen = watchSight(host, shell, closing.signal);
    current = { ...elements, view, closing, returnFocus, isSeen };
    dress(host, view.how, look);
    insertInto(parentFor(view.mark), elements);
    for (const type of ownEvents) shell.addEventListener(type, (event) => event.stopPropagation());
    elements.root.addEventListener('click', refuseForged, { capture: true });
    return current;
  };

  const start = ({ host, root, view, closing }: Current) => {
    host.showPopover();
    keepPlaced(
      host,
      {
        fragment: view.fragment,
        layout: layoutFor(view.how),
        isFixed: () => current?.view.isPinned === true,
        onLost,
      },
      closing.signal,
    );
    if (view.how === 'keyboard') trapTab(root, closing.signal);
    if (view.how === 'touch') {
      closeByDrag(host, root, onLost, closing.signal);
      closeByBack(onLost, closing.signal);
    }
  };

  const showAgain = ({ isTrusted }: Event) => {
    if (!isTrusted || !current) return;
    const { shell, host, view } = current;
    host.hidePopover();
    const parent = parentFor(view.mark);
    if (parent !== shell.parentElement) insertInto(parent, current);
    host.showPopover();
  };

  signal.addEventListener('abort', close);
  document.addEventListener('fullscreenchange', showAgain, { signal, capture: true });

  return {
    open(view, look, draw) {
      if (signal.aborted) return;
      if (current && current.view.mark === view.mark && current.view.how === view.how) {
        current.view = view;
        dress(current.host, view.how, look);
        draw(current.root);
        return;
      }
      const inserted = insert(view, look);
      const face = draw(inserted.root);
      // After the card, whose renderer takes over whatever it finds in its root.
      inserted.root.append(inserted.live);
      start(inserted);
      if (view.how === 'keyboard') face.focus();
      if (view.how !== 'pointer') announce(face.announcement);
    },
    close,
    holds: (event) => current !== undefined && event.composedPath().includes(current.shell),
    box: () => current?.host.getBoundingClientRect(),
    isInPlainSight: () => current?.isSeen() ?? false,
  };
};
