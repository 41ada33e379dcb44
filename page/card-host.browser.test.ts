import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { How } from '@/domain/hover/hover';
import { addPageCss, controllerOfTest, find, markWords, nextFrame, showPage } from '@/test/page-builders';
import { clickPointer, drag, pressKey } from '@/test/real-input';
import { createCardHost } from './card-host';
import type { CardLook } from './card-shell';
import { fragmentsOf } from './hit-test';
import type { Mark } from './marks';

const cardCss = `
  :host { color: black; }
  .card { width: 300px; height: 200px; max-height: var(--available-height); overflow: auto; }
  :host([data-layout=sheet]) .card { width: auto; }`;

const plain: CardLook = { theme: 'light', textSize: 100 };

/** What stands in the page, and what stands in its shadow. */
const shells = () =>
  [...document.querySelectorAll('div')].filter(({ shadowRoot }) => shadowRoot?.querySelector('[popover]'));
const hosts = () => shells().flatMap((it) => [...it.shadowRoot!.querySelectorAll<HTMLElement>('[popover]')]);
const theHost = () => hosts()[0]!;
const inCard = (selector: string) => theHost().shadowRoot!.querySelector<HTMLElement>(selector);

/** Any mark: where the host is told its place, only that it is another one matters. */
const anyMark = () => markWords(showPage('<p>Avocado</p>'), ['Avocado']).first;

const createHost = (css = cardCss) => {
  const controller = controllerOfTest();
  const clear = vi.fn((root: ShadowRoot) => root.replaceChildren());
  const onLost = vi.fn(() => host.close());
  const host = createCardHost({ css, clear, onLost, signal: controller.signal });
  const focus = vi.fn(() => inCard('button')?.focus());
  const draw = vi.fn((root: ShadowRoot) => {
    const card = document.createElement('div');
    card.className = 'card';
    card.append(document.createElement('button'), document.createElement('button'));
    root.append(card);
    return { focus, announcement: 'Avocado: 5 sources, 3 differences' };
  });
  const openFor = (mark: Mark, how: How = 'pointer', look = plain) =>
    host.open({ mark, how, isPinned: false, fragment: () => fragmentsOf(mark)[0] }, look, draw);
  return {
    controller,
    clear,
    draw,
    focus,
    host,
    onLost,
    /** Opens it at a rectangle, for a mark of its own. */
    open: (at: DOMRect, { how = 'pointer', look = plain }: { how?: How; look?: CardLook } = {}) =>
      host.open({ mark: anyMark(), how, isPinned: false, fragment: () => at }, look, draw),
    openFor,
  };
};

/** A line fragment of a name, somewhere in the view. */
const fragmentAt = (left: number, top: number) => new DOMRect(left, top, 60, 20);

const placed = () => {
  const [host] = hosts();
  const { left, top, right, bottom, width, height } = host!.getBoundingClientRect();
  return { left, top, right, bottom, width, height };
};

describe('10 layer: the host is in the page only while a card is open', () => {
  test('it is one element at the end of the document, in the top layer', () => {
    const { open } = createHost();
    expect(hosts()).toHaveLength(0);
    open(fragmentAt(50, 50));
    open(fragmentAt(150, 150));
    open(fragmentAt(250, 250), { how: 'keyboard' });
    expect(hosts()).toHaveLength(1);
    expect(theHost().matches(':popover-open')).toBe(true);
    expect(document.documentElement.lastElementChild).toBe(shells()[0]);
  });

  test('the page sees a bare element, which stays as it is while the card is placed, dressed and closed', async () => {
    const { host, open } = createHost();
    const events = vi.fn();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    for (const type of ['beforetoggle', 'toggle']) addEventListener(type, events, { capture: true });
    open(fragmentAt(50, 50));
    expect(shells()[0]?.getAttributeNames()).toEqual(['style']);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    await expect.poll(placed).toMatchObject({ left: 50, top: 80 });
    await nextFrame();
    expect(records).toEqual([]);
    host.close();
    await nextFrame();
    observer.disconnect();
    expect(events).not.toHaveBeenCalled();
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
    shells()[0]?.remove();
    host.close();
    open(fragmentAt(50, 50));
    expect(hosts()).toHaveLength(1);
  });
});

