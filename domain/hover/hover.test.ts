import { describe, expect, it, test } from 'vitest';
import { delays, openDelays } from './delays';
import { idle, reduceHover, shownCard, shownTarget, type HoverEvent, type HoverState } from './hover';

/*
 *              on a name, slowly                    elapsed
 *     ┌──────┐ ─────────────────► ┌─────────┐ ─────────────────► ┌──────┐ ◄─┐
 *     │ idle │                    │ resting │                    │ open │   │ on its name, on the
 *     └──────┘ ◄───────────────── └─────────┘ ◄───────────────── └──────┘   │ card or on the way there
 *      ▲ ▲ ▲    away, passing,     ▲      ▲   on another name,     │  │     │
 *      │ │ │  elsewhere, dismiss   └──────┘   slowly               │  │ away│
 *      │ │ │                      another name                     │  ▼     │
 *      │ │ │                         ▲    on another name,   ┌─────────┐    │
 *      │ │ │                         └────────────────────── │ leaving │ ───┘
 *      │ │ │                              slowly             └─────────┘
 *      │ │ └──── elapsed, elsewhere, dismiss ──────────────────────┘│
 *      │ └────── elsewhere, dismiss (from open)           toggle-pin│ (from open, too)
 *      │                                                            ▼
 *      │                                                       ┌────────┐
 *      └────────── toggle-pin, dismiss ─────────────────────── │ pinned │
 *                                                              └────────┘
 *
 * "Open" by key or tap leads from every state to an open card that the pointer neither closes nor replaces; from a pinned
 * one to another pinned one. Each wait has a token. "Elapsed" with another token, and whatever has no arrow, changes
 * nothing: the same object.
 */

type Name = 'Meta' | 'Llama';
type State = HoverState<Name>;
type Event = HoverEvent<Name>;

const { normal } = openDelays;

const on = (target: Name, time = 0, delay: number = normal): Event => ({
  type: 'on-name',
  target,
  time,
  isPassing: false,
  delay,
});
const passing = (target: Name, time = 0): Event => ({
  type: 'on-name',
  target,
  time,
  isPassing: true,
  delay: normal,
});
const onCard: Event = { type: 'on-card' };
const away = (time = 0): Event => ({ type: 'away', time });
const elsewhere = (time = 0): Event => ({ type: 'elsewhere', time });
const dismiss = (time = 0): Event => ({ type: 'dismiss', time });
const togglePin = (time = 0): Event => ({ type: 'toggle-pin', time });
const byKey = (target: Name): Event => ({ type: 'open', target, how: 'keyboard' });
const byTap = (target: Name): Event => ({ type: 'open', target, how: 'touch' });

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
const pinned = after(open, togglePin());
const keyed = after(start, byKey('Meta'));

describe('idle', () => {
  it('1 rests when the pointer is on a name', () => {
    expect(resting).toMatchObject({ is: 'resting', target: 'Meta', wait: normal });
  });

  it('1 stays while the pointer only passes', () => {
    expect(after(start, passing('Meta'))).toBe(start);
  });

  it('7 opens at once by key, 8 by tap', () => {
    expect(shownCard(keyed)).toEqual({ target: 'Meta', how: 'keyboard', isPinned: false });
    expect(shownCard(after(start, byTap('Meta')))).toMatchObject({ target: 'Meta', how: 'touch' });
  });

  it.each([away(), onCard, elsewhere(), dismiss(), togglePin()])('is not changed by $type', (event) => {
    expect(after(start, event)).toBe(start);
  });
});

