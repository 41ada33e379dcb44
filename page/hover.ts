import { passingSpeed } from '@/domain/hover/delays';
import { idle, reduceHover, shownTarget, type HoverEvent, type HoverState } from '@/domain/hover/hover';
import { fragmentsOf, markAt, type MarkHit } from './hit-test';
import type { Mark, Marks } from './marks';

export type HoverEffects = {
  marks: Marks;
  /** Shows the card at a fragment, or nothing. */
  show: (hit: MarkHit | undefined) => void;
  /** Whether an event comes from the card itself. */
  isOnCard: (event: Event) => boolean;
  signal: AbortSignal;
};

/** Milliseconds without a move after which a pointer counts as resting. */
const stillFor = 60;

type Point = { x: number; y: number; time: number };

const speedBetween = (from: Point | undefined, to: Point): number =>
  from === undefined ? 0 : Math.hypot(to.x - from.x, to.y - from.y) / Math.max(1, to.time - from.time);

const isInView = ({ top, bottom, left, right }: DOMRect) =>
  bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;

/** Whether an event is about the page, and not about one of its elements, whose events pass by on their way down. */
const isWholePage = (target: EventTarget | null) =>
  target === window || target === document || target === document.documentElement;

/** Turns the pointer and the keyboard into events of the hover state, and its states into waits and cards. */
export const startHover = ({ marks, show, isOnCard, signal }: HoverEffects) => {
  let state: HoverState<Mark> = idle;
  let hit: MarkHit | undefined;
  let pointer: Point | undefined;
  let isTested = true;

  const dispatch = (event: HoverEvent<Mark>) => {
    const before = state;
    state = reduceHover(state, event);
    if (state === before) return;
    if ('wait' in state) {
      const { token, wait } = state;
      setTimeout(() => {
        if (!signal.aborted) dispatch({ type: 'elapsed', token, time: performance.now() });
      }, wait);
    }
    const target = shownTarget(state);
    if (target !== shownTarget(before)) show(target && hit?.mark === target ? hit : undefined);
  };

  const test = ({ x, y, time }: Point, speed: number, isButtonDown: boolean) => {
    const found = isButtonDown ? undefined : markAt(marks, x, y);
    if (!found) {
      dispatch({ type: 'away', time });
      return;
    }
    if (shownTarget(state) !== found.mark) hit = found;
    dispatch({ type: 'on-name', target: found.mark, time, isPassing: speed >= passingSpeed });
  };

  /** A pointer that was passing may have stopped just there: then no further event comes, so it is looked at again. */
  const testWhenStill = (point: Point) => {
    setTimeout(() => {
      if (pointer === point && !signal.aborted) test(point, 0, false);
    }, stillFor);
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    const speed = speedBetween(pointer, point);
    pointer = point;
    if (isOnCard(event)) {
      // A test that waits for its frame would find the pointer on no name.
      pointer = undefined;
      dispatch({ type: 'on-card' });
      return;
    }
    if (!isTested) return;
    isTested = false;
    // Once a frame, after the page's own layout: in the event itself a hit-test would pay for that layout.
    requestAnimationFrame(() => {
      isTested = true;
      if (!pointer || signal.aborted) return;
      test(pointer, speed, event.buttons !== 0);
      if (speed >= passingSpeed && event.buttons === 0) testWhenStill(pointer);
    });
  };

  const dismiss = () => dispatch({ type: 'dismiss', time: performance.now() });

  const onGone = ({ isTrusted, target }: Event) => {
    if (isTrusted && isWholePage(target)) dispatch({ type: 'away', time: performance.now() });
  };

  const onPageHide = ({ isTrusted }: Event) => {
    if (isTrusted) dismiss();
  };

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || !shownTarget(state)) return;
    event.preventDefault();
    event.stopPropagation();
    dismiss();
  };

  const onScroll = () => {
    const target = shownTarget(state);
    if (target && !fragmentsOf(target).some(isInView)) dismiss();
  };

  const onPress = (event: Event) => {
    if (event.isTrusted && !isOnCard(event)) dismiss();
  };

  const listen = { signal, capture: true, passive: true };
  addEventListener('pointermove', onMove, listen);
  addEventListener('pointerdown', onPress, listen);
  addEventListener('scroll', onScroll, listen);
  addEventListener('pagehide', onPageHide, listen);
  addEventListener('blur', onGone, listen);
  addEventListener('keydown', onKey, { signal, capture: true });
  document.addEventListener('pointerleave', onGone, listen);

  return { dismiss };
};