describe('9 place', () => {
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

  test('9 wholly below the fragment where there is room', async () => {
    createHost().open(fragmentAt(100, 100));
    await expect.poll(placed).toMatchObject({ left: 100, top: 120 + gap, width: 300, height: 200 });
  });

  test('9 else wholly above it', async () => {
    const top = innerHeight - 100;
    createHost().open(fragmentAt(100, top));
    await expect.poll(placed).toMatchObject({ left: 100, bottom: top - gap });
  });

  test('9 away from the right edge of the view', async () => {
    createHost().open(fragmentAt(innerWidth - 70, 100));
    await expect.poll(placed).toMatchObject({ right: innerWidth - edge, top: 120 + gap });
  });

  test('9 away from the left edge of the view', async () => {
    createHost().open(fragmentAt(-40, 100));
    await expect.poll(placed).toMatchObject({ left: edge, top: 120 + gap });
  });

  test('9 where there is too little room on either side it is made smaller and still covers no name', async () => {
    const tall = cardCss.replace('height: 200px', 'height: 2000px');
    const at = fragmentAt(100, 250);
    createHost(tall).open(at);
    await expect.poll(placed).toMatchObject({ top: at.bottom + gap, bottom: innerHeight - edge });
  });

  test('9 it stays at its place while its content changes', async () => {
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

  test('9 it keeps its side even where its style takes more room than there is', async () => {
    createHost(cardCss.replace('max-height: var(--available-height);', '')).open(
      fragmentAt(100, innerHeight - 300),
    );
    await expect.poll(placed).toMatchObject({ top: innerHeight - 270 });
    inCard('.card')?.style.setProperty('height', '350px');
    await expect.poll(placed).toMatchObject({ top: innerHeight - 270, height: 350 });
    await nextFrame();
    expect(placed().top).toBe(innerHeight - 270);
  });

  test('9 it moves with its fragment when opened again', async () => {
    const { open } = createHost();
    open(fragmentAt(100, 100));
    open(fragmentAt(200, 300));
    await expect.poll(placed).toMatchObject({ left: 200, top: 320 + gap });
  });

  test('9 G11 from right to left it is aligned with the right end of the name', async () => {
    addPageCss('html { direction: rtl }');
    createHost().open(fragmentAt(600, 100));
    await expect.poll(placed).toMatchObject({ right: 660, top: 120 + gap });
  });
});

describe('10 C9 the page’s style sheets do not reach it', () => {
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
  document.addEventListener('click', listen, true);
  hosts()[0]?.shadowRoot?.querySelector<HTMLElement>('.card')?.click();
  document.body.click();
  document.removeEventListener('click', listen, true);
  expect(heard).toEqual([true, false]);
});

describe('9 place beside a name of the page', () => {
  /** The box of the host, when it stands, and whether it covers the fragment that it stands at. */
  const stand = async (html: string) => {
    const page = showPage(html);
    const { first } = markWords(page, ['Avocado']);
    const fragment = fragmentsOf(first)[0]!;
    createHost().openFor(first);
    await expect.poll(() => placed().left).toBeGreaterThan(0);
    const card = placed();
    const isBeside =
      card.top >= fragment.bottom + 9 ||
      card.bottom <= fragment.top - 9 ||
      card.left >= fragment.right + 9 ||
      card.right <= fragment.left - 9;
    const isInside =
      card.left >= 7.5 &&
      card.top >= 7.5 &&
      card.right <= innerWidth - 7.5 &&
      card.bottom <= innerHeight - 7.5;
    return { isBeside, isInside };
  };
  const ok = { isBeside: true, isInside: true };

  test.each([
    ['in vertical writing', 'writing-mode: vertical-rl; height: 600px; font-size: 60px'],
    ['in a vertical line as high as the view', 'writing-mode: vertical-rl; font-size: 150px; height: 690px'],
    ['zoomed to 400 %', 'zoom: 4'],
    ['scaled', 'transform: scale(2.5); transform-origin: 0 0'],
    ['turned', 'margin: 250px; width: max-content; transform: rotate(90deg)'],
    ['from right to left', 'direction: rtl'],
    ['in columns', 'columns: 3; width: 400px'],
    ['at the lower edge', 'position: fixed; bottom: 0'],
    ['at the right edge', 'position: fixed; right: 0; top: 300px'],
  ])('9 %s', async (_, style) => {
    expect(await stand(`<div style="${style}">the Avocado model</div>`)).toEqual(ok);
  });

  test('9 beside a vertical name that is about as high as the view', async () => {
    const style =
      'writing-mode: vertical-rl; font: 170px/1 serif; position: fixed; top: 30px; left: 300px; margin: 0';
    expect(await stand(`<p style="${style}; letter-spacing: 5px">Avocado</p>`)).toEqual(ok);
  });

  test('9 in a page that is zoomed as a whole by its style sheet', async () => {
    addPageCss('html { zoom: 2 }');
    expect(await stand('<p>the Avocado model</p>')).toEqual(ok);
    expect(placed()).toMatchObject({ width: 300, height: 200 });
  });

  test('9 it follows its name when the page is scrolled, and turns to the other side only then', async () => {
    const page = showPage(
      '<div style="height: 400px"></div><p>Avocado</p><div style="height: 3000px"></div>',
    );
    const { first } = markWords(page, ['Avocado']);
    const fragment = () => fragmentsOf(first)[0]!;
    createHost().openFor(first);
    await expect.poll(() => placed().top - fragment().bottom).toBeCloseTo(10, 0);
    inCard('.card')?.style.setProperty('height', '400px');
    scrollTo(0, 30);
    await expect.poll(() => placed().top - fragment().bottom).toBeCloseTo(10, 0);
    scrollTo(0, 0);
    find(page, 'div').style.height = '600px';
    scrollTo(0, 1);
    await expect.poll(() => fragment().top - placed().bottom).toBeCloseTo(10, 0);
    scrollTo(0, 0);
  });

  test('6 a pinned card stays where it is', async () => {
    const page = showPage('<p>Avocado</p><div style="height: 3000px"></div>');
    const { first: mark } = markWords(page, ['Avocado']);
    const { host, draw } = createHost();
    const view = { mark, how: 'pointer' as const, fragment: () => fragmentsOf(mark)[0] };
    host.open({ ...view, isPinned: false }, plain, draw);
    await expect.poll(() => placed().top).toBeGreaterThan(10);
    const before = placed();
    host.open({ ...view, isPinned: true }, plain, draw);
    expect(draw).toHaveBeenCalledTimes(2);
    scrollTo(0, 700);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(placed().top).toBe(before.top);
    scrollTo(0, 0);
  });
});

describe('10 layer', () => {
  const openDialog = (html: string) => {
    const page = showPage(html);
    find(page, 'dialog').setAttribute('open', '');
    find(page, 'dialog').removeAttribute('open');
    (find(page, 'dialog') as HTMLDialogElement).showModal();
    return page;
  };

  test('10 for a name in a modal dialog it stands above it, and can be used', async () => {
    const page = openDialog('<dialog style="width: 60vw; height: 20vh">Avocado</dialog>');
    const { first } = markWords(page, ['Avocado']);
    createHost().openFor(first);
    expect(theHost().matches(':popover-open')).toBe(true);
    await expect.poll(() => placed().left).toBeGreaterThan(0);
    const { left, top } = inCard('button')!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 2, top + 2)).toBe(shells()[0]);
    inCard('button')?.focus();
    expect(theHost().matches(':focus-within')).toBe(true);
  });

  test('10 a dialog that closes takes it along, and says so', async () => {
    const page = openDialog('<dialog>Avocado</dialog>');
    const { first } = markWords(page, ['Avocado']);
    const { onLost, openFor } = createHost();
    openFor(first);
    await expect.poll(() => placed().width).toBe(300);
    (find(page, 'dialog') as HTMLDialogElement).close();
    await expect.poll(() => onLost.mock.calls.length).toBe(1);
    expect(hosts()).toHaveLength(0);
  });

  test('10 C8 a host that the page removes is not put back, and says so', async () => {
    const { onLost, open } = createHost();
    open(fragmentAt(100, 100));
    await expect.poll(() => placed().width).toBe(300);
    shells()[0]?.remove();
    await expect.poll(() => onLost.mock.calls.length).toBe(1);
    expect(hosts()).toHaveLength(0);
  });

  test('10 it is shown again when something fills the screen', async () => {
    const page = showPage('<div id="film"><p>Avocado</p><button>fill</button></div>');
    const { first } = markWords(page, ['Avocado']);
    createHost().openFor(first);
    find(page, 'button').addEventListener('click', () => void find(page, '#film').requestFullscreen());
    const { left, top } = find(page, 'button').getBoundingClientRect();
    const atCard = () => {
      const { left, top } = inCard('.card')!.getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + 20);
    };
    // Off the button.
    inCard('.card')?.style.setProperty('margin-top', '200px');
    await expect.poll(atCard).toBe(shells()[0]);
    await clickPointer({ x: left + 5, y: top + 5 });
    await expect.poll(() => document.fullscreenElement?.id).toBe('film');
    await expect.poll(atCard).toBe(shells()[0]);
    expect(shells()[0]?.parentElement?.id).toBe('film');
    await document.exitFullscreen();
    await expect.poll(() => shells()[0]?.parentElement).toBe(document.documentElement);
    await expect.poll(atCard).toBe(shells()[0]);
  });

  test('10 what the reader does on the card the page does not take for a click outside', () => {
    createHost().open(fragmentAt(100, 100));
    const heard = vi.fn();
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown']) {
      document.addEventListener(type, heard);
      inCard('button')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.removeEventListener(type, heard);
    }
    expect(heard).not.toHaveBeenCalled();
  });

  test('13 theme, layout and text size are told to the card’s style sheet', () => {
    const { open } = createHost();
    open(fragmentAt(100, 100), { look: { theme: 'contrast', textSize: 150 } });
    expect(theHost().dataset).toMatchObject({ theme: 'contrast', layout: 'float' });
    expect(theHost().style.getPropertyValue('--text-scale')).toBe('1.5');
  });
});

