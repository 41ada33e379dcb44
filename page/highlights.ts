import type { Block } from './blocks';
import { fragmentsOf } from './hit-test';
import { stretchIn } from './long-text';
import { declarationsOf, looks, type Look, type MarkStyle } from './mark-look';
import type { Mark } from './marks';
import { measureNear, meets, type Band } from './near-view';

/** Ranges registered at most: every one costs the page when its text changes. */
const registeredAtMost = 1000;

/** How far beyond the view marks are registered, in screens. */
const reach = 1;

/** The view may move by so much of a screen before marks are swapped. */
const slack = 0.5;

/** Elements watched for the view's moving away: marked ones near it. */
const watchedAtMost = 60;

/** Marks that the page clears are put back this often in `restoreWindow` milliseconds, then no more. */
const restoresAtMost = 3;
const restoreWindow = 10_000;

/** Print shows none. */
const rule = (name: string, declarations: string) => `
@media not print {
  ::highlight(${name}) {${declarations}
  }
}`;

/** The registry is shared with the page: a name that says nothing and is not taken. */
const randomName = (): string => {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  return CSS.highlights.has(letters) ? randomName() : letters;
};

/** Marks of one block of which each is looked at, where the block reaches beyond what is near. */
const marksInTallBlock = 50;

/** From so many on, those of a text are looked for in its order only. */
const marksInLongText = 5000;

type Shown = { element: Element; order: number; marks: readonly Mark[] };

const bandOf = ({ element }: Pick<Shown, 'element'>): Band | undefined => {
  // What a closed <details> holds has a box all the same.
  if (!Element.prototype.checkVisibility.call(element)) return undefined;
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return { top, bottom };
};

const bandOfMark = (mark: Mark): Band | undefined => fragmentsOf(mark)[0];

const bandAround = (screens: number): Band => ({
  top: -screens * innerHeight,
  bottom: (1 + screens) * innerHeight,
});

/** How far something stands from the middle of the view. */
const distance = ({ top, bottom }: Band): number =>
  Math.max(top - innerHeight / 2, innerHeight / 2 - bottom, 0);

/** The marks of a block that are near the view; of a block in view as a whole, all. */
const marksNear = (marks: readonly Mark[], band: Band, around: Band): readonly Mark[] => {
  const isTall = band.top < around.top || band.bottom > around.bottom;
  if (!isTall || marks.length <= marksInTallBlock) return marks;
  if (marks.length > marksInLongText) return stretchIn(marks, bandOfMark, around, registeredAtMost);
  return [...measureNear(marks, bandOfMark, around)]
    .filter(([, place]) => place && meets(place, around))
    .map(([mark]) => mark);
};

/**
 * Paints marks as CSS custom highlights of static ranges, those near the view only. Nothing is written to the page but
 * one adopted style sheet; all of it goes when the signal is aborted.
 */
