import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from '#imports';
import { beginLife } from './script-life';

/** A document, for Node has none. */
let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('A6 a newer script of a kind ends the older, and none of another kind', () => {
  const [reader, card] = [beginLife('reader'), beginLife('card')];
  const newer = beginLife('reader');
  expect([reader.aborted, card.aborted, newer.aborted]).toEqual([true, false, false]);
});

test.each(['pointerover', 'pointerdown', 'keydown', 'visibilitychange'])(
  'A5 where the extension has gone, a script ends with the next %s',
  (occasion) => {
    const life = beginLife('reader');
    page.dispatchEvent(new Event(occasion));
    expect(life.aborted).toBe(false);
    vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    page.dispatchEvent(new Event(occasion));
    expect(life.aborted).toBe(true);
  },
);
