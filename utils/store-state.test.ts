import { describe, expect, test } from 'vitest';
import type { StoreEvent } from '@/domain/store/state';
import { storeState, tellStore } from './store-state';

const stateAfter = async (...events: StoreEvent[]) => {
  for (const event of events) tellStore(event);
  // Told one after another: when this has its turn, all have.
  await navigator.locks.request('store-state', () => undefined);
  return (await storeState.getValue()).is;
};

describe('what is told of the store', () => {
  test('is kept for all pages, one after another', async () => {
    expect(await stateAfter({ is: 'broken', why: '' }, { is: 'blocked' })).toBe('blocked');
    expect(await stateAfter({ is: 'opened' })).toBe('ready');
  });

  test('B11 an empty store is news only where it had been filled, once, and not by ourselves', async () => {
    expect(await stateAfter({ is: 'cleared' }, { is: 'filled' })).toBe('ready');
    expect(await stateAfter({ is: 'cleared' }, { is: 'filled' })).toBe('cleared');
    expect(await stateAfter({ is: 'seen' }, { is: 'opened' })).toBe('ready');
    expect(await stateAfter({ is: 'emptied' }, { is: 'cleared' }, { is: 'filled' })).toBe('ready');
  });
});