describe('resting', () => {
  it('1 opens when its wait has passed', () => {
    expect(open).toMatchObject({ is: 'open', target: 'Meta', how: 'pointer' });
  });

  it.each(['quick', 'normal', 'calm'] as const)('1 waits as long as the reader has chosen: %s', (preset) => {
    expect(after(start, on('Meta', 0, openDelays[preset]))).toMatchObject({ wait: openDelays[preset] });
  });

  it('1 goes on while the pointer stays on the name', () => {
    expect(after(resting, on('Meta', 200))).toBe(resting);
  });

  it('1 begins again on another name, with a new token', () => {
    const next = after(resting, on('Llama', 200));
    expect(next).toMatchObject({ is: 'resting', target: 'Llama', wait: normal });
    expect(next.token).not.toBe(resting.token);
  });

  it.each([
    ['the pointer leaves', away()],
    ['the pointer moves on', passing('Meta')],
    ['the reader clicks', elsewhere()],
    ['the reader dismisses', dismiss()],
  ])('1 ends when %s', (_, event) => {
    expect(after(resting, event).is).toBe('idle');
  });

  it('gives way to a card by key', () => {
    expect(after(resting, byKey('Llama'))).toMatchObject({ is: 'open', target: 'Llama', how: 'keyboard' });
  });

  it('that is dismissed counts as no closing: no card was there', () => {
    expect(after(resting, dismiss(100), on('Llama', 150))).toMatchObject({ wait: normal });
  });

  it('shows nothing, and nothing can be pinned', () => {
    expect(shownTarget(resting)).toBeUndefined();
    expect(after(resting, togglePin())).toBe(resting);
  });
});

describe('open', () => {
  it('shows its name', () => {
    expect(shownTarget(open)).toBe('Meta');
  });

  it.each([
    ['on its name', on('Meta', 50)],
    ['passing over its name', passing('Meta', 50)],
    ['passing over another name', passing('Llama', 50)],
    ['on the card', onCard],
  ])('3 stays as it is while the pointer is %s', (_, event) => {
    expect(after(open, event)).toBe(open);
  });

  it('3 stays, however long: no wait of its own runs out', () => {
    expect('wait' in open).toBe(false);
    expect(wait(open, 10_000)).toBe(open);
  });

  it('4 leaves when the pointer is away, and still shows its name', () => {
    expect(leaving).toMatchObject({ is: 'leaving', target: 'Meta', wait: delays.close });
    expect(shownTarget(leaving)).toBe('Meta');
  });

  it('1 gives way at once to another name that the pointer rests on', () => {
    expect(after(open, on('Llama', 500))).toMatchObject({
      is: 'resting',
      target: 'Llama',
      wait: delays.openNext,
    });
  });

  it.each([dismiss(700), elsewhere(700)])('4 closes at $type', (event) => {
    expect(after(open, event)).toMatchObject({ is: 'idle', closedAt: 700 });
  });

  it('6 is pinned', () => {
    expect(shownCard(pinned)).toEqual({ target: 'Meta', how: 'pointer', isPinned: true });
  });
});

describe('leaving', () => {
  it('4 closes when its wait has passed', () => {
    expect(closed).toMatchObject({ is: 'idle', closedAt: 1_000 });
  });

  it.each([
    ['the card', onCard],
    ['its name', on('Meta')],
    ['its name, passing', passing('Meta')],
  ])('3 opens again, without a wait, when the pointer comes back to %s', (_, event) => {
    expect(after(leaving, event)).toMatchObject({ is: 'open', target: 'Meta' });
  });

  it.each([away(200), passing('Llama', 200)])('goes on, its wait unchanged, at $type', (event) => {
    expect(after(leaving, event)).toBe(leaving);
  });

  it('1 gives way to another name that the pointer rests on', () => {
    expect(after(leaving, on('Llama', 500))).toMatchObject({ is: 'resting', wait: delays.openNext });
  });

  it.each([dismiss(80), elsewhere(80)])('4 closes at once at $type', (event) => {
    expect(after(leaving, event)).toMatchObject({ is: 'idle', closedAt: 80 });
  });

  it('6 is pinned', () => {
    expect(after(leaving, togglePin())).toMatchObject({ is: 'pinned', target: 'Meta' });
  });
});

