/** What has the focus, in open shadow roots, too. */
const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** Remembers where the focus is; what comes back puts it there again, without scrolling. */
export const rememberFocus = (): (() => void) => {
  const element = focused();
  return () => {
    if (!element?.isConnected || element === document.body) return;
    // A form's inputs can shadow its methods.
    if (element instanceof HTMLElement) HTMLElement.prototype.focus.call(element, { preventScroll: true });
    else if (element instanceof SVGElement) element.focus({ preventScroll: true });
  };
};

const focusable =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex^="-"])';

const stops = (root: ShadowRoot): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(focusable)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );

/** Tab goes round within the card: from its last stop to its first, and back. */
export const trapTab = (root: ShadowRoot, signal: AbortSignal): void => {
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Tab' || event.altKey || event.ctrlKey) return;
    const all = stops(root);
    const [first, last] = [all.at(0), all.at(-1)];
    const { activeElement: active } = root;
    const isAtStart = active === first || !all.some((stop) => stop === active);
    const next = event.shiftKey ? isAtStart && last : active === last && first;
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  root.addEventListener('keydown', onKey, { signal });
};
