import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { hoverOver } from '@/test/hover-builders';
import { nextFrame } from '@/test/page-builders';
import { drag, tap, touch } from '@/test/real-input';

const long = '<p>Avocado and a long way to Mango</p><div style="height: 3000px"></div>';
const nowhere = { x: 900, y: 600 };

const later = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Gives what might open the time for it. */
const settle = async () => {
  await nextFrame();
  await later(100);
};

afterEach(() => scrollTo(0, 0));

describe('8 touch', () => {
  test('8 a tap on a name opens its card, at once', async () => {
    const page = hoverOver(long);
    await tap(page.at('Mango'));
    await expect.poll(page.names).toEqual(['Mango']);
    expect(page.shown[0]).toMatchObject({ how: 'touch', isPinned: false });
  });

  test('8 a tap elsewhere closes it, one on another name opens that', async () => {
    const page = hoverOver(long);
    await tap(page.at('Mango'));
    await expect.poll(page.names).toEqual(['Mango']);
    await tap(page.at('Avocado'));
    await expect.poll(page.names).toEqual(['Mango', 'Avocado']);
    await tap(nowhere);
    await expect.poll(page.names).toEqual(['Mango', 'Avocado', undefined]);
  });

  test('8 a tap on the card leaves it open', async () => {
    const page = hoverOver(long);
    await tap(page.at('Mango'));
    await expect.poll(page.names).toEqual(['Mango']);
    await tap(page.onCard);
    await settle();
    expect(page.names()).toEqual(['Mango']);
  });

  test('8 a tap on a name that is a link follows the link, and opens nothing', async () => {
    const address = location.href;
    onTestFinished(() => history.replaceState(null, '', address));
    const page = hoverOver('<p><a href="#followed">the <b>Avocado</b> model</a></p>');
    await tap(page.at('Avocado'));
    await expect.poll(() => location.hash).toBe('#followed');
    await settle();
    expect(page.names()).toEqual([]);
  });

  test.each([
    ['a label', '<label>Avocado <input type="checkbox"></label>'],
    ['what folds', '<details><summary>Avocado</summary></details>'],
    ['a button of the page’s own', '<div role="button">Avocado</div>'],
  ])('8 nor does one on %s', async (_, html) => {
    const page = hoverOver(html);
    await tap(page.at('Avocado'));
    await settle();
    expect(page.names()).toEqual([]);
  });

  test('8 a finger that moves is no tap', async () => {
    const page = hoverOver('<p style="touch-action: none">Avocado</p>');
    const { x, y } = page.at('Avocado');
    await drag({ x, y }, { x: x + 12, y });
    await settle();
    expect(page.names()).toEqual([]);
  });

  test('8 a finger that stays is no tap', async () => {
    const page = hoverOver('<p style="user-select: none">Avocado</p>');
    await touch('touchStart', page.at('Avocado'));
    await later(550);
    await touch('touchEnd');
    await settle();
    expect(page.names()).toEqual([]);
  });

  test('8 never while scrolling', async () => {
    const page = hoverOver(long);
    const { x, y } = page.at('Avocado');
    await drag({ x, y: y + 300 }, { x, y: y + 298 });
    scrollBy(0, 1);
    await nextFrame();
    await tap({ x, y: y - 1 });
    await settle();
    expect(page.names()).toEqual([]);
  });

  test('8 two fingers are no tap', async () => {
    const page = hoverOver(long);
    const { x, y } = page.at('Avocado');
    const other = { x: x + 300, y: y + 200 };
    await touch('touchStart', other);
    await touch('touchStart', other, { x, y });
    await touch('touchEnd');
    await settle();
    expect(page.names()).toEqual([]);
  });

  test('8 it can be turned off', async () => {
    const page = hoverOver(long, { touch: false });
    await tap(page.at('Mango'));
    await settle();
    expect(page.names()).toEqual([]);
  });

  test('8 C6 a tap that the page makes up opens nothing', async () => {
    const page = hoverOver(long);
    const { x, y } = page.at('Mango');
    const init = {
      clientX: x,
      clientY: y,
      pointerType: 'touch',
      isPrimary: true,
      bubbles: true,
      pointerId: 7,
    };
    for (const type of ['pointerdown', 'pointerup'])
      document.body.dispatchEvent(new PointerEvent(type, init));
    await settle();
    expect(page.names()).toEqual([]);
  });
});
