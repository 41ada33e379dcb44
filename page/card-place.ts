import { computePosition, flip, offset, shift, size, type Placement } from '@floating-ui/dom';
import { viewBox } from './in-view';

/** Pixels between the card and the name, and between the card and the edges of the view. */
const gap = 10;
const edge = 8;

/** With less room than this above and below the name, as beside a tall vertical line, the card stands beside it. */
const readableHeight = 120;

/** A card is never less high than this, however little room there is: its name can be read, and the rest scrolled to. */
const leastHeight = 64;

/** How much of the view's height a sheet takes at most. */
const sheetShare = 0.6;

const setSize = (host: HTMLElement, width: number, height: number) => {
  host.style.setProperty('--available-width', `${Math.floor(width)}px`);
  host.style.setProperty('--available-height', `${Math.floor(height)}px`);
};

const setPlace = (host: HTMLElement, place: Partial<Record<'left' | 'top' | 'bottom' | 'width', number>>) => {
  for (const [property, value] of Object.entries(place))
    host.style.setProperty(property, `${Math.round(value)}px`, 'important');
};

const hasRoomAboveOrBelow = ({ top, bottom }: DOMRect): boolean => {
  const view = viewBox();
  return Math.max(view.bottom - bottom, top - view.top) - gap - edge >= readableHeight;
};

/** The sides that a card may stand on where the first does not hold the whole of it. */
const fallbacks = (fragment: DOMRect): Placement[] =>
  hasRoomAboveOrBelow(fragment) ? ['bottom-start', 'top-start'] : ['right-start', 'left-start'];

const placeAt = async (
  host: HTMLElement,
  fragment: DOMRect,
  side: Placement,
  mayFlip: boolean,
): Promise<Placement> => {
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => fragment }, host, {
    strategy: 'fixed',
    placement: side,
    middleware: [
      offset(gap),
      mayFlip && flip({ padding: edge, crossAxis: false, fallbackPlacements: fallbacks(fragment) }),
      shift({ padding: edge }),
      size({
        padding: edge,
        apply: ({ availableWidth, availableHeight }) =>
          setSize(host, availableWidth, Math.max(leastHeight, availableHeight)),
      }),
    ],
  });
  setPlace(host, { left: x, top: y });
  return placement;
};

/** A sheet lies along the lower edge of what the reader sees. */
const placeSheet = (host: HTMLElement) => {
  const { left, right, top, bottom } = viewBox();
  setSize(host, right - left, (bottom - top) * sheetShare);
  setPlace(host, { left, width: right - left, bottom: innerHeight - bottom });
};

export type Placing = {
  /** What the card stands at, in CSS pixels of the view, now; undefined where it is gone. */
  fragment: () => DOMRect | undefined;
  layout: 'float' | 'sheet';
  /** Whether the card stays where it is while its name moves. */
  isFixed: () => boolean;
  /** The host is no longer drawn: the page has removed it, or what it stands in. */
  onLost: () => void;
};

/**
 * Keeps a host at its name: wholly below the line fragment, else wholly above, never over it. It follows the name when the
 * page is scrolled, and changes its side only then: a card whose content changes stays where it is.
 */
export const keepPlaced = (
  host: HTMLElement,
  { fragment, layout, isFixed, onLost }: Placing,
  signal: AbortSignal,
): void => {
  let at = fragment() ?? new DOMRect();
  let side: Placement | undefined;

  const place = async (hasMoved: boolean) => {
    if (layout === 'sheet') {
      placeSheet(host);
      return;
    }
    if (hasMoved && !isFixed()) at = fragment() ?? at;
    side = await placeAt(host, at, side ?? 'bottom-start', hasMoved || !side);
  };

  let isPending = false;
  const follow = () => {
    if (isPending) return;
    isPending = true;
    requestAnimationFrame(() => {
      isPending = false;
      if (!signal.aborted) void place(true);
    });
  };

  // First placed by the observer, the host might change its size while sizes are observed: an error that the page hears of.
  void place(true);
  const observer = new ResizeObserver(() => {
    if (host.checkVisibility()) void place(false);
    else onLost();
  });
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect());
  const listen = { signal, capture: true, passive: true };
  addEventListener('scroll', follow, listen);
  addEventListener('resize', follow, listen);
  for (const type of ['scroll', 'resize']) visualViewport?.addEventListener(type, follow, listen);
};
