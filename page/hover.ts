import { idle, reduceHover, shownCard, type HoverEvent, type HoverState } from '@/domain/hover/hover';
import type { CardView } from './card-host';
import { fragmentsOf } from './hit-test';
import { createCommands } from './hover-commands';
import type { HoverCard, HoverContext, HoverSettings } from './hover-context';
import { closeOnKey } from './hover-keys';
import { closeElsewhere } from './hover-leaving';
import { followPointer } from './hover-pointer';
import { openByTap } from './hover-touch';
import type { Mark, Marks } from './marks';

export type HoverEffects = {
  marks: Marks;
  card: HoverCard;
  settings: () => HoverSettings;
  /** Shows a card, or nothing; the same card again where only its pin has changed. */
  show: (view: CardView | undefined) => void;
  /** Lets the card have Escape first; true where it went back a step in itself. */
  escape: () => boolean;
  signal: AbortSignal;
};

const isSameCard = (a: CardView | undefined, b: CardView | undefined): boolean =>
  a === b || (a?.mark === b?.mark && a?.how === b?.how && a?.isPinned === b?.isPinned);

/** Turns pointer, keys and touch into events of the hover state, and its states into waits and cards. */
export const startHover = ({ marks, card, settings, show, escape, signal }: HoverEffects) => {
  let state: HoverState<Mark> = idle;
  let view: CardView | undefined;
  /** Which of a mark's line fragments the reader was on last: the first, where none is known. */
  const fragmentIndex = new WeakMap<Mark, number>();

  const fragmentOf = (mark: Mark) => {
    const fragments = fragmentsOf(mark);
    return fragments[fragmentIndex.get(mark) ?? 0] ?? fragments[0];
  };

  const viewOf = (): CardView | undefined => {
    const shown = shownCard(state);
    if (!shown) return undefined;
    const { target: mark, how, isPinned } = shown;
    return { mark, how, isPinned, fragment: () => fragmentOf(mark) };
  };

  const dispatch = (event: HoverEvent<Mark>) => {
    const before = state;
    state = reduceHover(state, event);
    if (state === before) return;
    if ('wait' in state) awaitState(state);
    const next = viewOf();
    if (isSameCard(next, view)) return;
    view = next;
    show(next);
  };

  const awaitState = ({ token, wait }: { token: number; wait: number }) => {
    setTimeout(() => {
      if (signal.aborted) return;
      const time = performance.now();
      // While it waited, the page may have moved from under the pointer, or the reader have begun to type.
      const isOff = state.token === token && state.is === 'resting' && !pointer.isMeant(state.target);
      dispatch(isOff ? { type: 'away', time } : { type: 'elapsed', token, time });
    }, wait);
  };

  const context: HoverContext = {
    marks,
    card,
    settings,
    state: () => state,
    shown: () => shownCard(state),
    dispatch,
    chooseFragment(mark, { left, top }) {
      const index = fragmentsOf(mark).findIndex((it) => it.left === left && it.top === top);
      fragmentIndex.set(mark, Math.max(0, index));
    },
    signal,
  };

  const dismiss = () => dispatch({ type: 'dismiss', time: performance.now() });
  const togglePin = () => dispatch({ type: 'toggle-pin', time: performance.now() });
  const pointer = followPointer(context);
  openByTap(context);
  closeElsewhere(context);
  closeOnKey(context, { escape, dismiss, togglePin });

  return { dismiss, togglePin, ...createCommands(context) };
};
