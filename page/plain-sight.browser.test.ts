import { describe, expect, onTestFinished, test } from 'vitest';
import { controllerOfTest, showPage } from '../test/page-builders';
import { watchSight } from './plain-sight';

/** A popover as the card's host is one, and how the page draws something over it. */
const showHost = () => {
  const page = showPage('<p>A page</p>');
  const shell = document.createElement('div');
  const host = document.createElement('div');
  host.popover = 'manual';
  host.style.cssText = 'inset: 50px auto auto 50px; width: 200px; height: 100px; margin: 0';
  shell.attachShadow({ mode: 'open' }).append(host);
  page.append(shell);
  host.showPopover();
  const isSeen = watchSight(host, shell, controllerOfTest().signal);
  return { host, shell, isSeen };
};

const cover = (style: string, popover = 'manual') => {
  const glass = document.createElement('div');
  glass.popover = popover;
  glass.textContent = 'Click here to win';
  glass.style.cssText = `inset: 0; width: 500px; height: 500px; margin: 0; ${style}`;
  document.body.append(glass);
  glass.showPopover();
  onTestFinished(() => glass.remove());
  return glass;
};

describe('C7 a card is in plain sight', () => {
  test('where nothing is before it', async () => {
    const { isSeen } = showHost();
    await expect.poll(isSeen).toBe(true);
  });

  test.each([
    ['covers it', ''],
    ['covers it and lets clicks through', 'pointer-events: none'],
    ['covers it, nearly clear, and lets clicks through', 'pointer-events: none; opacity: 0.1'],
  ])('but not where something %s', async (_, style) => {
    const { isSeen } = showHost();
    await expect.poll(isSeen).toBe(true);
    const glass = cover(style);
    await expect.poll(isSeen).toBe(false);
    glass.remove();
    await expect.poll(isSeen).toBe(true);
  });

  test.each([['opacity: 0.2'], ['filter: invert(1)'], ['transform: rotate(90deg)']])(
    'nor with %s',
    async (style) => {
      const { host, isSeen } = showHost();
      await expect.poll(isSeen).toBe(true);
      host.style.cssText += style;
      await expect.poll(isSeen).toBe(false);
    },
  );
});
