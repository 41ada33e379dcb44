import type { Point } from '@/domain/hover/safe-area';
import { closestTo } from './ancestors';
import { markAt } from './hit-test';
import { listening, type HoverContext } from './hover-context';
import { yieldToPage } from './slices';

/** A touch that moves farther or lasts longer than this is no tap (pixels, milliseconds). */
const movesAtMost = 10;
const lastsAtMost = 500;

/** A touch that follows scrolling this soon only stops it. */
const scrollingFor = 150;

/** What does something of the page's when it is tapped. */
const acting =
  'a[href], area, button, input, select, textarea, label, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch], [role=option], [onclick], [contenteditable]:not([contenteditable=false])';

/** Opens a card for a name that is tapped and is no link; a tap elsewhere closes it. No event is taken from the page. */
export const openByTap = ({
  marks,
  card,
  settings,
  shown,
  dispatch,
  chooseFragment,
  signal,
}: HoverContext): void => {
  let start: (Point & { time: number; id: number }) | undefined;
  let scrolledAt = -Infinity;

  const hitAt = ({ x, y }: Point) => {
    const hit = settings().touch ? markAt(marks, x, y) : undefined;
    return hit && !closestTo(hit.mark.range.startContainer, acting) ? hit : undefined;
  };

  const tap = (point: Point) => {
    const hit = hitAt(point);
    if (!hit) {
      dispatch({ type: 'elsewhere', time: performance.now() });
      return;
    }
    if (hit.mark === shown()?.target) return;
    chooseFragment(hit.mark, hit.fragment);
    dispatch({ type: 'open', target: hit.mark, how: 'touch' });
  };

  const forget = () => (start = undefined);

  const onDown = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'mouse') return;
    const { clientX: x, clientY: y, timeStamp: time, pointerId: id, isPrimary } = event;
    const isFree = isPrimary && time - scrolledAt >= scrollingFor && !card.holds(event);
    start = isFree ? { x, y, time, id } : undefined;
  };

  const onMove = ({ isTrusted, pointerId, clientX, clientY }: PointerEvent) => {
    if (!isTrusted || pointerId !== start?.id) return;
    if (Math.hypot(clientX - start.x, clientY - start.y) >= movesAtMost) forget();
  };

  const onUp = ({ isTrusted, pointerId, timeStamp }: PointerEvent) => {
    if (!isTrusted || pointerId !== start?.id) return;
    const { time, ...point } = start;
    forget();
    if (timeStamp - time >= lastsAtMost) return;
    // The page acts on the tap first; after its frame nothing has to be laid out for us.
    requestAnimationFrame(() => {
      void yieldToPage().then(() => {
        if (!signal.aborted) tap(point);
      });
    });
  };

  const onScroll = ({ isTrusted, timeStamp }: Event) => {
    if (!isTrusted) return;
    scrolledAt = timeStamp;
    forget();
  };

  const listen = listening(signal);
  addEventListener('pointerdown', onDown, listen);
  addEventListener('pointermove', onMove, listen);
  addEventListener('pointerup', onUp, listen);
  addEventListener('pointercancel', forget, listen);
  addEventListener('scroll', onScroll, listen);
};
