import type { Block } from './blocks';
import type { Mark } from './marks';

/** Ranges registered at most: every one costs the page when its text changes. */
const registeredAtMost = 1000;

/** How far beyond the view marks are registered, as an IntersectionObserver's margin: one screen on each side. */
const margin = '100% 0px';

/** Marks that the page clears are put back this often in `restoreWindow` milliseconds, then no more. */
const restoresAtMost = 3;
const restoreWindow = 10_000;

const looks = ['plain', 'differing'] as const;
type Look = (typeof looks)[number];

/** Told apart by shape: a thin dotted underline, a stronger dashed one where sources differ. Print shows none. */
const rule = (name: string, look: Look) => `
@media not print {
  ::highlight(${name}) {
    text-decoration: underline ${look === 'plain' ? 'dotted 1px' : 'dashed 2px'};
    text-decoration-color: color-mix(in srgb, currentColor 62%, transparent);
    text-underline-offset: 3px;
    text-decoration-skip-ink: auto;
  }
}`;

/** The registry is shared with the page: a name that says nothing and is not taken. */
const randomName = (): string => {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  return CSS.highlights.has(letters) ? randomName() : letters;
};

type Shown = { element: Element; marks: readonly Mark[] };

/**
 * Paints marks as CSS custom highlights of static ranges, those near the view only. Nothing is written to the page but
 * one adopted style sheet; all of it goes when the signal is aborted.
 */
export const createHighlights = (differs: (entity: string) => boolean, signal: AbortSignal) => {
  const shown = new Map<number, Shown>();
  const blocksOf = new WeakMap<Element, Set<number>>();
  const near = new Set<Element>();
  const names: Record<Look, string> = { plain: randomName(), differing: randomName() };
  const restores: number[] = [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks.map((look) => rule(names[look], look)).join(''));

  const nearMarks = () =>
    [...near]
      .flatMap((element) => [...(blocksOf.get(element) ?? [])])
      .flatMap((id) => shown.get(id)?.marks ?? [])
      .slice(0, registeredAtMost);

  const register = () => {
    const marks = nearMarks();
    for (const look of looks) {
      const ranges = marks
        .filter(({ mention }) => differs(mention.entity) === (look === 'differing'))
        .map(({ range }) => range);
      if (ranges.length > 0) CSS.highlights.set(names[look], new Highlight(...ranges));
      else CSS.highlights.delete(names[look]);
    }
  };

  let isPending = false;
  const registerSoon = () => {
    if (isPending || signal.aborted) return;
    isPending = true;
    requestAnimationFrame(() => {
      isPending = false;
      if (!signal.aborted) register();
    });
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) near.add(target);
        else near.delete(target);
      registerSoon();
    },
    // Without a root the margin would count for the outermost page only, not for one in a frame.
    { root: document, rootMargin: margin },
  );

  const forget = (id: number) => {
    const element = shown.get(id)?.element;
    if (!element) return;
    shown.delete(id);
    const rest = blocksOf.get(element);
    rest?.delete(id);
    if (rest && rest.size > 0) return;
    blocksOf.delete(element);
    near.delete(element);
    observer.unobserve(element);
  };

  /** Puts the marks back if the page has cleared them, a few times. */
  const restore = (now: number) => {
    if (signal.aborted) return;
    const isCleared = near.size > 0 && looks.every((look) => !CSS.highlights.has(names[look]));
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

  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const look of looks) CSS.highlights.delete(names[look]);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  return {
    /** Shows the marks of a block, in place of those it had. */
    show(id: number, { element }: Block, marks: readonly Mark[]): void {
      if (signal.aborted) return;
      // An element that stays is not observed anew: its marks would go until the observer answers.
      if (shown.get(id)?.element !== element || marks.length === 0) forget(id);
      if (marks.length > 0) {
        shown.set(id, { element, marks });
        blocksOf.set(element, (blocksOf.get(element) ?? new Set()).add(id));
        observer.observe(element);
      }
      registerSoon();
    },
    /** Takes the marks of a block away at once: its text is no longer what was read. */
    hide(id: number): void {
      if (!shown.has(id)) return;
      forget(id);
      registerSoon();
    },
    restore,
  };
};

export type Highlights = ReturnType<typeof createHighlights>;
