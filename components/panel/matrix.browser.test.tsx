import { beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { packAbout } from '@/domain/panel/about';
import { matrixViewOf } from '@/domain/panel/matrix-view';
import type { Pack } from '@/domain/pack/schema';
import { aChoice, aClaim, aPack, aSource } from '@/test/builders';
import { textsOf } from '@/test/show-card';
import { loadBuiltInPack, showView } from '@/test/show-panel';
import { Matrix } from './Matrix';

let pack: Pack;
beforeAll(async () => {
  pack = packAbout(await loadBuiltInPack(), 'avocado')!;
});

const copy = () => Promise.resolve(true);
const show = (width: number, of = pack) =>
  showView(
    <Matrix matrix={matrixViewOf(of, 'avocado', 'en')} entity="avocado" pack={of.id} copy={copy} />,
    width,
  );

const isSeen = (element: Element | null) => element?.checkVisibility() ?? false;
const focused = () => document.activeElement?.textContent.trim() ?? '';
const cell = (root: ParentNode, at: string) => root.querySelector<HTMLElement>(`[data-cell="${at}"]`)!;

describe('the matrix', () => {
  test('is a grid: sources in columns, attributes in rows, the standing and the notes in words', () => {
    const root = show(900);
    expect(root.querySelector('table')?.getAttribute('role')).toBe('grid');
    expect(root.querySelectorAll('[role=columnheader]')).toHaveLength(6);
    expect(textsOf(root, '[role=rowheader]')[0]).toBe('Open or closed Sources differ');
    expect(textsOf(root, '.matrix-notes')[0]).toContain('machine-translated page');
    expect(cell(root, '1-1').textContent).toContain('Not disclosed reported · Feb 4, 2026');
    expect(root.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  });

  test('is gone through by arrow keys; Enter shows the words, Escape leads back', async () => {
    const root = show(900);
    cell(root, '1-0').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(cell(root, '1-2'));
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toContain('Longport');
    await userEvent.keyboard('{ArrowDown}{Home}{ArrowRight}{Enter}');
    await expect.poll(focused).toBe('Open or closed');
    expect(textsOf(root, '.matrix-words q')).toEqual([
      'not disclosed whether the model will be open-sourced or used internally only',
    ]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(cell(root, '1-1'));
    await expect.poll(() => root.querySelector('.matrix-words')).toBeNull();
  });

  test('the next key after Enter is already that of the words', async () => {
    const root = show(900);
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    cell(root, '1-1').focus();
    press('Enter');
    await Promise.resolve();
    expect(focused()).toBe('Open or closed');
    press('Escape');
    await Promise.resolve();
    expect(document.activeElement).toBe(cell(root, '1-1'));
    expect(root.querySelector('.matrix-words')).toBeNull();
  });

  test('is cards in little room: each source names itself, silence takes no room, keys go on', async () => {
    const root = show(320);
    expect(isSeen(root.querySelector('thead'))).toBe(false);
    expect(isSeen(root.querySelector('td .cell-source'))).toBe(true);
    expect([...root.querySelectorAll('.cell-empty')].some(isSeen)).toBe(false);
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
    cell(root, '1-0').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('All Weather Finance');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Longport');
  });

  test('of 40 sources keeps its first column in view, and shows 30 at first', async () => {
    const sources = Array.from({ length: 40 }, (_, i) => aSource({ id: `s${i}` }));
    const claims = sources.map(({ id }, i) =>
      aClaim({
        id: `c${i}`,
        source: id,
        attribute: 'openness',
        value: aChoice(i % 2 === 0 ? 'open' : 'closed'),
      }),
    );
    const root = show(700, aPack({ sources, claims }));
    expect(root.querySelectorAll('[role=columnheader]')).toHaveLength(31);
    const scroller = root.querySelector('.matrix-scroll')!;
    const before = cell(root, '1-0').getBoundingClientRect().left;
    scroller.scrollLeft = 2000;
    expect(cell(root, '1-0').getBoundingClientRect().left).toBe(before);
    expect(cell(root, '1-1').getBoundingClientRect().left).toBeLessThan(before);
    root.querySelector<HTMLElement>('.more')?.click();
    await expect.poll(() => root.querySelectorAll('[role=columnheader]').length).toBe(41);
  });
});