describe('7 keyboard', () => {
  const withField = () => {
    const page = showPage('<input>');
    find(page, 'input').focus();
    return find(page, 'input');
  };

  test('7 opened by pointer, the focus stays where it was', () => {
    const field = withField();
    const { focus, open } = createHost();
    open(fragmentAt(100, 100));
    expect(document.activeElement).toBe(field);
    expect(focus).not.toHaveBeenCalled();
  });

  test('7 opened by key, the focus goes into the card, and back when it closes', () => {
    const field = withField();
    const { host, open } = createHost();
    open(fragmentAt(100, 100), { how: 'keyboard' });
    expect(document.activeElement).toBe(shells()[0]);
    expect(theHost().shadowRoot?.activeElement).toBe(inCard('button'));
    // On to the next name: still there, and still known where the reader came from.
    open(fragmentAt(200, 200), { how: 'keyboard' });
    expect(document.activeElement).toBe(shells()[0]);
    host.close();
    expect(document.activeElement).toBe(field);
  });

  test('7 the focus is given back into a shadow tree of the page’s', () => {
    const page = showPage('<div></div>');
    const root = find(page, 'div').attachShadow({ mode: 'open' });
    const field = document.createElement('input');
    root.append(field);
    field.focus();
    const { host, open } = createHost();
    open(fragmentAt(100, 100), { how: 'keyboard' });
    host.close();
    expect(root.activeElement).toBe(field);
  });

  test('7 the focus is not taken from where the reader has put it since', () => {
    const field = withField();
    const other = showPage('<button>other</button>').querySelector('button')!;
    const { host, open } = createHost();
    open(fragmentAt(100, 100), { how: 'keyboard' });
    other.focus();
    host.close();
    expect(document.activeElement).toBe(other);
    expect(document.activeElement).not.toBe(field);
  });

  test('7 Tab stays within, forwards and back', async () => {
    withField();
    createHost().open(fragmentAt(100, 100), { how: 'keyboard' });
    const buttons = [...theHost().shadowRoot!.querySelectorAll('button')];
    const at = () => buttons.findIndex((button) => button === theHost().shadowRoot?.activeElement);
    const seen = [at()];
    for (let press = 0; press < 3; press++) {
      await pressKey('Tab');
      seen.push(at());
    }
    expect(seen).toEqual([0, 1, 0, 1]);
  });

  test('7 aria-live says it, in a region that was there before', async () => {
    createHost().open(fragmentAt(100, 100), { how: 'keyboard' });
    const region = inCard('[aria-live=polite]');
    expect(region?.textContent).toBe('');
    expect(region?.getBoundingClientRect().width).toBe(1);
    await expect.poll(() => region?.textContent).toBe('Avocado: 5 sources, 3 differences');
  });

  test('7 opened by pointer, nothing is said', async () => {
    createHost().open(fragmentAt(100, 100));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(inCard('[aria-live=polite]')?.textContent).toBe('');
  });
});

