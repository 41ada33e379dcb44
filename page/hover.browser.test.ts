import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeTimers, hoverOver, nowhere, waitForEver } from '@/test/hover-builders';
import { find, nextFrame } from '@/test/page-builders';
import {
  clickPointer,
  dragPointer,
  holdKey,
  movePointer,
  pressKey,
  pressPointer,
  releaseKey,
  releasePointer,
} from '@/test/real-input';

type Page = ReturnType<typeof hoverOver>;

beforeEach(() => movePointer(nowhere));
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await releasePointer(nowhere);
});

/** What the page hears of an event, until the test is over. */
const heardByPage = (type: string): Event[] => {
  const heard: Event[] = [];
  const listen = (event: Event) => heard.push(event);
  document.addEventListener(type, listen);
  onTestFinished(() => document.removeEventListener(type, listen));
  return heard;
};

describe('1 open: a card comes', () => {
  test('1 for the name that the pointer rests on, at the fragment under it', async () => {
    const page = hoverOver('<p style="width: min-content">Avocado</p><p>Mango</p>');
    await page.open('Mango');
    expect(page.names()).toEqual(['Mango']);
    const { x, y } = page.at('Mango');
    const { left, right, top, bottom } = page.shown[0]!.fragment()!;
    expect([left < x, x < right, top < y, y < bottom]).toEqual([true, true, true, true]);
    expect(page.shown[0]).toMatchObject({ how: 'pointer', isPinned: false });
  });

  test.each([
    ['quick', 150],
    ['normal', 300],
    ['calm', 500],
  ] as const)('1 after the wait that the reader has chosen: %s', async (delay, wait) => {
    const page = hoverOver(undefined, { delay });
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await nextFrame();
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(page.names()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.names()).toEqual(['Avocado']);
  });

  test('1 never, where the reader wants cards by key only', async () => {
    const page = hoverOver(undefined, { delay: 'never' });
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await waitForEver();
    expect(page.names()).toEqual([]);
  });

  test('1 by settings that change while the page is open', async () => {
    const page = hoverOver(undefined, { delay: 'never' });
    page.settings.delay = 'quick';
    await page.open('Avocado');
  });

  test('1 for a pointer that flew to a name and stopped there', async () => {
    const page = hoverOver();
    for (const x of [10, 300, 600, 900]) await movePointer({ x, y: 500 });
    await page.open('Avocado');
  });

  test('1 never for a pointer that keeps passing over a name', async () => {
    const page = hoverOver('<p style="font-size: 200px">Avocado</p>');
    const { x, y } = page.at('Avocado');
    const until = performance.now() + 700;
    for (let side = 1; performance.now() < until; side = -side) {
      await movePointer({ x: x + side * 150, y });
      await nextFrame();
    }
    expect(page.names()).toEqual([]);
  });

  test('1 at once for the next name, in place of the first', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    await movePointer(page.at('Mango'));
    await nextFrame();
    // Whether it flew there or not: what stopped is looked at again, then it takes 50 ms.
    await vi.advanceTimersByTimeAsync(60);
    await nextFrame();
    await vi.advanceTimersByTimeAsync(50);
    expect(page.names()).toEqual(['Avocado', undefined, 'Mango']);
  });

  test('1 G16 after the same wait when the pointer moves from one part of a name to another', async () => {
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

  test('1 never where there is no name', async () => {
    const page = hoverOver();
    fakeTimers();
    const { x, y } = page.at('Avocado');
    await movePointer({ x, y: y + 60 });
    await waitForEver();
    expect(page.names()).toEqual([]);
  });

  test('1 never for a name that was scrolled from under the pointer while it waited', async () => {
    const page = hoverOver('<p>Avocado</p><div style="height: 3000px"></div>');
    onTestFinished(() => scrollTo(0, 0));
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await nextFrame();
    scrollTo(0, 100);
    await waitForEver();
    expect(page.names()).toEqual([]);
  });

  test('1 never because the page moves a name under a pointer that rests', async () => {
    const page = hoverOver(
      '<div style="height: 3000px"></div><p>Avocado</p><div style="height: 3000px"></div>',
    );
    onTestFinished(() => scrollTo(0, 0));
    await movePointer({ x: 40, y: 300 });
    await nextFrame();
    fakeTimers();
    scrollBy(0, page.at('Avocado').y - 300);
    await waitForEver();
    await waitForEver();
    expect(page.names()).toEqual([]);
  });
});

describe('3 stay: an open card is there', () => {
  test('3 while the pointer rests on the name, however long', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('3 when the pointer crosses to it within its grace', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    await movePointer(nowhere);
    await nextFrame();
    await vi.advanceTimersByTimeAsync(299);
    await movePointer(page.onCard);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('3 when the pointer comes to it between two frames', async () => {
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

  test('3 on the way to it, however long that takes', async () => {
    const page = hoverOver('<p style="margin: 200px 0 0 380px">Avocado</p>');
    await page.open('Avocado');
    fakeTimers();
    await movePointer({ x: 400, y: 270 });
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
    await movePointer(page.onCard);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('3 on the way to it, over another name that the pointer does not rest on', async () => {
    const page = hoverOver('<p style="margin: 200px 0 0 380px">Avocado<br><br>Mango</p>');
    await page.open('Avocado');
    fakeTimers();
    await movePointer(page.at('Mango'));
    await nextFrame();
    await movePointer(page.onCard);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('3 but gives way to another name on that way where the pointer rests', async () => {
    const page = hoverOver('<p style="margin: 200px 0 0 380px">Avocado<br><br>Mango</p>');
    await page.open('Avocado');
    await page.open('Mango');
  });

  test('3 when the page moves the focus from one of its fields to another', async () => {
    const page = hoverOver();
    find(page.root, 'input').focus();
    await page.open('Avocado');
    fakeTimers();
    find(page.root, 'input + input').focus();
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('3 when it is clicked', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    await movePointer(page.onCard);
    fakeTimers();
    await clickPointer(page.onCard);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });
});

describe('4 close: an open card goes', () => {
  const closing: [string, (page: Page) => unknown][] = [
    ['when the pointer has left the name', () => movePointer(nowhere)],
    ['when the pointer has left the page', () => movePointer({ x: 100, y: innerHeight + 500 })],
    ['on Escape', () => pressKey('Escape')],
    ['when something else is clicked', () => pressPointer(nowhere)],
    ['when its name is scrolled out of view', () => scrollTo(0, 600)],
    ['when its name is scrolled out of its box', ({ root }) => find(root, '.box').scrollTo(0, 100)],
    ['when the page becomes another one', () => history.pushState(null, '', '?other')],
  ];

  test.each(closing)('4 %s', async (_, close) => {
    const address = location.href;
    onTestFinished(() => history.replaceState(null, '', address));
    onTestFinished(() => scrollTo(0, 0));
    const page = hoverOver(`
      <div class="box" style="margin-top: 250px; height: 80px; overflow: auto"><p>Avocado</p><div style="height: 900px"></div></div>
      <div style="height: 3000px"></div>`);
    await page.open('Avocado');
    await close(page);
    await expect.poll(page.names).toEqual(['Avocado', undefined]);
  });

  test('4 when the pointer has been away for 300 ms, not before', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    await movePointer(nowhere);
    await nextFrame();
    await vi.advanceTimersByTimeAsync(299);
    expect(page.names()).toEqual(['Avocado']);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.names()).toEqual(['Avocado', undefined]);
  });

  test('4 but not when its name only moves within the view', async () => {
    const page = hoverOver('<p style="margin-top: 200px">Avocado</p><div style="height: 3000px"></div>');
    onTestFinished(() => scrollTo(0, 0));
    await page.open('Avocado');
    scrollTo(0, 5);
    await nextFrame();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('4 but not when the page only notes where the reader is', async () => {
    const address = location.href;
    onTestFinished(() => history.replaceState(null, '', address));
    const page = hoverOver();
    await page.open('Avocado');
    history.replaceState({ read: 3 }, '', '#third-paragraph');
    await nextFrame();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('4 a card that was sent away by Escape does not come back by the next pixel', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    fakeTimers();
    await pressKey('Escape');
    const { x, y } = page.at('Avocado');
    await movePointer({ x: x + 1, y });
    await nextFrame();
    await vi.advanceTimersByTimeAsync(299);
    expect(page.names()).toEqual(['Avocado', undefined]);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.names()).toEqual(['Avocado', undefined, 'Avocado']);
  });

  test('4 Escape is taken from the page only while a card is open, its release included', async () => {
    const page = hoverOver();
    const heard = [heardByPage('keydown'), heardByPage('keyup')];
    await page.open('Avocado');
    await pressKey('Escape');
    await expect.poll(page.names).toEqual(['Avocado', undefined]);
    expect(heard).toEqual([[], []]);
    await pressKey('Escape');
    await expect.poll(() => heard.map(({ length }) => length)).toEqual([1, 1]);
  });

  test('4 Escape goes one level at a time: the card has it first', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    page.escape.mockReturnValueOnce(true);
    await pressKey('Escape');
    await expect.poll(() => page.escape.mock.calls.length).toBe(1);
    expect(page.names()).toEqual(['Avocado']);
    await pressKey('Escape');
    await expect.poll(page.names).toEqual(['Avocado', undefined]);
  });
});

describe('5 late', () => {
  test('5 a wait that was overtaken opens nothing', async () => {
    const page = hoverOver();
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await nextFrame();
    await vi.advanceTimersByTimeAsync(200);
    await movePointer(nowhere);
    await nextFrame();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.names()).toEqual([]);
  });

  test('5 after the signal nothing opens any more, not even what was about to', async () => {
    const page = hoverOver();
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await nextFrame();
    page.controller.abort();
    await waitForEver();
    await movePointer(page.at('Mango'));
    await waitForEver();
    page.hover.next();
    expect(page.names()).toEqual([]);
  });
});

describe('6 pin', () => {
  const pinned = async (html?: string) => {
    const page = hoverOver(html);
    await page.open('Avocado');
    page.hover.togglePin();
    expect(page.shown.at(-1)).toMatchObject({ how: 'pointer', isPinned: true });
    return page;
  };

  test('6 pin: survives leaving, clicks, and other names', async () => {
    const page = await pinned();
    fakeTimers();
    for (const to of [nowhere, page.at('Mango'), nowhere]) {
      await movePointer(to);
      await waitForEver();
    }
    await clickPointer(nowhere);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado', 'Avocado']);
  });

  test('6 pin: survives scrolling', async () => {
    const page = await pinned('<p>Avocado</p><div style="height: 3000px"></div>');
    onTestFinished(() => scrollTo(0, 0));
    scrollTo(0, 900);
    await nextFrame();
    expect(page.names()).toEqual(['Avocado', 'Avocado']);
  });

  test.each<[string, (page: Page) => unknown]>([
    ['Escape', () => pressKey('Escape')],
    ['×', ({ hover }) => hover.dismiss()],
    ['unpinning', ({ hover }) => hover.togglePin()],
    ['P', () => pressKey('p')],
  ])('6 pin: %s closes it', async (_, close) => {
    const page = await pinned();
    await close(page);
    await expect.poll(() => page.names().at(-1)).toBe(undefined);
  });

  test('6 P pins, and the page does not hear of it while a card is open', async () => {
    const page = hoverOver();
    const heard = heardByPage('keydown');
    await page.open('Avocado');
    await pressKey('p');
    await expect.poll(() => page.shown.at(-1)?.isPinned).toBe(true);
    expect(heard).toEqual([]);
    await pressKey('Escape');
    await pressKey('p');
    await expect.poll(() => heard.length).toBe(1);
  });

  test('6 P in a field is a letter', async () => {
    const page = hoverOver();
    await page.open('Avocado');
    const input = find(page.root, 'input') as HTMLInputElement;
    input.focus();
    await pressKey('p');
    await expect.poll(() => input.value).toBe('p');
    expect(page.shown.at(-1)?.isPinned).toBe(false);
  });

  test('6 no click is taken: a name that is a link is followed, with its card open or not', async () => {
    const page = hoverOver('<p><a href="#followed">Avocado</a></p>');
    onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
    const clicks = heardByPage('click');
    await clickPointer(page.at('Avocado'));
    await expect.poll(() => location.hash).toBe('#followed');
    await movePointer(nowhere);
    history.replaceState(null, '', '#');
    await page.open('Avocado');
    await clickPointer(page.at('Avocado'));
    await expect.poll(() => location.hash).toBe('#followed');
    expect(clicks.map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false]);
  });
});

describe('2 modifier', () => {
  test.each([
    ['alt', 'Alt'],
    ['shift', 'Shift'],
    ['ctrl', 'Control'],
  ] as const)('2 %s: a card comes only while it is held', async (modifier, key) => {
    const page = hoverOver(undefined, { modifier });
    onTestFinished(() => releaseKey(key));
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await waitForEver();
    expect(page.names()).toEqual([]);
    // The pointer need not move for it.
    await holdKey(key);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
    await releaseKey(key);
    await waitForEver();
    expect(page.names()).toEqual(['Avocado']);
  });

  test('2 without it another name is like none: the open card gets its grace', async () => {
    const page = hoverOver(undefined, { modifier: 'shift' });
    onTestFinished(() => releaseKey('Shift'));
    await holdKey('Shift');
    await page.open('Avocado');
    await releaseKey('Shift');
    fakeTimers();
    await movePointer(page.at('Mango'));
    await nextFrame();
    await vi.advanceTimersByTimeAsync(299);
    await nextFrame();
    expect(page.names()).toEqual(['Avocado']);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.names()).toEqual(['Avocado', undefined]);
  });

  test('2 a key that was released too soon opens nothing', async () => {
    const page = hoverOver(undefined, { modifier: 'shift' });
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await pressKey('Shift');
    await waitForEver();
    expect(page.names()).toEqual([]);
  });
});

describe('2 never', () => {
  test('2 never while a mouse button is down', async () => {
    const page = hoverOver();
    await pressPointer(nowhere);
    fakeTimers();
    await dragPointer(page.at('Avocado'));
    await waitForEver();
    expect(page.names()).toEqual([]);
  });

  test('2 never while text is being selected', async () => {
    const page = hoverOver('<p>Avocado and <i>more</i></p>');
    fakeTimers();
    onTestFinished(() => document.getSelection()?.removeAllRanges());
    await movePointer(page.at('Avocado'));
    await nextFrame();
    await vi.advanceTimersByTimeAsync(200);
    document.getSelection()?.selectAllChildren(find(page.root, 'i'));
    await nextFrame();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.names()).toEqual([]);
  });

  test('2 never while the reader is typing', async () => {
    const page = hoverOver();
    find(page.root, 'input').focus();
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await nextFrame();
    await vi.advanceTimersByTimeAsync(200);
    await pressKey('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.names()).toEqual([]);
  });

  test('2 a key that enters no text, or goes into no field, is no typing', async () => {
    const page = hoverOver();
    fakeTimers();
    await movePointer(page.at('Avocado'));
    await nextFrame();
    await vi.advanceTimersByTimeAsync(200);
    await pressKey('j');
    find(page.root, 'input').focus();
    await pressKey('Shift');
    await vi.advanceTimersByTimeAsync(200);
    expect(page.names()).toEqual(['Avocado']);
  });
});
