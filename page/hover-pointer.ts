import { openDelays, passingSpeed } from '@/domain/hover/delays';
import { mayOpen } from '@/domain/hover/may-open';
import { isInSafeArea, type Point } from '@/domain/hover/safe-area';
import { contains, fragmentsOf, markAt, type MarkHit } from './hit-test';
import { listening, type HoverContext } from './hover-context';
import type { Mark } from './marks';
import { watchActivity } from './reader-activity';
import { yieldToPage } from './slices';

/** Milliseconds without a move after which a pointer counts as resting. */
const stillFor = 60;

type Sample = Point & { time: number; speed: number };

const modifierKeys = ['Alt', 'Shift', 'Control'];

const speedBetween = (from: Sample | undefined, to: Point & { time: number }): number =>
  from === undefined ? 0 : Math.hypot(to.x - from.x, to.y - from.y) / Math.max(1, to.time - from.time);

/** Whether an event is about the page, and not about one of its elements, whose events pass by on their way down. */
const isWholePage = (target: EventTarget | null) =>
  target === window || target === document || target === document.documentElement;

/** Follows the pointer: where it rests on a name, on its card, on the way between them, or away. */
export const followPointer = ({
  marks,
  card,
  settings,
  shown,
  dispatch,
  chooseFragment,
  signal,
}: HoverContext) => {
  const activity = watchActivity(signal);
  let pointer: Sample | undefined;
  let held = { altKey: false, shiftKey: false, ctrlKey: false };
  let isButtonDown = false;
  /** Where the pointer was on a name last: from there it may be on its way to the card. */
  let lastOn: { mark: Mark; at: Point } | undefined;
  let isAwaitingFrame = false;

  const mayOpenNow = () =>
    mayOpen({ ...settings(), ...activity, held, isButtonDown, time: performance.now() });

  const isOnTheWay = (point: Point): boolean => {
    const open = shown();
    const box = card.box();
    if (!box || open?.how !== 'pointer' || open.target !== lastOn?.mark) return false;
    return isInSafeArea(lastOn.at, box, point);
  };

  const rest = ({ mark, fragment }: MarkHit, { x, y }: Point, isPassing: boolean) => {
    const time = performance.now();
    if (mark !== shown()?.target) {
      if (!mayOpenNow()) {
        dispatch({ type: 'away', time });
        return;
      }
      chooseFragment(mark, fragment);
    }
    lastOn = { mark, at: { x, y } };
    dispatch({ type: 'on-name', target: mark, time, isPassing, delay: openDelays[settings().delay] });
  };

  /** A pointer that was moving may have stopped just there: then no further event comes, so it is looked at again. */
  const testWhenStill = (sample: Sample) => {
    setTimeout(() => {
      if (pointer === sample) testSoon(true);
    }, stillFor);
  };

  const test = (sample: Sample, isStill: boolean) => {
    const hit = isButtonDown ? undefined : markAt(marks, sample.x, sample.y);
    const isPassing = !isStill && sample.speed >= passingSpeed;
    const isOther = hit && hit.mark !== shown()?.target;
    if ((!hit || (isOther && !isStill)) && isOnTheWay(sample)) {
      dispatch({ type: 'on-card' });
      if (hit) testWhenStill(sample);
    } else if (hit) {
      rest(hit, sample, isPassing);
      if (isPassing) testWhenStill(sample);
    } else dispatch({ type: 'away', time: performance.now() });
  };

  /** Once a frame, after the page's own layout: in the event itself a hit-test would pay for that layout. */
  const testSoon = (isStill: boolean) => {
    if (isAwaitingFrame || signal.aborted) return;
    isAwaitingFrame = true;
    requestAnimationFrame(() => {
      void yieldToPage().then(() => {
        isAwaitingFrame = false;
        if (pointer && !signal.aborted) test(pointer, isStill);
      });
    });
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp: time } = event;
    held = event;
    isButtonDown = event.buttons !== 0;
    if (card.holds(event)) {
      // A test that waits for its frame would find the pointer on no name.
      pointer = undefined;
      dispatch({ type: 'on-card' });
      return;
    }
    // The browser repeats the last move when the page moves under the pointer: that is no wish of the reader's.
    if (pointer?.x === x && pointer.y === y) return;
    pointer = { x, y, time, speed: speedBetween(pointer, { x, y, time }) };
    testSoon(false);
  };

  const onModifier = (event: KeyboardEvent) => {
    if (!event.isTrusted || !modifierKeys.includes(event.key)) return;
    held = event;
    if (settings().modifier !== 'none') testSoon(true);
  };

  const onLeave = ({ isTrusted, target }: Event) => {
    if (!isTrusted || !isWholePage(target)) return;
    pointer = undefined;
    dispatch({ type: 'away', time: performance.now() });
  };

  const listen = listening(signal);
  addEventListener('pointermove', onMove, listen);
  // The last that is heard of a pointer that goes into a frame.
  addEventListener('pointerover', onMove, listen);
  addEventListener('keydown', onModifier, listen);
  addEventListener('keyup', onModifier, listen);
  document.addEventListener('pointerleave', onLeave, listen);

  return {
    /** Whether the pointer is still on a mark and the reader does nothing else. */
    isMeant: (mark: Mark): boolean => {
      const at = pointer;
      return at !== undefined && mayOpenNow() && fragmentsOf(mark).some((it) => contains(it, at.x, at.y));
    },
  };
};
