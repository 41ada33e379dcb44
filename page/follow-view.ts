import { meets, type Band } from './near-view';

/** The view may move by so much of a screen before marks are swapped: each time the browser paints their texts again. */
const slack = 0.7;

/** The observer speaks of what comes so near to the view, in screens: it speaks late of what moves fast. */
const margin = 0.2;

/** Elements watched on either side of the view, of those near it, and of those that are not shown. */
const watchedBeyond = 2;
const watchedNear = 12;
const watchedUnseen = 60;

/** Milliseconds between two looks while the view moves. Every swap of underlined marks has Chromium go through the boxes of the whole page, 4 ms where there are 15,000 nodes. */
const betweenLooks = 300;

/** Screens a second: who scrolls faster does not read, and gets the marks when the scroll has ended for so many milliseconds. */
const fast = 2.5;
const restsAfter = 100;

export type Place = { element: Element; band: Band | undefined };

/** Where an element stands; undefined where it is not shown. */
export const bandOf = (element: Element): Band | undefined => {
  // What a closed <details> holds has a box all the same.
  if (!Element.prototype.checkVisibility.call(element)) return undefined;
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return { top, bottom };
};

/** The view with so many screens around it. */
export const bandAround = (screens: number): Band => ({
  top: -screens * innerHeight,
  bottom: (1 + screens) * innerHeight,
});

/** The nearest of those that stand beyond the slack on one side. */
const nearestBeyond = (places: readonly Place[], distance: (band: Band) => number): Place[] =>
  places
    .flatMap((place) => {
      const far = place.band ? distance(place.band) : -1;
      return far >= slack * innerHeight ? [{ place, far }] : [];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, watchedBeyond)
    .map(({ place }) => place);

/**
 * Elements whose coming or going tells that the view has moved: the first that stand beyond the slack, some of those near
 * by, for the parts of a page that scroll by themselves, and what may come to be shown.
 */
const toWatch = (places: readonly Place[], around: Band): Place[] => {
  const near = places.filter(({ band }) => band && meets(band, around));
  const stride = Math.ceil(near.length / watchedNear);
  return [
    ...nearestBeyond(places, ({ bottom }) => -bottom),
    ...near.filter((_, i) => i % stride === 0),
    ...nearestBeyond(places, ({ top }) => top - innerHeight),
    ...places.filter(({ band }) => !band).slice(0, watchedUnseen),
  ];
};

/**
 * Follows the view without work at every event of a scroll: `look` is called, after the page's own layout, when the view has
 * moved away from where it was, and when it is asked for. It answers with where the elements stand that it has measured.
 * `onRest` is called when a scroll has ended.
 */
export const followView = (
  { look, onRest }: { look: () => { places: Place[]; around: Band }; onRest: () => void },
  signal: AbortSignal,
) => {
  let watched = new Map<Element, Band | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let scrolledAt = -Infinity;
  let lastTime = -Infinity;
  let lastMoved = 0;
  let isAsked = false;
  let isWanted = false;
  let isResting = false;

  /** How far a watched element has moved since the last look, in screens; there is no telling where it has come or gone. */
  const movedBy = (element: Element): number => {
    const [before, now] = [watched.get(element), bandOf(element)];
    if (!before || !now) return before === now ? 0 : Infinity;
    return Math.abs(now.top - before.top) / innerHeight;
  };

  const watch = (next: Map<Element, Band | undefined>) => {
    for (const element of watched.keys()) if (!next.has(element)) observer.unobserve(element);
    for (const element of next.keys()) if (!watched.has(element)) observer.observe(element);
    watched = next;
  };

  /** The observer speaks when the page has been laid out: what is measured then is not laid out for us. */
  const ask = () => {
    if (isAsked || signal.aborted) return;
    isAsked = true;
    observer.unobserve(document.documentElement);
    observer.observe(document.documentElement);
  };

  /** Whether it is time to look; where the view moves fast it is not yet. */
  const isTime = (): boolean => {
    const now = performance.now();
    const moved = Math.max(0, ...watched.keys().map(movedBy));
    const seconds = Math.min(now - lastTime, betweenLooks) / 1000;
    const isFast = moved < Infinity && Math.abs(moved - lastMoved) > fast * seconds;
    const mayLook = isWanted || isResting || !isFast;
    lastTime = now;
    lastMoved = moved;
    isResting = false;
    if (!isWanted && moved < slack - margin) return false;
    if (!mayLook) askLater();
    return mayLook;
  };

  /** The view may have moved. */
  const askLater = () => {
    if (timer !== undefined || isAsked || signal.aborted) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        ask();
      },
      Math.max(0, lastTime + betweenLooks - performance.now()),
    );
  };

  const observer = new IntersectionObserver(
    (entries) => {
      if (signal.aborted) return;
      if (!isAsked || !entries.some(({ target }) => target === document.documentElement)) {
        askLater();
        return;
      }
      isAsked = false;
      if (!isTime()) return;
      isWanted = false;
      lastMoved = 0;
      const { places, around } = look();
      watch(new Map(toWatch(places, around).map(({ element, band }) => [element, band])));
    },
    // Without a root the margin would count for the outermost page only, not for one in a frame.
    { root: document, rootMargin: `${margin * 100}% 0px` },
  );

  const lookSoon = () => {
    isWanted = true;
    ask();
  };

  // A jump may pass by all that is watched. A page may scroll by itself in every frame, and each time tell that this has ended.
  const rest = () => {
    const left = scrolledAt + restsAfter - performance.now();
    resting = left > 0 ? setTimeout(rest, left) : undefined;
    if (resting !== undefined) return;
    isResting = true;
    onRest();
    ask();
  };
  const restSoon = () => {
    scrolledAt = performance.now();
    resting ??= setTimeout(rest, restsAfter);
  };
  document.addEventListener('scrollend', restSoon, { signal, passive: true, capture: true });
  // No observer of sizes: it has the browser lay out each frame of a page that grows once more.
  addEventListener('resize', lookSoon, { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(resting);
    observer.disconnect();
  });
  return { lookSoon };
};
