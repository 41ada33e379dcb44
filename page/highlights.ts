import type { Block } from './blocks';
import { bandAround, bandOf, followView } from './follow-view';
import { fragmentsOf } from './hit-test';
import { stretchIn } from './long-text';
import type { MarkStyle } from './mark-look';
import type { Mark } from './marks';
import { measureNear, meets, type Band } from './near-view';
import { createPaintedMarks } from './painted-marks';

/** Ranges registered at most: every one costs the page when its text changes. */
const registeredAtMost = 1000;

/** How far beyond the view marks are registered, in screens. */
const reach = 1;

/** Marks of one block of which each is looked at, where the block reaches beyond what is near. */
const marksInTallBlock = 50;

/** From so many on, those of a text are looked for in its order only. */
const marksInLongText = 5000;

type Shown = { element: Element; order: number; marks: readonly Mark[] };

const bandOfMark = (mark: Mark): Band | undefined => fragmentsOf(mark)[0];

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
 * Paints marks as CSS custom highlights of static ranges, those near the view only; all of it goes when the signal is
 * aborted. Nothing is made before there is a mark.
 */
export const createHighlights = (
  differs: (entity: string) => boolean,
  signal: AbortSignal,
  style: MarkStyle = 'dotted',
) => {
  const shown = new Map<number, Shown>();
  let ordered: Shown[] | undefined;
  const inOrder = () => (ordered ??= [...shown.values()].sort((a, b) => a.order - b.order));

  const begin = () => {
    const painted = createPaintedMarks(differs, style);
    const look = () => {
      const around = bandAround(reach);
      const measured = measureNear(inOrder(), ({ element }) => bandOf(element), around);
      const near = [...measured].flatMap(([{ marks }, band]) =>
        band && meets(band, around) ? [{ marks: marksNear(marks, band, around), far: distance(band) }] : [],
      );
      near.sort((a, b) => a.far - b.far);
      painted.swap(near.flatMap(({ marks }) => marks).slice(0, registeredAtMost));
      return { places: [...measured].map(([{ element }, band]) => ({ element, band })), around };
    };
    // The registry tells nobody that it was cleared: it is looked at when the reader does something.
    const restore = () => painted.restore(performance.now());
    for (const occasion of ['visibilitychange', 'pointerdown'])
      document.addEventListener(occasion, restore, { signal, passive: true, capture: true });
    signal.addEventListener('abort', () => painted.remove());
    return { painted, ...followView({ look, onRest: restore }, signal) };
  };
  let begun: ReturnType<typeof begin> | undefined;

  /** Takes the marks of a block away at once: its text is no longer what was read. */
  const hide = (id: number): void => {
    const marks = shown.get(id)?.marks;
    if (!marks) return;
    shown.delete(id);
    ordered = undefined;
    begun?.painted.drop(marks);
    begun?.lookSoon();
  };

  return {
    /** Shows the marks of a block, in place of those it had. */
    show(id: number, { element, order = 0 }: Block, marks: readonly Mark[]): void {
      if (signal.aborted) return;
      hide(id);
      if (marks.length === 0) return;
      begun ??= begin();
      shown.set(id, { element, order, marks });
      ordered = undefined;
      begun.lookSoon();
    },
    hide,
    /** Puts the marks back if the page has cleared them, a few times. */
    restore(now: number): void {
      if (!signal.aborted) begun?.painted.restore(now);
    },
  };
};

export type Highlights = ReturnType<typeof createHighlights>;