describe('pinned', () => {
  it.each([
    ['on another name', on('Llama', 50)],
    ['passing over another name', passing('Llama', 50)],
    ['on the card', onCard],
    ['away', away(50)],
  ])('6 stays as it is while the pointer is %s', (_, event) => {
    expect(after(pinned, event)).toBe(pinned);
  });

  it('6 stays at a click outside, and when its name is scrolled out of view', () => {
    expect(after(pinned, elsewhere(50))).toBe(pinned);
  });

  it('3 stays, however long', () => {
    expect(wait(pinned, 10_000)).toBe(pinned);
  });

  it.each([dismiss(700), togglePin(700)])('6 closes at $type', (event) => {
    expect(after(pinned, event)).toMatchObject({ is: 'idle', closedAt: 700 });
  });

  it('7 shows another name by key, and stays pinned', () => {
    expect(shownCard(after(pinned, byKey('Llama')))).toEqual({
      target: 'Llama',
      how: 'keyboard',
      isPinned: true,
    });
  });
});

describe.each([
  ['7 opened by key', keyed],
  ['8 opened by tap', after(start, byTap('Meta'))],
])('%s', (_, asked) => {
  it.each([on('Llama', 50), passing('Llama', 50), onCard, away(50)])(
    'the pointer changes nothing: $type',
    (event) => {
      expect(after(asked, event)).toBe(asked);
    },
  );

  it.each([dismiss(700), elsewhere(700)])('it closes at $type', (event) => {
    expect(after(asked, event)).toMatchObject({ is: 'idle', closedAt: 700 });
  });

  it('another one takes its place', () => {
    expect(after(asked, byKey('Llama'))).toMatchObject({ is: 'open', target: 'Llama' });
  });

  it('it is pinned', () => {
    expect(after(asked, togglePin())).toMatchObject({ is: 'pinned', target: 'Meta' });
  });
});

describe('1 the next name', () => {
  it.each([0, 1, delays.nextWindow])('opens quickly %d ms after a card has closed', (passed) => {
    expect(after(closed, on('Llama', 1_000 + passed))).toMatchObject({ wait: delays.openNext });
  });

  it('waits in full after that', () => {
    expect(after(closed, on('Llama', 1_001 + delays.nextWindow))).toMatchObject({ wait: normal });
  });

  it('is still quick when names were passed or left on the way', () => {
    const onTheWay = after(closed, passing('Meta', 1_050), on('Meta', 1_100), away(1_120));
    expect(after(onTheWay, on('Llama', 1_200))).toMatchObject({ wait: delays.openNext });
  });

  test('opens within 50 ms', () => {
    expect(delays.openNext).toBeLessThanOrEqual(50);
  });
});

describe.each([
  ['Escape', dismiss(1_000)],
  ['a click', elsewhere(1_000)],
])('4 a name that was sent away by %s', (_, event) => {
  const sentAway = after(open, event);

  it('does not come back by the next pixel: it needs its whole wait', () => {
    expect(after(sentAway, on('Meta', 1_010))).toMatchObject({ is: 'resting', wait: normal });
  });

  it('needs it also after the pointer has passed on it', () => {
    const passed = after(sentAway, on('Meta', 1_010), passing('Meta', 1_020));
    expect(after(passed, on('Meta', 1_030))).toMatchObject({ wait: normal });
  });

  it('is like any other once the pointer has left it', () => {
    expect(after(sentAway, away(1_010), on('Meta', 1_100))).toMatchObject({ wait: delays.openNext });
  });

  it('does not slow its neighbour', () => {
    expect(after(sentAway, on('Llama', 1_010))).toMatchObject({ wait: delays.openNext });
  });
});

it('6 a name that was unpinned does not come back by the next pixel either', () => {
  expect(after(pinned, togglePin(1_000), on('Meta', 1_010))).toMatchObject({ wait: normal });
});

describe('5 a late wait', () => {
  it.each([
    ['of a rest that was left', resting, away()],
    ['of a rest on another name', resting, on('Llama')],
    ['of a rest, after a card by key', resting, byKey('Llama')],
    ['of leaving, after coming back', leaving, onCard],
    ['of leaving, after another name', leaving, on('Llama')],
    ['of leaving, after dismissal', leaving, dismiss()],
    ['of leaving, after pinning', leaving, togglePin()],
  ] as const)('%s changes nothing', (_, waiting, event) => {
    const now = after(waiting, event);
    expect(reduceHover(now, { type: 'elapsed', token: waiting.token, time: 5_000 })).toBe(now);
  });
});
