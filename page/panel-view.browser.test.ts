import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { controllerOfTest, markWords, marksIn, showPage, textOf } from '@/test/page-builders';
import { createPanelView } from './panel-view';

const emulate = (motion: string) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: motion }],
  });

afterEach(() => emulate('no-preference'));

const open = (html: string, words = ['Llama', 'Meta']) => {
  const root = showPage(html);
  const { marks } = markWords(root, words);
  const controller = controllerOfTest();
  const view = createPanelView(marks, controller.signal);
  const mentions = marksIn(marks).map(({ mention }) => mention);
  view.setMentions(mentions);
  const numberOf = (word: string) => ({
    number: mentions.findIndex(({ entity }) => entity === word),
    entity: word,
  });
  return { root, view, controller, numberOf };
};

/** What is set off from the page now. */
const setOff = () =>
  [...CSS.highlights.values()]
    .filter(({ priority }) => priority > 0)
    .flatMap((highlight) => [...highlight].map(textOf));

const tall = '<p>Llama</p><div style="height: 3000px"></div><p>by Meta</p>';

describe('showing a mention', () => {
  test('brings it into view, flashes it, and leaves nothing behind', async () => {
    const { view, numberOf } = open(tall);
    const sheets = document.adoptedStyleSheets.length;
    expect(view.show(numberOf('Meta'))).toBe('shown');
    expect(scrollY).toBeGreaterThan(1000);
    expect(setOff()).toEqual(['Meta']);
    await expect.poll(setOff).toEqual([]);
    await expect.poll(() => document.adoptedStyleSheets.length).toBe(sheets);
  });

  test('does not blink for who wants no motion', async () => {
    await emulate('reduce');
    const { view, numberOf } = open(tall);
    const removed = vi.spyOn(CSS.highlights, 'delete');
    view.show(numberOf('Llama'));
    const before = removed.mock.calls.length;
    await expect.poll(setOff).toEqual([]);
    expect(removed.mock.calls.length - before).toBe(1);
    removed.mockRestore();
  });

  test('says where it is not visible, and where the page names somebody else by now', () => {
    const { root, view, numberOf } = open(tall);
    root.querySelectorAll('p')[1]!.hidden = true;
    expect(view.show(numberOf('Meta'))).toBe('hidden');
    expect(view.show({ number: 0, entity: 'Meta' })).toBe('gone');
    expect(view.show({ number: 99, entity: 'Meta' })).toBe('gone');
    expect(setOff()).toEqual([]);
  });

  test('ends with the reading of the page', () => {
    const { view, controller, numberOf } = open(tall);
    view.show(numberOf('Llama'));
    controller.abort();
    expect(setOff()).toEqual([]);
    view.light(numberOf('Llama'));
    expect(setOff()).toEqual([]);
  });
});

describe('the light of a row', () => {
  test('stands on one mention until it is taken off, and does not scroll', () => {
    const { view, numberOf } = open(tall);
    const at = scrollY;
    view.light(numberOf('Meta'));
    view.light(numberOf('Llama'));
    expect(setOff()).toEqual(['Llama']);
    expect(scrollY).toBe(at);
    view.light(null);
    expect(setOff()).toEqual([]);
  });
});