describe('8 touch: a sheet', () => {
  const openSheet = () => {
    const created = createHost(cardCss.replace('height: 200px', 'height: 2000px'));
    created.open(fragmentAt(100, 100), { how: 'touch' });
    return created;
  };

  test('8 lies along the lower edge, 60 % of the height at most', async () => {
    openSheet();
    expect(theHost().dataset['layout']).toBe('sheet');
    await expect.poll(placed).toMatchObject({ left: 0, right: innerWidth, bottom: innerHeight });
    expect(placed().height).toBeLessThanOrEqual(innerHeight * 0.6);
  });

  test('8 closes when it is drawn down', async () => {
    const { onLost } = openSheet();
    await expect.poll(placed).toMatchObject({ bottom: innerHeight });
    const { top } = placed();
    await drag({ x: 500, y: top + 20 }, { x: 500, y: top + 160 });
    await expect.poll(() => onLost.mock.calls.length).toBe(1);
  });

  test('8 comes back when it is drawn too little', async () => {
    const { onLost } = openSheet();
    await expect.poll(placed).toMatchObject({ bottom: innerHeight });
    const { top } = placed();
    await drag({ x: 500, y: top + 20 }, { x: 500, y: top + 60 });
    await expect.poll(placed).toMatchObject({ top, bottom: innerHeight });
    expect(onLost).not.toHaveBeenCalled();
  });

  test('8 Back closes it, and the page’s history stays as it is', async () => {
    const entries = history.length;
    const { onLost } = openSheet();
    // For the browser, Escape and the Back gesture are the same wish.
    await pressKey('Escape');
    await expect.poll(() => onLost.mock.calls.length).toBe(1);
    expect(history.length).toBe(entries);
  });
});
