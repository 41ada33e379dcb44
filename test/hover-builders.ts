import { expect, vi } from 'vitest';
import type { CardView } from '@/page/card-host';
import { fragmentsOf } from '@/page/hit-test';
import { startHover } from '@/page/hover';
import type { HoverSettings } from '@/page/hover-context';
import { centreOf, controllerOfTest, markWords, marksIn, nextFrame, showPage } from './page-builders';
import { movePointer, type Point } from './real-input';

/** Far from every name and card of a test. */
export const nowhere: Point = { x: 900, y: 600 };

export const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** Lets everything that waits for a time come to pass. */
export const waitForEver = async (): Promise<void> => {
  await nextFrame();
  await vi.advanceTimersByTimeAsync(60_000);
};

const normal: HoverSettings = { delay: 'normal', modifier: 'none', touch: true };

/** A page with names, and an element of the test that stands for the card. */
export const hoverOver = (
  html = '<p>Avocado and a long way to Mango</p><input><input>',
  settings: Partial<HoverSettings> = {},
) => {
  const root = showPage(html);
  const card = document.createElement('div');
  card.style.cssText = 'position: fixed; left: 300px; top: 300px; width: 200px; height: 100px';
  root.append(card);
  const { marks } = markWords(root, ['Avocado', 'Mango', 'Llama']);
  const shown: (CardView | undefined)[] = [];
  const controller = controllerOfTest();
  const escape = vi.fn(() => false);
  const hover = startHover({
    marks,
    signal: controller.signal,
    settings: () => ({ ...normal, ...settings }),
    show: (view) => shown.push(view),
    escape,
    card: {
      holds: (event) => event.composedPath().includes(card),
      box: () => (shown.at(-1) ? card.getBoundingClientRect() : undefined),
    },
  });
  const names = () => shown.map((view) => view?.mark.mention.surface);
  /** Where a name stands, the nth of its kind. */
  const at = (word: string, index = 0) => {
    const mark = marksIn(marks).filter(({ mention }) => mention.surface === word)[index];
    return centreOf(fragmentsOf(mark!)[0]!);
  };
  return {
    root,
    marks,
    controller,
    settings,
    escape,
    hover,
    shown,
    /** The names that a card has opened for, in their order; undefined where it has closed. */
    names,
    at,
    onCard: { x: 400, y: 350 },
    open: async (word: string) => {
      await movePointer(at(word));
      await expect.poll(() => names().at(-1)).toBe(word);
    },
  };
};
