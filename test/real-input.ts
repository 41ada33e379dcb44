import { cdp } from 'vitest/browser';

export type Point = { x: number; y: number };

/** Where the page of the tests stands in the browser's window. */
const frameOffset = () => window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };

type MouseType = 'mouseMoved' | 'mousePressed' | 'mouseReleased';

/** What a key is to the browser, beside its name. */
const keys: Record<string, { code: string; windowsVirtualKeyCode: number; modifiers?: number }> = {
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Alt: { code: 'AltLeft', windowsVirtualKeyCode: 18, modifiers: 1 },
  Control: { code: 'ControlLeft', windowsVirtualKeyCode: 17, modifiers: 2 },
  Shift: { code: 'ShiftLeft', windowsVirtualKeyCode: 16, modifiers: 8 },
};

const descriptionOf = (key: string) => ({
  key,
  ...(keys[key] ?? {
    code: `Key${key.toUpperCase()}`,
    windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
    text: key,
  }),
});

let modifiers = 0;

/** The real mouse, through the browser: its events are trusted. */
const mouse = async (type: MouseType, { x, y }: Point, isPressed: boolean): Promise<void> => {
  const frame = frameOffset();
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: x + frame.left,
    y: y + frame.top,
    modifiers,
    button: isPressed ? 'left' : 'none',
    buttons: isPressed && type !== 'mouseReleased' ? 1 : 0,
    clickCount: isPressed ? 1 : 0,
  });
};

export const movePointer = (to: Point) => mouse('mouseMoved', to, false);
export const dragPointer = (to: Point) => mouse('mouseMoved', to, true);
export const pressPointer = (at: Point) => mouse('mousePressed', at, true);
export const releasePointer = (at: Point) => mouse('mouseReleased', at, true);

export const clickPointer = async (at: Point): Promise<void> => {
  await pressPointer(at);
  await releasePointer(at);
};

export const holdKey = async (key: string): Promise<void> => {
  // Keys go where the focus is: into this frame.
  window.focus();
  const description = descriptionOf(key);
  modifiers |= keys[key]?.modifiers ?? 0;
  const type = 'text' in description ? 'keyDown' : 'rawKeyDown';
  await cdp().send('Input.dispatchKeyEvent', { type, ...description, modifiers });
};

export const releaseKey = async (key: string): Promise<void> => {
  modifiers &= ~(keys[key]?.modifiers ?? 0);
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...descriptionOf(key), modifiers });
};

/** A real key press. */
export const pressKey = async (key: string): Promise<void> => {
  await holdKey(key);
  await releaseKey(key);
};

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';

/** Real fingers. */
export const touch = async (type: TouchType, ...at: Point[]): Promise<void> => {
  const frame = frameOffset();
  const touchPoints = at.map(({ x, y }, id) => ({ x: x + frame.left, y: y + frame.top, id }));
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
};

export const tap = async (at: Point): Promise<void> => {
  await touch('touchStart', at);
  await touch('touchEnd');
};

/** Moves a finger over the screen in a few steps. */
export const drag = async (from: Point, to: Point): Promise<void> => {
  await touch('touchStart', from);
  for (let step = 1; step <= 5; step++)
    await touch('touchMove', {
      x: from.x + ((to.x - from.x) * step) / 5,
      y: from.y + ((to.y - from.y) * step) / 5,
    });
  await touch('touchEnd');
};
