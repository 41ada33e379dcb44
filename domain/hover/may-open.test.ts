import { describe, expect, test } from 'vitest';
import { selectingPause, typingPause } from './delays';
import { mayOpen, type Circumstances } from './may-open';

const noKeys = { altKey: false, shiftKey: false, ctrlKey: false };

/** A reader who does nothing but point. */
const pointing: Circumstances = {
  delay: 'normal',
  modifier: 'none',
  held: noKeys,
  isButtonDown: false,
  typedAt: -Infinity,
  selectedAt: -Infinity,
  time: 10_000,
};

test('1 a reader who only points gets a card, at every pace but "never"', () => {
  for (const delay of ['quick', 'normal', 'calm'] as const)
    expect(mayOpen({ ...pointing, delay })).toBe(true);
  expect(mayOpen({ ...pointing, delay: 'never' })).toBe(false);
});

describe('2 a card opens only while the chosen key is held', () => {
  const keys = [
    ['alt', 'altKey'],
    ['shift', 'shiftKey'],
    ['ctrl', 'ctrlKey'],
  ] as const;

  test.each(keys)('%s', (modifier, key) => {
    expect(mayOpen({ ...pointing, modifier })).toBe(false);
    for (const [, other] of keys)
      expect(mayOpen({ ...pointing, modifier, held: { ...noKeys, [other]: true } })).toBe(other === key);
  });

  test('where none is chosen, keys do not matter', () => {
    expect(mayOpen({ ...pointing, held: { altKey: true, shiftKey: true, ctrlKey: true } })).toBe(true);
  });
});

describe('2 no card opens', () => {
  test('while a button is down', () => {
    expect(mayOpen({ ...pointing, isButtonDown: true })).toBe(false);
  });

  test.each([
    ['typing', 'typedAt', typingPause],
    ['selecting', 'selectedAt', selectingPause],
  ] as const)('while the reader is %s, and until a pause after it', (_, key, pause) => {
    expect(mayOpen({ ...pointing, [key]: pointing.time })).toBe(false);
    expect(mayOpen({ ...pointing, [key]: pointing.time - pause + 1 })).toBe(false);
    expect(mayOpen({ ...pointing, [key]: pointing.time - pause })).toBe(true);
  });
});
