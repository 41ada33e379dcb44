import type { How } from '@/domain/hover/hover';
import { closestTo } from './ancestors';
import type { Mark } from './marks';
import type { Theme } from './page-theme';
import { createShell } from './shell';

declare const __OPEN_SHADOW_ROOT__: boolean;

const hostStyle = 'all: initial !important; display: block !important; position: fixed !important';

const hiddenStyle =
  'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap';

/** The reader's wishes for how a card looks. */
export type CardLook = {
  theme: Theme;
  /** Percent. */
  textSize: number;
};

/** Where a card stands: at its name, or at the foot of the screen. */
export const layoutFor = (how: How) => (how === 'touch' ? 'sheet' : 'float');

/**
 * A shell in the page; in its shadow the host, in whose shadow stands the card. The popover's own events, its place and its
 * looks stay in the shell: a host that stood in the page itself would show them to it.
 */
export const createCardShell = (css: string) => {
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

export type CardShell = ReturnType<typeof createCardShell>;

/**
 * While a modal dialog is open all else is inert, in the top layer as well, and in Chromium also while an element fills the
 * screen: for a name in one of these the host stands in it.
 */
export const parentFor = ({ range }: Mark): Element =>
  closestTo(range.startContainer, ':modal') ?? document.documentElement;

/** Puts the shell into the page. */
export const insertInto = (parent: Element, { shell, host }: CardShell) => {
  Element.prototype.append.call(parent, shell);
  // A page that is zoomed by its style sheet would zoom the card, and its place.
  host.style.setProperty('zoom', String(1 / parent.currentCSSZoom), 'important');
};

/** Gives the host the reader's looks. */
export const dress = (host: HTMLElement, how: How, { theme, textSize }: CardLook) => {
  host.dataset['layout'] = layoutFor(how);
  host.dataset['theme'] = theme;
  host.style.setProperty('--text-scale', String(textSize / 100));
};
