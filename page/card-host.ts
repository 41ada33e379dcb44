import type { How } from '@/domain/hover/hover';
import { closestTo } from './ancestors';
import { closeByBack } from './back';
import { rememberFocus, trapTab } from './card-focus';
import { keepPlaced } from './card-place';
import type { Mark } from './marks';
import type { Theme } from './page-theme';
import { watchSight } from './plain-sight';
import { closeByDrag } from './sheet-drag';
import { createShell } from './shell';

declare const __OPEN_SHADOW_ROOT__: boolean;

const hostStyle = 'all: initial !important; display: block !important; position: fixed !important';

const hiddenStyle =
  'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap';

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
export type CardFace = {
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

/** The reader's wishes for how a card looks. */
export type CardLook = {
  theme: Theme;
  /** Percent. */
  textSize: number;
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

const layoutFor = (how: How) => (how === 'touch' ? 'sheet' : 'float');

/**
 * A shell in the page; in its shadow the host, in whose shadow stands the card. The popover's own events, its place and its
 * looks stay in the shell: a host that stood in the page itself would show them to it.
 */
const createElements = (css: string) => {
  const mode = __OPEN_SHADOW_ROOT__ ? 'open' : 'closed';
  const shell = createShell();
  const host = document.createElement('div');
  host.style.cssText = hostStyle;
  host.setAttribute('popover', 'manual');
  shell.attachShadow({ mode }).append(host);
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const live = document.createElement('div');
  live.style.cssText = hiddenStyle;
  live.setAttribute('aria-live', 'polite');
  return { shell, host, root, live };
};

type Elements = ReturnType<typeof createElements>;

/**
 * While a modal dialog is open all else is inert, in the top layer as well, and in Chromium also while an element fills the
 * screen: for a name in one of these the host stands in it.
 */
const parentFor = ({ range }: Mark): Element =>
  closestTo(range.startContainer, ':modal') ?? document.documentElement;

const insertInto = (parent: Element, { shell, host }: Elements) => {
  Element.prototype.append.call(parent, shell);
  // A page that is zoomed by its style sheet would zoom the card, and its place.
  host.style.setProperty('zoom', String(1 / parent.currentCSSZoom), 'important');
};

const dress = (host: HTMLElement, how: How, { theme, textSize }: CardLook) => {
  host.dataset['layout'] = layoutFor(how);
  host.dataset['theme'] = theme;
  host.style.setProperty('--text-scale', String(textSize / 100));
};

type Current = Elements & {
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
    const elements = createElements(css);
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
