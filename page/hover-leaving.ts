import { listening, type HoverContext } from './hover-context';
import { fragmentsInView } from './in-view';

/** The address without what only marks a place in the page. */
const pageAddress = () => location.origin + location.pathname + location.search;

/** Closes the card when the reader turns to something else: a click outside, scrolling on, another page. */
export const closeElsewhere = ({ card, shown, dispatch, signal }: HoverContext): void => {
  let address = pageAddress();

  const leave = () => dispatch({ type: 'elsewhere', time: performance.now() });

  const onPress = (event: PointerEvent) => {
    // A finger may be about to scroll; a tap outside is told when it has ended.
    if (event.isTrusted && event.pointerType !== 'touch' && !card.holds(event)) leave();
  };

  const onScroll = () => {
    const mark = shown()?.target;
    if (mark && fragmentsInView(mark).length === 0) leave();
  };

  const onNavigation = () => {
    if (pageAddress() === address) return;
    address = pageAddress();
    leave();
  };

  /** A click in a frame is not seen from here, but takes the focus there. */
  const onBlur = ({ isTrusted, target }: Event) => {
    if (!isTrusted || target !== window) return;
    setTimeout(() => {
      if (document.activeElement instanceof HTMLIFrameElement) leave();
    });
  };

  const onPageHide = ({ isTrusted }: Event) => {
    if (isTrusted) dispatch({ type: 'dismiss', time: performance.now() });
  };

  const listen = listening(signal);
  addEventListener('pointerdown', onPress, listen);
  addEventListener('scroll', onScroll, listen);
  addEventListener('blur', onBlur, listen);
  addEventListener('pagehide', onPageHide, listen);
  addEventListener('popstate', onNavigation, listen);
  // Pages that change without loading tell nobody else; browsers without it are left with `popstate`.
  if (typeof Navigation === 'function')
    navigation.addEventListener('currententrychange', onNavigation, { signal });
};
