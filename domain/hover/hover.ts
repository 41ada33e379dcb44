import { delays } from './delays';

/**
 * The card's life as a pure state machine. No timer is ever cancelled and no flag is reset: each wait has a token, and
 * what comes late with another token changes nothing. `Target` is what a card is opened for; targets are compared with
 * `===`. Times are milliseconds of one monotonic clock.
 */
export type HoverState<Target> =
  | { is: 'idle'; token: number; closedAt: number }
  /** The pointer rests on a name; the card opens when `token` has elapsed. */
  | { is: 'resting'; token: number; closedAt: number; target: Target; wait: number }
  | { is: 'open'; token: number; target: Target }
  /** The pointer has left the name and the card; the card closes when `token` has elapsed. */
  | { is: 'leaving'; token: number; target: Target; wait: number };

export type HoverEvent<Target> =
  /** The pointer is on a name; `isPassing` while it moves too fast to mean it. */
  | { type: 'on-name'; target: Target; time: number; isPassing: boolean }
  | { type: 'on-card' }
  | { type: 'away'; time: number }
  /** A wait has passed. */
  | { type: 'elapsed'; token: number; time: number }
  /** Escape, a click outside, the name out of view, the page left. */
  | { type: 'dismiss'; time: number };

export const idle: HoverState<never> = { is: 'idle', token: 0, closedAt: -Infinity };

const close = <Target>({ token }: HoverState<Target>, time: number): HoverState<Target> => ({
  is: 'idle',
  token: token + 1,
  closedAt: time,
});

/** The pointer goes on before a card was there: that closes none. */
const stopResting = <Target>({
  token,
  closedAt,
}: Extract<HoverState<Target>, { is: 'resting' }>): HoverState<Target> => ({
  is: 'idle',
  token: token + 1,
  closedAt,
});

const rest = <Target>(
  { token }: HoverState<Target>,
  closedAt: number,
  target: Target,
  time: number,
): HoverState<Target> => ({
  is: 'resting',
  token: token + 1,
  closedAt,
  target,
  wait: time - closedAt <= delays.nextWindow ? delays.openNext : delays.open,
});

const leave = <Target>({ token }: HoverState<Target>, target: Target): HoverState<Target> => ({
  is: 'leaving',
  token: token + 1,
  target,
  wait: delays.close,
});

/** The pointer is on the card or on its name. */
const stayOpen = <Target>(
  state: Extract<HoverState<Target>, { is: 'open' | 'leaving' }>,
): HoverState<Target> =>
  state.is === 'open' ? state : { is: 'open', token: state.token + 1, target: state.target };

const onName = <Target>(
  state: HoverState<Target>,
  event: Extract<HoverEvent<Target>, { type: 'on-name' }>,
): HoverState<Target> => {
  const { target, time, isPassing } = event;
  switch (state.is) {
    case 'idle':
      return isPassing ? state : rest(state, state.closedAt, target, time);
    case 'resting':
      if (isPassing) return stopResting(state);
      return state.target === target ? state : rest(state, state.closedAt, target, time);
    case 'open':
    case 'leaving':
      if (state.target === target) return stayOpen(state);
      // Another name, with a card still standing: this one closes and the other takes its place.
      return isPassing ? state : rest(state, time, target, time);
  }
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
      if (state.is === 'open') return leave(state, state.target);
      return state.is === 'resting' ? stopResting(state) : state;
    case 'elapsed':
      if (event.token !== state.token) return state;
      if (state.is === 'resting') return { is: 'open', token: state.token + 1, target: state.target };
      return state.is === 'leaving' ? close(state, event.time) : state;
    case 'dismiss':
      if (state.is === 'resting') return stopResting(state);
      return state.is === 'idle' ? state : close(state, event.time);
  }
};

/** What the card shows: nothing while idle or resting. */
export const shownTarget = <Target>(state: HoverState<Target>): Target | undefined =>
  state.is === 'open' || state.is === 'leaving' ? state.target : undefined;
