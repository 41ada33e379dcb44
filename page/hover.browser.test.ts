import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  dragPointer,
  find,
  hoverOver,
  movePointer,
  nextFrame,
  pressKey,
  pressPointer,
  releasePointer,
} from '@/test/page-builders';

const nowhere = { x: 900, y: 600 };

/** Lets everything that waits for a time come to pass. */
const waitForEver = async () => {
  await nextFrame();
  await vi.advanceTimersByTimeAsync(60_000);
};
const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

beforeEach(() => movePointer(nowhere));
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await releasePointer(nowhere);
});

describe('a card opens', () => {
  test('for the name that the pointer rests on, at the fragment under it', async () => {
    const page = hoverOver('<p style="width: min-content">Avocado</p><p>Mango</p>');
    await page.open('Mango');
    expect(page.names()).toEqual(['Mango']);
    const { x, y } = page.at('Mango');
    const { left, right, top, bottom } = page.shown[0]!.fragment;
    expect([left < x, x < right, top < y, y < bottom]).toEqual([true, true, true, true]);
  });

  test('for a pointer that flew to a name and stopped there', async () => {
    const page = hoverOver();
    for (const x of [10, 300, 600, 900]) await movePointer({ x, y: 500 });
    await page.open('Avocado');
  });

  test('at once for the next name, in place of the first', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    await page.open('Mango');
    expect(page.names()).toEqual(['Avocado', undefined, 'Mango']);
  });

  test('G16 after the same wait when the pointer moves from one part of a name to another', async () => {
    const page = hoverOver('<p style="font-size: 40px"><b>Avo</b>cado</p>');
    const { x, y } = page.at('Avocado');
    fakeTimers();
    await movePointer({ x: x - 20, y });
    await nextFrame();
    await vi.advanceTimersByTimeAsync(200);
    // Slowly, since a fast pointer is on its way elsewhere.
    for (let frame = 0; frame < 10; frame++) await nextFrame();
    await movePointer({ x: find(page.root, 'b').getBoundingClientRect().right + 4, y });
    await nextFrame();
    await vi.advanceTimersByTimeAsync(100);
    expect(page.names()).toEqual(['Avocado']);
  });

  test('never while a mouse button is down', async () => {
    const page = hoverOver();
    await pressPointer(nowhere);
    fakeTimers();
    await dragPointer(page.at('Avocado'));
    await waitForEver();
    expect(page.names()).toEqual([]);
  });

  test('never where there is no name', async () => {
    const page = hoverOver();
    fakeTimers();
    const { x, y } = page.at('Avocado');
    await movePointer({ x, y: y + 60 });
    await waitForEver();
    expect(page.names()).toEqual([]);
  });
});

describe('an open card stays', () => {
  test('while the pointer rests on the name, however long', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('when the pointer crosses to it', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    await movePointer(nowhere);
    await nextFrame();
    await movePointer(page.onCard);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('when the pointer comes to it between two frames', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    const held: FrameRequestCallback[] = [];
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => held.push(run));
    await movePointer(nowhere);
    await movePointer(page.onCard);
    vi.restoreAllMocks();
    for (const run of held) run(performance.now());
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('when the page moves the focus from one of its fields to another', async () => {
    const page = hoverOver();
    find(page.root, 'input').focus();
    await page.open('Avocado');
    fakeTimers();
    find(page.root, 'input + input').focus();
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('when it is clicked', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    await movePointer(page.onCard);
    fakeTimers();
    await pressPointer(page.onCard);
    await releasePointer(page.onCard);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });
});

describe('an open card closes', () => {
  const closing: [string, (page: ReturnType<typeof hoverOver>) => unknown][] = [
    ['when the pointer has left the name', () => movePointer(nowhere)],
    ['when the pointer has left the page', () => movePointer({ x: 100, y: innerHeight + 500 })],
    ['on Escape', () => pressKey('Escape')],
    ['when something else is clicked', () => pressPointer(nowhere)],
    ['when its name is scrolled out of view', () => scrollTo(0, 600)],
  ];

  test.each(closing)('%s', async (_, close) => {
    const page = hoverOver('<p>Avocado</p><div style="height: 3000px"></div>');
    onTestFinished(() => scrollTo(0, 0));
    await page.open('Avocado');
    await close(page);
    await expect.poll(page.names).toEqual(['Avocado', undefined]);
  });

  test('but not when its name only moves within the view', async () => {
    const page = hoverOver('<p style="margin-top: 200px">Avocado</p><div style="height: 3000px"></div>');
    onTestFinished(() => scrollTo(0, 0));
    await page.open('Avocado');
    scrollTo(0, 5);
    await nextFrame();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('Escape is taken from the page only while a card is open', async () => {
    const page = hoverOver();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    onTestFinished(() => document.removeEventListener('keydown', listen));
    await page.open('Avocado');
    await pressKey('Escape');
    await expect.poll(page.names).toEqual(['Avocado', undefined]);
    expect(heard).toEqual([]);
    await pressKey('Escape');
    await expect.poll(() => heard).toEqual(['Escape']);
  });
});

test('after the signal nothing opens any more, not even what was about to', async () => {
  const page = hoverOver();
  fakeTimers();
  await movePointer(page.at('Avocado'));
  await nextFrame();
  page.controller.abort();
  await waitForEver();
  await movePointer(page.at('Mango'));
  await waitForEver();
  expect(page.names()).toEqual([]);
});
