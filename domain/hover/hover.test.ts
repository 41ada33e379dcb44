import { describe, expect, it } from 'vitest';
import { delays } from './delays';
import { idle, reduceHover, shownTarget, type HoverEvent, type HoverState } from './hover';

/*
 *              on a name, slowly                    elapsed
 *     ┌──────┐ ─────────────────► ┌─────────┐ ─────────────────► ┌──────┐ ◄─┐
 *     │ idle │                    │ resting │                    │ open │   │ on its name,
 *     └──────┘ ◄───────────────── └─────────┘ ◄───────────────── └──────┘   │ on the card
 *      ▲    ▲   away, passing,     ▲      ▲   on another name,     │        │
 *      │    │   dismiss            └──────┘   slowly               │ away   │
 *      │    │                      another name                    ▼        │
 *      │    │                        ▲    on another name,   ┌─────────┐    │
 *      │    │                        └────────────────────── │ leaving │ ───┘
 *      │    │                             slowly             └─────────┘
 *      │    └──── elapsed, dismiss ──────────────────────────────┘
 *      └───────── dismiss (from open)
 *
 * Each wait has a token. "Elapsed" with another token, and whatever has no arrow, changes nothing: the same object.
 */

type Name = 'Meta' | 'Llama';
type State = HoverState<Name>;
type Event = HoverEvent<Name>;

const on = (target: Name, time = 0, isPassing = false): Event => ({
  type: 'on-name',
  target,
  time,
  isPassing,
});
const onCard: Event = { type: 'on-card' };
const away = (time = 0): Event => ({ type: 'away', time });
const dismiss = (time = 0): Event => ({ type: 'dismiss', time });

const after = (state: State, ...events: Event[]): State => events.reduce<State>(reduceHover, state);
/** The wait of the state passes. */
const wait = (state: State, time = 0): State =>
  reduceHover(state, { type: 'elapsed', token: state.token, time });

const start: State = idle;
const resting = after(start, on('Meta'));
const open = wait(resting);
const leaving = after(open, away());
/** Idle again, the card having closed of itself at 1,000. */
const closed = wait(leaving, 1_000);

describe('idle', () => {
  it('rests when the pointer is on a name', () => {
    expect(resting).toMatchObject({ is: 'resting', target: 'Meta', wait: delays.open });
  });

  it('stays while the pointer only passes', () => {
    expect(after(start, on('Meta', 0, true))).toBe(start);
  });

  it.each([away(), onCard, dismiss()])('is not changed by $type', (event) => {
    expect(after(start, event)).toBe(start);
  });
});

describe('resting', () => {
  it('opens when its wait has passed', () => {
    expect(open).toMatchObject({ is: 'open', target: 'Meta' });
  });

  it('goes on while the pointer stays on the name', () => {
    expect(after(resting, on('Meta', 200))).toBe(resting);
  });

  it('begins again on another name, with a new token', () => {
    const next = after(resting, on('Llama', 200));
    expect(next).toMatchObject({ is: 'resting', target: 'Llama', wait: delays.open });
    expect(next.token).not.toBe(resting.token);
  });

  it.each([
    ['the pointer leaves', away()],
    ['the pointer moves on', on('Meta', 0, true)],
    ['the reader dismisses', dismiss()],
  ])('ends when %s', (_, event) => {
    expect(after(resting, event).is).toBe('idle');
  });

  it('that is dismissed counts as no closing: no card was there', () => {
    expect(after(resting, dismiss(100), on('Llama', 150))).toMatchObject({ wait: delays.open });
  });

  it('shows nothing', () => {
    expect(shownTarget(resting)).toBeUndefined();
  });
});

describe('open', () => {
  it('shows its name', () => {
    expect(shownTarget(open)).toBe('Meta');
  });

  it.each([
    ['on its name', on('Meta', 50)],
    ['passing over its name', on('Meta', 50, true)],
    ['passing over another name', on('Llama', 50, true)],
    ['on the card', onCard],
  ])('stays as it is while the pointer is %s', (_, event) => {
    expect(after(open, event)).toBe(open);
  });

  it('stays, however long: no wait of its own runs out', () => {
    expect('wait' in open).toBe(false);
    expect(wait(open, 10_000)).toBe(open);
  });

  it('leaves when the pointer is away, and still shows its name', () => {
    expect(leaving).toMatchObject({ is: 'leaving', target: 'Meta', wait: delays.close });
    expect(shownTarget(leaving)).toBe('Meta');
  });

  it('gives way at once to another name that the pointer rests on', () => {
    expect(after(open, on('Llama', 500))).toMatchObject({
      is: 'resting',
      target: 'Llama',
      wait: delays.openNext,
    });
  });

  it('closes when it is dismissed', () => {
    expect(after(open, dismiss(700))).toMatchObject({ is: 'idle', closedAt: 700 });
  });
});

describe('leaving', () => {
  it('closes when its wait has passed', () => {
    expect(closed).toMatchObject({ is: 'idle', closedAt: 1_000 });
  });

  it.each([
    ['the card', onCard],
    ['its name', on('Meta')],
    ['its name, passing', on('Meta', 0, true)],
  ])('opens again, without a wait, when the pointer comes back to %s', (_, event) => {
    expect(after(leaving, event)).toMatchObject({ is: 'open', target: 'Meta' });
  });

  it.each([away(200), on('Llama', 200, true)])('goes on, its wait unchanged, at $type', (event) => {
    expect(after(leaving, event)).toBe(leaving);
  });

  it('gives way to another name that the pointer rests on', () => {
    expect(after(leaving, on('Llama', 500))).toMatchObject({ is: 'resting', wait: delays.openNext });
  });

  it('closes at once when it is dismissed', () => {
    expect(after(leaving, dismiss(80))).toMatchObject({ is: 'idle', closedAt: 80 });
  });
});

describe('the next name', () => {
  it.each([0, 1, delays.nextWindow])('opens quickly %d ms after a card has closed', (passed) => {
    expect(after(closed, on('Llama', 1_000 + passed))).toMatchObject({ wait: delays.openNext });
  });

  it('waits in full after that', () => {
    expect(after(closed, on('Llama', 1_001 + delays.nextWindow))).toMatchObject({ wait: delays.open });
  });

  it('is still quick when names were passed or left on the way', () => {
    const onTheWay = after(closed, on('Meta', 1_050, true), on('Meta', 1_100), away(1_120));
    expect(after(onTheWay, on('Llama', 1_200))).toMatchObject({ wait: delays.openNext });
  });

  it('opens within 50 ms', () => {
    expect(delays.openNext).toBeLessThanOrEqual(50);
  });
});

describe('a late wait', () => {
  it.each([
    ['of a rest that was left', resting, away()],
    ['of a rest on another name', resting, on('Llama')],
    ['of leaving, after coming back', leaving, onCard],
    ['of leaving, after another name', leaving, on('Llama')],
    ['of leaving, after dismissal', leaving, dismiss()],
  ] as const)('%s changes nothing', (_, waiting, event) => {
    const now = after(waiting, event);
    expect(reduceHover(now, { type: 'elapsed', token: waiting.token, time: 5_000 })).toBe(now);
  });
});
