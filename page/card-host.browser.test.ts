import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addPageCss, controllerOfTest, showPage } from '@/test/page-builders';
import { createCardHost } from './card-host';

const cardCss = `
  :host { color: black; }
  .card { width: 300px; height: 200px; max-height: var(--available-height); overflow: auto; }`;

const hosts = () => [...document.querySelectorAll<HTMLElement>('[popover]')];

const createHost = (css = cardCss) => {
  const controller = controllerOfTest();
  const clear = vi.fn((root: ShadowRoot) => root.replaceChildren());
  const host = createCardHost(css, clear, controller.signal);
  const render = (root: ShadowRoot) => {
    const card = document.createElement('div');
    card.className = 'card';
    root.append(card);
  };
  return { controller, clear, render, host, open: (at: DOMRect) => host.open(at, render) };
};

/** A line fragment of a name, somewhere in the view. */
const fragmentAt = (left: number, top: number) => new DOMRect(left, top, 60, 20);

const placed = () => {
  const [host] = hosts();
  const { left, top, right, bottom, width, height } = host!.getBoundingClientRect();
  return { left, top, right, bottom, width, height };
};

describe('the host is in the page only while a card is open', () => {
  test('it is one element at the end of the document, in the top layer', () => {
    const { host, render, open } = createHost();
    expect(hosts()).toHaveLength(0);
    open(fragmentAt(50, 50));
    open(fragmentAt(150, 150));
    host.open(fragmentAt(250, 250), render);
    expect(hosts()).toHaveLength(1);
    const [element] = hosts();
    expect(element?.parentElement).toBe(document.documentElement);
    expect(element?.matches(':popover-open')).toBe(true);
    expect(element?.getAttributeNames().sort()).toEqual(['popover', 'style']);
  });

  test('closing takes it out again, with what was rendered', () => {
    const { host, clear, open } = createHost();
    host.close();
    expect(clear).not.toHaveBeenCalled();
    open(fragmentAt(50, 50));
    const root = hosts()[0]?.shadowRoot;
    host.close();
    host.close();
    expect(hosts()).toHaveLength(0);
    expect(clear.mock.calls).toEqual([[root]]);
  });

  test('A5 the signal takes it out, and nothing opens afterwards', () => {
    const { controller, clear, open } = createHost();
    open(fragmentAt(50, 50));
    controller.abort();
    expect(hosts()).toHaveLength(0);
    expect(clear).toHaveBeenCalledTimes(1);
    open(fragmentAt(50, 50));
    expect(hosts()).toHaveLength(0);
  });

  test('C8 a host that the page has removed can be closed, and the next one opened', () => {
    const { host, open } = createHost();
    open(fragmentAt(50, 50));
    hosts()[0]?.remove();
    host.close();
    open(fragmentAt(50, 50));
    expect(hosts()).toHaveLength(1);
  });
});

