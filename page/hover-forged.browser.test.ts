import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeTimers, hoverOver, nowhere, waitForEver } from '@/test/hover-builders';
import { movePointer } from '@/test/real-input';

beforeEach(() => movePointer(nowhere));
afterEach(() => void vi.useRealTimers());

describe('C6 what the page makes up changes nothing', () => {
  /** Everything that is listened to, as a page would forge it. */
  const forge = (at: { x: number; y: number }) => {
    const init = { clientX: at.x, clientY: at.y, bubbles: true, composed: true, pointerType: 'mouse' };
    for (const type of ['pointermove', 'pointerdown'])
      document.body.dispatchEvent(new PointerEvent(type, init));
    for (const type of ['pointerleave', 'pointerout', 'scroll', 'blur', 'pagehide'])
      for (const target of [document.body, document.documentElement, document, window])
        target.dispatchEvent(new PointerEvent(type));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  };

  test('no card opens', async () => {
    const page = hoverOver();
    fakeTimers();
    for (let i = 0; i < 3; i++) {
      document.body.dispatchEvent(
        new PointerEvent('pointermove', {
          clientX: page.at('Avocado').x,
          clientY: page.at('Avocado').y,
          bubbles: true,
        }),
      );
      await waitForEver();
    }
    expect(page.names()).toEqual([]);
  });

  test('no card closes', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    forge(nowhere);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('a forged Escape is left to the page', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
