import { describe, expect, test } from 'vitest';
import { needsReader, nextState, type StoreEvent, type StoreState } from './state';

const after = (...events: StoreEvent[]) => events.reduce<StoreState>(nextState, { is: 'ready' });

describe('the state of the store', () => {
  test('a store that opens in the end is in order', () => {
    for (const trouble of [
      { is: 'blocked' },
      { is: 'silent' },
      { is: 'newer' },
      { is: 'broken', why: '' },
    ] as const)
      expect(after(trouble, { is: 'opened' })).toEqual({ is: 'ready' });
  });

  test('opening makes no room and mends no rows; writing the pack does', () => {
    for (const trouble of [
      { is: 'full', needed: 9 },
      { is: 'damaged', rows: 2 },
    ] as const) {
      expect(after(trouble, { is: 'opened' })).toEqual(trouble);
      expect(after(trouble, { is: 'filled' })).toEqual({ is: 'ready' });
    }
  });

  test('B3 that it is blocked says more than that it is silent', () => {
    expect(after({ is: 'silent' }, { is: 'blocked' }, { is: 'silent' })).toEqual({ is: 'blocked' });
  });

  test('B11 that it was cleared is said until the reader has seen it', () => {
    const cleared = [{ is: 'opened' }, { is: 'cleared' }, { is: 'filled' }, { is: 'opened' }] as const;
    expect(after(...cleared)).toEqual({ is: 'cleared' });
    expect(after(...cleared, { is: 'seen' })).toEqual({ is: 'ready' });
  });

  test('only what does not pass by itself needs the reader', () => {
    expect(needsReader({ is: 'full', needed: 1 })).toBe(true);
    expect(needsReader({ is: 'blocked' })).toBe(true);
    expect(needsReader({ is: 'damaged', rows: 1 })).toBe(false);
    expect(needsReader({ is: 'cleared' })).toBe(false);
  });
});
