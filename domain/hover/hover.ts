import { delays } from './delays';

/** By what a card was opened: focus goes into it only by key, and only the pointer's own cards close when it leaves. */
export type How = 'pointer' | 'keyboard' | 'touch';

/**
 * The card's life as a pure state machine. No timer is ever cancelled and no flag is reset: each wait has a token, and
 * what comes late with another token changes nothing. `Target` is what a card is opened for; targets are compared with
 * `===`. Times are milliseconds of one monotonic clock.
 */
export type HoverState<Target> =
  | ({ is: 'idle'; token: number } & LastCard<Target>)
  /** The pointer rests on a name; the card opens when `token` has elapsed. */
  | ({ is: 'resting'; token: number; target: Target; wait: number } & LastCard<Target>)
  | { is: 'open'; token: number; target: Target; how: How }
  /** The pointer has left the name and the card; the card closes when `token` has elapsed. */
  | { is: 'leaving'; token: number; target: Target; how: 'pointer'; wait: number }
  /** The reader keeps the card, wherever the pointer and the page go. */
  | { is: 'pinned'; token: number; target: Target; how: How };

/** The card that has closed: when, and its name where the reader has sent it away and has not left it since. */
type LastCard<Target> = { closedAt: number; dismissed?: Target | undefined };

export type HoverEvent<Target> =
  /** The pointer is on a name; `isPassing` while it moves too fast to mean it; `delay` is the one that the reader has chosen. */
  | { type: 'on-name'; target: Target; time: number; isPassing: boolean; delay: number }
  /** The pointer is on the card, or on its way there. */
  | { type: 'on-card' }
  | { type: 'away'; time: number }
  /** A wait has passed. */
  | { type: 'elapsed'; token: number; time: number }
  /** The reader asks for a card, without resting on its name. */
  | { type: 'open'; target: Target; how: 'keyboard' | 'touch' }
  | { type: 'toggle-pin'; time: number }
  /** A click outside, the name out of view, another page in the same document: a pinned card stays. */
  | { type: 'elsewhere'; time: number }
  /** Escape, the card's ×, the page left: no card stays. */
  | { type: 'dismiss'; time: number };

type State<Target, Is extends HoverState<unknown>['is']> = Extract<HoverState<Target>, { is: Is }>;
type OnName<Target> = Extract<HoverEvent<Target>, { type: 'on-name' }>;

export const idle: HoverState<never> = { is: 'idle', token: 0, closedAt: -Infinity };

const close = <Target>(
  { token }: HoverState<Target>,
  closedAt: number,
  dismissed?: Target,
): HoverState<Target> => ({ is: 'idle', token: token + 1, closedAt, dismissed });

/** The pointer goes on before a card was there: that closes none. */
const stopResting = <Target>(
  { token, closedAt }: State<Target, 'resting'>,
  dismissed?: Target,
): HoverState<Target> => close({ is: 'idle', token, closedAt }, closedAt, dismissed);

/** What was sent away needs the whole wait again, else the next pixel would bring it back. */
const rest = <Target>(
  { token }: HoverState<Target>,
  { closedAt, dismissed }: LastCard<Target>,
  { target, time, delay }: OnName<Target>,
): HoverState<Target> => {
  const isNext = time - closedAt <= delays.nextWindow && target !== dismissed;
  const wait = isNext ? Math.min(delays.openNext, delay) : delay;
  return { is: 'resting', token: token + 1, target, wait, closedAt, dismissed };
};

const leave = <Target>({ token, target }: State<Target, 'open'>): HoverState<Target> => ({
  is: 'leaving',
  token: token + 1,
  target,
  how: 'pointer',
  wait: delays.close,
});

/** The pointer is on the card or on its name. */
const stayOpen = <Target>(state: State<Target, 'open' | 'leaving'>): HoverState<Target> =>
  state.is === 'open' ? state : { is: 'open', token: state.token + 1, target: state.target, how: state.how };

const onName = <Target>(state: HoverState<Target>, event: OnName<Target>): HoverState<Target> => {
  const { target, time, isPassing } = event;
  switch (state.is) {
    case 'idle':
      return isPassing ? state : rest(state, state, event);
    case 'resting':
      if (isPassing) return stopResting(state, state.dismissed);
      return state.target === target ? state : rest(state, state, event);
    case 'open':
    case 'leaving':
      // What was asked for by key or tap does not give way to a name that happens to lie under the pointer.
      if (state.how !== 'pointer') return state;
      if (state.target === target) return stayOpen(state);
      // Another name, with a card still standing: this one closes and the other takes its place.
      return isPassing ? state : rest(state, { closedAt: time }, event);
    case 'pinned':
      return state;
  }
};

const onAway = <Target>(state: HoverState<Target>): HoverState<Target> => {
  switch (state.is) {
    case 'idle':
      return state.dismissed === undefined ? state : close(state, state.closedAt);
    case 'resting':
      return stopResting(state);
    case 'open':
      return state.how === 'pointer' ? leave(state) : state;
    case 'leaving':
    case 'pinned':
      return state;
  }
};

const onElapsed = <Target>(state: HoverState<Target>, time: number): HoverState<Target> => {
  const { token } = state;
  if (state.is === 'resting') return { is: 'open', token: token + 1, target: state.target, how: 'pointer' };
  return state.is === 'leaving' ? close(state, time) : state;
};

const onOpen = <Target>(state: HoverState<Target>, target: Target, how: How): HoverState<Target> => ({
  is: state.is === 'pinned' ? 'pinned' : 'open',
  token: state.token + 1,
  target,
  how,
});

const togglePin = <Target>(state: HoverState<Target>, time: number): HoverState<Target> => {
  switch (state.is) {
    case 'idle':
    case 'resting':
      return state;
    case 'open':
    case 'leaving':
      return { is: 'pinned', token: state.token + 1, target: state.target, how: state.how };
    case 'pinned':
      return close(state, time, state.target);
  }
};

const onDismiss = <Target>(state: HoverState<Target>, time: number): HoverState<Target> => {
  if (state.is === 'idle') return state;
  if (state.is === 'resting') return stopResting(state, state.dismissed);
  return close(state, time, state.target);
};

/** The next state; the same object where the event changes nothing. */
export const reduceHover = <Target>(
  state: HoverState<Target>,
  event: HoverEvent<Target>,
): HoverState<Target> => {
  switch (event.type) {
    case 'on-name':
      return onName(state, event);
    case 'on-card':
      return state.is === 'leaving' ? stayOpen(state) : state;
    case 'away':
      return onAway(state);
    case 'elapsed':
      return event.token === state.token ? onElapsed(state, event.time) : state;
    case 'open':
      return onOpen(state, event.target, event.how);
    case 'toggle-pin':
      return togglePin(state, event.time);
    case 'elsewhere':
      return state.is === 'pinned' ? state : onDismiss(state, event.time);
    case 'dismiss':
      return onDismiss(state, event.time);
  }
};

/** A card that is there: what it is for, how it was opened, whether it is kept. */
export type Shown<Target> = { target: Target; how: How; isPinned: boolean };

/** What the card shows: nothing while idle or resting. */
export const shownCard = <Target>(state: HoverState<Target>): Shown<Target> | undefined =>
  state.is === 'idle' || state.is === 'resting'
    ? undefined
    : { target: state.target, how: state.how, isPinned: state.is === 'pinned' };

export const shownTarget = <Target>(state: HoverState<Target>): Target | undefined =>
  shownCard(state)?.target;
