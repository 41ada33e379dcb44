/** Pixels that a sheet must be drawn down for it to close. */
const enough = 80;

/** Whether everything that scrolls under a touch is at its top: then drawing down means the sheet. */
const isAtTop = (event: Event): boolean =>
  event.composedPath().every((it) => !(it instanceof Element) || it.scrollTop <= 0);

/** Lets a sheet be drawn down with a finger: it follows, and closes where it was drawn far enough. */
export const closeByDrag = (
  host: HTMLElement,
  root: ShadowRoot,
  close: () => void,
  signal: AbortSignal,
): void => {
  let from: number | undefined;
  let drawn = 0;

  const draw = (by: number) => {
    drawn = Math.max(0, by);
    host.style.setProperty('translate', `0 ${Math.round(drawn)}px`, 'important');
  };

  const onStart = (event: TouchEvent) => {
    const [touch] = event.touches;
    from =
      event.isTrusted && touch && event.touches.length === 1 && isAtTop(event) ? touch.clientY : undefined;
  };
  const onMove = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!event.isTrusted || from === undefined || !touch) return;
    // A finger that goes up first wants to scroll.
    if (drawn === 0 && touch.clientY <= from) {
      if (touch.clientY < from) from = undefined;
      return;
    }
    // The browser would take the same movement for scrolling, or for reloading the page.
    event.preventDefault();
    draw(touch.clientY - from);
  };
  const onEnd = ({ isTrusted, type }: TouchEvent) => {
    if (!isTrusted || from === undefined) return;
    from = undefined;
    if (drawn >= enough && type === 'touchend') close();
    else draw(0);
  };

  const listen = { signal, passive: false };
  const on = (type: string, handle: (event: TouchEvent) => void) =>
    root.addEventListener(type, (event) => event instanceof TouchEvent && handle(event), listen);
  on('touchstart', onStart);
  on('touchmove', onMove);
  on('touchend', onEnd);
  on('touchcancel', onEnd);
};
