import { describe, expect, test } from 'vitest';
import { aCard } from '../test/card-fixture';
import { onEscape, startCard, stepCard, type CardEvent, type CardState } from './card-state';

const [avocado, meta, mango] = ['avocado', 'meta', 'mango'].map((id) => aCard({ id })) as [
  ReturnType<typeof aCard>,
  ReturnType<typeof aCard>,
  ReturnType<typeof aCard>,
];

const after = (...events: CardEvent[]): CardState => events.reduce(stepCard, startCard(avocado));
const toMeta: CardEvent = { type: 'opened', from: avocado, card: meta };
const toMango: CardEvent = { type: 'opened', from: meta, card: mango };
const back: CardEvent = { type: 'back' };
const menu: CardEvent = { type: 'toggle', part: 'not-this' };

describe('11 one card with its history', () => {
  test('goes on and back, one at a time', () => {
    expect(after(toMeta, toMango).card).toBe(mango);
    expect(after(toMeta, toMango, back).card).toBe(meta);
    expect(after(toMeta, toMango, back, back).card).toBe(avocado);
    expect(after(back).card).toBe(avocado);
  });

  test('comes back to a card as it was left', () => {
    const state = after({ type: 'expand' }, toMeta, back);
    expect(state).toMatchObject({ isExpanded: true });
    expect(after(menu, toMeta, back).open).toBeUndefined();
  });

  test('a new card is folded', () => {
    expect(after({ type: 'expand' }, menu, toMeta)).toMatchObject({ card: meta, isExpanded: false });
    expect(after(menu, toMeta).open).toBeUndefined();
  });

  test('5 a card that comes after the reader has gone on changes nothing', () => {
    const there = after(toMeta);
    expect(stepCard(there, { type: 'opened', from: avocado, card: mango })).toBe(there);
    const copied = { type: 'copied' } as const;
    expect(stepCard(there, { type: 'say', from: avocado, notice: copied })).toBe(there);
  });
});

describe('11 Escape', () => {
  const escape = (state: CardState) => {
    const event = onEscape(state);
    return event && stepCard(state, event);
  };

  test('folds the menu, then goes back, then is left to the host', () => {
    const folded = escape(after(toMeta, menu));
    expect(folded).toMatchObject({ card: meta, open: undefined });
    const gone = folded && escape(folded);
    expect(gone?.card).toBe(avocado);
    expect(gone && onEscape(gone)).toBeUndefined();
  });

  test('is not for a line that hides nothing', () => {
    expect(onEscape(after({ type: 'toggle', part: 'why' }))).toBeUndefined();
    expect(onEscape(after({ type: 'expand' }))).toBeUndefined();
  });
});

describe('15 the parts of the footer', () => {
  test('unfold one at a time', () => {
    expect(after({ type: 'toggle', part: 'why' }, menu).open).toBe('not-this');
    expect(after(menu, menu).open).toBeUndefined();
  });

  test('a notice takes the place of the menu, and the menu of the notice', () => {
    const notice = { type: 'removed', scope: 'page', undo: undefined } as const;
    const said = after(menu, { type: 'say', from: avocado, notice });
    expect(said).toMatchObject({ open: undefined, notice });
    expect(stepCard(said, menu).notice).toBeUndefined();
  });
});
