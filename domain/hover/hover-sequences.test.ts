import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delays } from './delays';
import { idle, reduceHover, shownTarget, type HoverEvent, type HoverState } from './hover';

type Name = 'Meta' | 'Llama';
type State = HoverState<Name>;
type Event = HoverEvent<Name>;

const after = (state: State, ...events: Event[]): State => events.reduce<State>(reduceHover, state);

describe('any sequence of events', () => {
  const target = fc.constantFrom<Name[]>('Meta', 'Llama');
  const time = fc.nat(2_000);
  const event = fc.oneof<fc.Arbitrary<Event>[]>(
    fc.record({ type: fc.constant('on-name'), target, time, isPassing: fc.boolean() }),
    fc.constant({ type: 'on-card' }),
    fc.record({ type: fc.constant('away'), time }),
    fc.record({ type: fc.constant('elapsed'), token: fc.nat(20), time }),
    fc.record({ type: fc.constant('dismiss'), time }),
  );

  const isValid = (state: State): boolean => {
    switch (state.is) {
      case 'idle':
        return !('target' in state) && !Number.isNaN(state.closedAt);
      case 'resting':
        return state.wait === delays.open || state.wait === delays.openNext;
      case 'open':
        return !('wait' in state);
      case 'leaving':
        return state.wait === delays.close;
    }
  };

  it('leaves a valid state, with a new token for every change', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state: State = idle;
        for (const it of events) {
          const next = reduceHover(state, it);
          expect(isValid(next)).toBe(true);
          if (next !== state) expect(next.token).toBe(state.token + 1);
          state = next;
        }
      }),
    );
  });

  it('shows only what the pointer has been on, and nothing after a dismissal', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = after(idle, ...events);
        const seen = events.flatMap((it) => (it.type === 'on-name' ? it.target : []));
        if (shownTarget(state)) expect(seen).toContain(shownTarget(state));
        expect(shownTarget(after(state, { type: 'dismiss', time: 0 }))).toBeUndefined();
      }),
    );
  });
});