describe('where it stands', () => {
  const gap = 10;
  const edge = 8;
  const errors: string[] = [];
  const listen = ({ message }: ErrorEvent) => errors.push(message);

  // A size that changes while sizes are observed is an error that the page would hear of.
  beforeEach(() => addEventListener('error', listen));
  afterEach(() => {
    removeEventListener('error', listen);
    expect(errors.splice(0)).toEqual([]);
  });

  test('wholly below the fragment where there is room', async () => {
    createHost().open(fragmentAt(100, 100));
    await expect.poll(placed).toMatchObject({ left: 100, top: 120 + gap, width: 300, height: 200 });
  });

  test('else wholly above it', async () => {
    const top = innerHeight - 100;
    createHost().open(fragmentAt(100, top));
    await expect.poll(placed).toMatchObject({ left: 100, bottom: top - gap });
  });

  test('away from the right edge of the view', async () => {
    createHost().open(fragmentAt(innerWidth - 70, 100));
    await expect.poll(placed).toMatchObject({ right: innerWidth - edge, top: 120 + gap });
  });

  test('away from the left edge of the view', async () => {
    createHost().open(fragmentAt(-40, 100));
    await expect.poll(placed).toMatchObject({ left: edge, top: 120 + gap });
  });

  test('where there is too little room on either side it is made smaller and still covers no name', async () => {
    const tall = cardCss.replace('height: 200px', 'height: 2000px');
    const at = fragmentAt(100, 250);
    createHost(tall).open(at);
    await expect.poll(placed).toMatchObject({ top: at.bottom + gap, bottom: innerHeight - edge });
  });

  test('it stays at its place while its content changes', async () => {
    const at = fragmentAt(100, innerHeight - 300);
    createHost().open(at);
    await expect.poll(placed).toMatchObject({ top: at.bottom + gap, height: 200 });
    const card = hosts()[0]?.shadowRoot?.querySelector<HTMLElement>('.card');
    for (const [height, shown] of [
      [250, 250],
      [3000, innerHeight - edge - gap - at.bottom],
      [100, 100],
    ]) {
      card?.style.setProperty('height', `${height}px`);
      await expect.poll(placed).toMatchObject({ top: at.bottom + gap, height: shown });
    }
  });

  test('it moves with its fragment when opened again', async () => {
    const { open } = createHost();
    open(fragmentAt(100, 100));
    open(fragmentAt(200, 300));
    await expect.poll(placed).toMatchObject({ left: 200, top: 320 + gap });
  });

  test('G11 from right to left it is aligned with the right end of the name', async () => {
    addPageCss('html { direction: rtl }');
    createHost().open(fragmentAt(600, 100));
    await expect.poll(placed).toMatchObject({ right: 660, top: 120 + gap });
  });

  test('H10 it stands in the top layer where the page has a modal dialog open', async () => {
    const page = showPage('<dialog style="width: 90vw; height: 90vh">Avocado</dialog>');
    page.querySelector('dialog')?.showModal();
    createHost().open(fragmentAt(100, 100));
    await expect.poll(placed).toMatchObject({ left: 100, top: 120 + gap, width: 300 });
    // Seen but not reached by the pointer: outside of a modal dialog everything is inert.
    expect(hosts()[0]?.matches(':popover-open')).toBe(true);
  });

  test('focus stays where it was', () => {
    const page = showPage('<input>');
    page.querySelector('input')?.focus();
    createHost().open(fragmentAt(100, 100));
    expect(document.activeElement).toBe(page.querySelector('input'));
  });
});

describe('C9 the page’s style sheets do not reach it', () => {
  test.each([
    ['everything is unset', '* { all: unset !important }'],
    [
      'everything is hidden',
      'html > div { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    ],
    [
      'every <div> is displaced',
      'div { position: static !important; transform: scale(3) !important; margin: 90px !important; padding: 50px !important }',
    ],
    [
      'everything has its own place',
      'html > * { inset: auto 0 0 auto !important; width: 5px !important; max-height: 5px !important }',
    ],
    ['popovers are closed', '[popover] { display: none !important; translate: 400px !important }'],
    ['the root is tiny', 'html { font-size: 1px; line-height: 0; color: red }'],
  ])('%s', async (_, css) => {
    addPageCss(css);
    createHost().open(fragmentAt(100, 100));
    await expect.poll(placed).toMatchObject({ left: 100, top: 130, width: 300, height: 200 });
    const { display, position, visibility, opacity, color, direction } = getComputedStyle(hosts()[0]!);
    expect({ display, position, visibility, opacity, color, direction }).toEqual({
      display: 'block',
      position: 'fixed',
      visibility: 'visible',
      opacity: '1',
      color: 'rgb(0, 0, 0)',
      direction: 'ltr',
    });
  });
});

test('an event is on the card when it happens in the host', () => {
  const { host, open } = createHost();
  open(fragmentAt(100, 100));
  const heard: boolean[] = [];
  const listen = (event: Event) => heard.push(host.holds(event));
  document.addEventListener('click', listen);
  hosts()[0]?.shadowRoot?.querySelector<HTMLElement>('.card')?.click();
  document.body.click();
  document.removeEventListener('click', listen);
  expect(heard).toEqual([true, false]);
});
