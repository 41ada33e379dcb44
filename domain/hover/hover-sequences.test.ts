import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delays, openDelays } from './delays';
import { idle, reduceHover, shownCard, shownTarget, type HoverEvent, type HoverState } from './hover';

type Name = 'Meta' | 'Llama';
type State = HoverState<Name>;
type Event = HoverEvent<Name>;

const waits: number[] = [...Object.values(openDelays), delays.openNext];

const target = fc.constantFrom<Name[]>('Meta', 'Llama');
const time = fc.nat(2_000);
const byPointer = fc.oneof<fc.Arbitrary<Event>[]>(
  fc.record({
    type: fc.constant('on-name'),
    target,
    time,
    isPassing: fc.boolean(),
    delay: fc.constantFrom(openDelays.quick, openDelays.normal, openDelays.calm),
  }),
  fc.constant({ type: 'on-card' }),
  fc.record({ type: fc.constant('away'), time }),
);
const byTime = fc.record({ type: fc.constant('elapsed' as const), token: fc.nat(20), time });
const byWish = fc.oneof<fc.Arbitrary<Event>[]>(
  fc.record({ type: fc.constant('open'), target, how: fc.constantFrom('keyboard', 'touch') }),
  fc.record({ type: fc.constantFrom('toggle-pin', 'elsewhere', 'dismiss'), time }),
);
const anything = fc.array(fc.oneof(byPointer, byTime, byWish), { maxLength: 40 });

/** Every state on the way, with the event that led there. */
const walk = (events: readonly Event[]) => {
  let state: State = idle;
  return events.map((event) => {
    const before = state;
    state = reduceHover(state, event);
    return { before, event, state };
  });
};

const check = (property: (step: { before: State; event: Event; state: State }) => void) =>
  fc.assert(fc.property(anything, (events) => walk(events).forEach(property)));

const isValid = (state: State): boolean => {
  switch (state.is) {
    case 'idle':
      return !('target' in state) && !Number.isNaN(state.closedAt);
    case 'resting':
      return waits.includes(state.wait);
    case 'leaving':
      return state.wait === delays.close;
    case 'open':
    case 'pinned':
      return !('wait' in state);
  }
};

describe('any sequence of events', () => {
  it('leaves a valid state, with a new token for every change', () => {
    check(({ before, state }) => {
      expect(isValid(state)).toBe(true);
      if (state !== before) expect(state.token).toBe(before.token + 1);
    });
  });

  it('1 opens by the pointer only when a wait of its own has passed', () => {
    check(({ before, event, state }) => {
      if (shownTarget(before) || !shownTarget(state)) return;
      if (event.type === 'open') return;
      expect(event).toMatchObject({ type: 'elapsed', token: before.token });
    });
  });

  it('1 waits for a name no longer than the reader has chosen', () => {
    check(({ event, state }) => {
      if (event.type === 'on-name' && state.is === 'resting' && state.target === event.target)
        expect(state.wait).toBeLessThanOrEqual(openDelays.calm);
    });
  });

  it('4 closes at once when it is dismissed, and the dismissed name gets its whole wait', () => {
    fc.assert(
      fc.property(anything, (events) => {
        const state = walk(events).at(-1)?.state ?? idle;
        const shown = shownTarget(state);
        const dismissed = reduceHover(state, { type: 'dismiss', time: 5_000 });
        expect(shownTarget(dismissed)).toBeUndefined();
        if (!shown) return;
        const again = reduceHover(dismissed, {
          type: 'on-name',
          target: shown,
          time: 5_001,
          isPassing: false,
          delay: 300,
        });
        expect(again).toMatchObject({ is: 'resting', wait: 300 });
      }),
    );
  });

  it('5 a wait with another token changes nothing', () => {
    check(({ before, event, state }) => {
      if (event.type === 'elapsed' && event.token !== before.token) expect(state).toBe(before);
    });
  });

  it('6 lets go of a pinned card only when the reader says so', () => {
    check(({ before, event, state }) => {
      if (before.is === 'pinned' && state !== before)
        expect(['toggle-pin', 'dismiss', 'open']).toContain(event.type);
    });
  });

  it('7, 8 neither pointer nor time changes what was opened by key or tap', () => {
    check(({ before, event, state }) => {
      const isAskedFor = (shownCard(before)?.how ?? 'pointer') !== 'pointer';
      const isByItself = ['on-name', 'on-card', 'away', 'elapsed'].includes(event.type);
      if (isAskedFor && isByItself) expect(state).toBe(before);
    });
  });

  it('shows only what the reader has been on or has asked for', () => {
    fc.assert(
      fc.property(anything, (events) => {
        const shown = shownTarget(walk(events).at(-1)?.state ?? idle);
        const seen = events.flatMap((event) => ('target' in event ? event.target : []));
        if (shown) expect(seen).toContain(shown);
      }),
    );
  });
});
