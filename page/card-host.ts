import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

declare const __OPEN_SHADOW_ROOT__: boolean;

/** Pixels between the card and the name, and between the card and the edges of the view. */
const gap = 10;
const edge = 8;

/** The page's style sheets reach the host, so everything is reset inline and marked important. */
const hostStyle = 'all: initial !important; display: block !important; position: fixed !important';

const createHost = (css: string) => {
  const host = document.createElement('div');
  host.style.cssText = hostStyle;
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: __OPEN_SHADOW_ROOT__ ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  return { host, shadow };
};

const place = async (host: HTMLElement, fragment: DOMRect) => {
  const { x, y } = await computePosition({ getBoundingClientRect: () => fragment }, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(gap),
      flip({ padding: edge, fallbackPlacements: ['top-start'] }),
      shift({ padding: edge }),
      size({
        padding: edge,
        apply: ({ availableHeight, availableWidth }) => {
          host.style.setProperty('--available-height', `${Math.max(120, Math.floor(availableHeight))}px`);
          host.style.setProperty('--available-width', `${Math.floor(availableWidth)}px`);
        },
      }),
    ],
  });
  host.style.setProperty('left', `${Math.round(x)}px`, 'important');
  host.style.setProperty('top', `${Math.round(y)}px`, 'important');
};

export type CardHost = {
  /** Opens the host beside a line fragment and hands its shadow root to `render`; an open one is moved. */
  open: (fragment: DOMRect, render: (root: ShadowRoot) => void) => void;
  close: () => void;
  /** Whether the event happened on the host. */
  holds: (event: Event) => boolean;
};

/**
 * The only element of ours in the page, and only while a card is open. It stands in the top layer, above the page's own
 * dialogs, and keeps its style behind a shadow root that the page cannot enter.
 */
export const createCardHost = (
  css: string,
  clear: (root: ShadowRoot) => void,
  signal: AbortSignal,
): CardHost => {
  let current: { host: HTMLElement; shadow: ShadowRoot; stopPlacing: () => void } | undefined;

  const close = () => {
    if (!current) return;
    const { host, shadow, stopPlacing } = current;
    current = undefined;
    stopPlacing();
    clear(shadow);
    host.remove();
  };

  signal.addEventListener('abort', close);

  return {
    open(fragment, render) {
      close();
      if (signal.aborted) return;
      const { host, shadow } = createHost(css);
      document.documentElement.append(host);
      render(shadow);
      host.showPopover();
      // Its content decides its size: it is placed now, and again when that changes. First placed by the observer, it
      // might change its size while sizes are observed, which is an error that the page hears of.
      void place(host, fragment);
      const observer = new ResizeObserver(() => void place(host, fragment));
      observer.observe(host);
      const stopPlacing = () => observer.disconnect();
      current = { host, shadow, stopPlacing };
    },
    close,
    holds: (event) => current !== undefined && event.composedPath().includes(current.host),
  };
};