export const createHighlights = (
  differs: (entity: string) => boolean,
  signal: AbortSignal,
  style: MarkStyle = 'dotted',
) => {
  const shown = new Map<number, Shown>();
  const names: Record<Look, string> = { plain: randomName(), differing: randomName() };
  const highlights: Record<Look, Highlight> = { plain: new Highlight(), differing: new Highlight() };
  /** What is registered, each mark with the highlight that it is in. */
  const registered = new Map<Mark, Highlight>();
  const restores: number[] = [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks.map((look) => rule(names[look], declarationsOf(style, look))).join(''));

  /** A sheet has the browser look at the style of every element again: a page without marks is spared that. */
  const adoptSheet = () => {
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };

  const register = () => {
    if (registered.size > 0) adoptSheet();
    for (const look of looks)
      if (highlights[look].size === 0) CSS.highlights.delete(names[look]);
      else if (CSS.highlights.get(names[look]) !== highlights[look])
        CSS.highlights.set(names[look], highlights[look]);
  };

  /** Registers what has come near and takes out what has gone; what stays is not touched. */
  const swap = (marks: readonly Mark[]) => {
    const wanted = new Set(marks);
    for (const [mark, highlight] of registered) {
      if (wanted.has(mark)) continue;
      highlight.delete(mark.range);
      registered.delete(mark);
    }
    for (const mark of wanted) {
      if (registered.has(mark)) continue;
      const highlight = highlights[differs(mark.mention.entity) ? 'differing' : 'plain'];
      highlight.add(mark.range);
      registered.set(mark, highlight);
    }
    register();
  };

  let ordered: Shown[] | undefined;
  const inOrder = () => (ordered ??= [...shown.values()].sort((a, b) => a.order - b.order));

  /** Elements with marks near the view and the next beyond, with where they stood when marks were last swapped. */
  let watched = new Map<Element, Band | undefined>();

  const watch = (measured: ReadonlyMap<Shown, Band | undefined>) => {
    const around = bandAround(reach);
    const places = [...measured].map(([{ element }, band]) => ({ element, band }));
    const isNear = (band: Band | undefined) => band !== undefined && meets(band, around);
    const above = places.filter(({ band }) => band && band.bottom < around.top).slice(-2);
    const below = places.filter(({ band }) => band && band.top > around.bottom).slice(0, 2);
    const unseen = places.filter(({ band }) => !band).slice(0, watchedAtMost);
    const near = places.filter(({ band }) => isNear(band));
    const stride = Math.ceil(near.length / watchedAtMost);
    const next = new Map(
      [...above, ...near.filter((_, i) => i % stride === 0), ...below, ...unseen].map(({ element, band }) => [
        element,
        band,
      ]),
    );
    for (const element of watched.keys()) if (!next.has(element)) observer.unobserve(element);
    for (const element of next.keys()) if (!watched.has(element)) observer.observe(element);
    watched = next;
  };

  const follow = () => {
    const around = bandAround(reach);
    const measured = measureNear(inOrder(), bandOf, around);
    const near = [...measured].flatMap(([{ marks }, band]) =>
      band && meets(band, around) ? [{ marks: marksNear(marks, band, around), far: distance(band) }] : [],
    );
    swap(
      near
        .sort((a, b) => a.far - b.far)
        .flatMap(({ marks }) => marks)
        .slice(0, registeredAtMost),
    );
    watch(measured);
  };

  const hasMoved = (element: Element, now: Band | undefined) => {
    const before = watched.get(element);
    if (!before || !now) return before !== now;
    return Math.abs(now.top - before.top) > slack * innerHeight;
  };

  let isPending = false;
  /** The observer speaks after the page's own layout: what is measured then is not laid out for us. */
  const observer = new IntersectionObserver(
    (entries) => {
      if (signal.aborted) return;
      const isAsked = isPending && entries.some(({ target }) => target === document.documentElement);
      const isElsewhere = () => entries.some(({ target }) => hasMoved(target, bandOf({ element: target })));
      if (!isAsked && !isElsewhere()) return;
      isPending = false;
      follow();
    },
    // Without a root the margin would count for the outermost page only, not for one in a frame.
    { root: document, rootMargin: `${slack * 100}% 0px` },
  );

  const followSoon = () => {
    if (isPending || signal.aborted) return;
    isPending = true;
    observer.unobserve(document.documentElement);
    observer.observe(document.documentElement);
  };

  const forget = (id: number) => {
    const marks = shown.get(id)?.marks ?? [];
    for (const mark of marks) {
      registered.get(mark)?.delete(mark.range);
      registered.delete(mark);
    }
    if (shown.delete(id)) ordered = undefined;
  };

  /** Puts the marks back if the page has cleared them, a few times. */
  const restore = (now: number) => {
    if (signal.aborted) return;
    const isCleared = registered.size > 0 && looks.every((look) => !CSS.highlights.has(names[look]));
    const recent = restores.filter((time) => now - time < restoreWindow);
    if (!isCleared || recent.length >= restoresAtMost) return;
    restores.splice(0, restores.length, ...recent, now);
    register();
  };

  // The registry tells nobody that it was cleared: it is looked at when the reader does something.
  for (const occasion of ['scrollend', 'visibilitychange', 'pointerdown'])
    document.addEventListener(occasion, () => restore(performance.now()), {
      signal,
      passive: true,
      capture: true,
    });
  // A jump may pass by all that is watched.
  document.addEventListener(
    'scrollend',
    () => {
      const [first] = watched.keys();
      if (!first || hasMoved(first, bandOf({ element: first }))) followSoon();
    },
    { signal, passive: true, capture: true },
  );
  // What the page lays out anew may bring other marks near.
  const resizes = new ResizeObserver(followSoon);
  resizes.observe(document.documentElement);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    resizes.disconnect();
    for (const look of looks) CSS.highlights.delete(names[look]);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  return {
    /** Shows the marks of a block, in place of those it had. */
    show(id: number, { element, order = 0 }: Block, marks: readonly Mark[]): void {
      if (signal.aborted) return;
      forget(id);
      if (marks.length > 0) shown.set(id, { element, order, marks });
      ordered = undefined;
      followSoon();
    },
    /** Takes the marks of a block away at once: its text is no longer what was read. */
    hide(id: number): void {
      if (!shown.has(id)) return;
      forget(id);
      register();
      followSoon();
    },
    restore,
  };
};

export type Highlights = ReturnType<typeof createHighlights>;
