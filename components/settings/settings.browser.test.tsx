import { describe, expect, test, vi } from 'vitest';
import type { StoreState } from '@/domain/store/state';
import optionsCss from '../../entrypoints/options/style.css?inline';
import {
  act,
  aPopup,
  dataProps,
  popupProps,
  showPage,
  sitesProps,
  theOptions,
} from '../../test/show-settings';
import { Popup, type PopupProps } from './Popup';

const button = (root: ParentNode, name: RegExp) => {
  const found = [...root.querySelectorAll('button')].find((it) => name.test(it.ariaLabel ?? it.textContent));
  if (!found) throw new Error(`no button ${String(name)}`);
  return found;
};
const press = (root: ParentNode, name: RegExp) => act(() => button(root, name).click());
const switchOf = (root: ParentNode, name: RegExp) =>
  [...root.querySelectorAll('[role=switch]')].find((it) =>
    name.test(root.querySelector(`[id="${it.getAttribute('aria-labelledby') ?? ''}"]`)?.textContent ?? ''),
  ) as HTMLButtonElement;
const type = (input: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('the popup', () => {
  const show = (parts: Partial<PopupProps> = {}) => {
    const props = popupProps(parts);
    return { props, root: showPage('', <Popup {...props} />) };
  };

  test('says why the page is read, and why it was not by itself', () => {
    const text = show().root.querySelector('.popup-status')!.textContent;
    expect(text).toContain('because you clicked here');
    expect(text).toContain('front page');
  });

  test('lists what was found: differences first to be seen, and opens the panel at a name', () => {
    const { root, props } = show();
    expect(root.querySelector('.popup-found')!.textContent).toBe('2 names, 1 with differences');
    press(root, /Meta/);
    expect(props.onOpen).toHaveBeenCalledWith('meta');
  });

  test('switches the site off, and on again', () => {
    const { root, props } = show();
    act(() => switchOf(root, /^news\.example/).click());
    expect(props.onOff).toHaveBeenCalledWith(true);
    const off = show({ isOff: true, status: { is: 'unread', why: 'off' }, names: [] });
    expect(off.root.querySelector('.popup-found')).toBeNull();
    act(() => switchOf(off.root, /^news\.example/).click());
    expect(off.props.onOff).toHaveBeenCalledWith(false);
  });

  test('asks before it reads a bank', () => {
    const { root, props } = show({ status: { is: 'unread', why: 'uninvited', detail: 'bank' } });
    expect(root.querySelector('.popup-status')!.textContent).toContain('a bank');
    press(root, /Read this page now/);
    expect(props.onReadAnyway).toHaveBeenCalled();
  });

  test('A12 explains a permission that is gone, with the button that asks again', () => {
    const { root, props } = show();
    expect(root.querySelector('.notice')!.textContent).toContain(
      'a.example, b.example, c.example, and 1 more site',
    );
    press(root, /Allow again/);
    expect(props.onAskAgain).toHaveBeenCalled();
    press(root, /Leave it so/);
    expect(props.onLeave).toHaveBeenCalled();
    expect(show({ lost: undefined }).root.querySelector('.notice')).toBeNull();
  });

  test('has no site to switch where no extension may read', () => {
    const { root } = show({
      host: undefined,
      status: { is: 'unread', why: 'restricted' },
      grants: { ...popupProps().grants, host: undefined },
    });
    expect(root.querySelector('.popup-site')).toBeNull();
    expect(root.textContent).toContain('lets no extension');
  });

  test('says what came of copying', async () => {
    const root = showPage('', aPopup({ onCopy: () => Promise.resolve(false) }));
    press(root, /Copy differences/);
    await expect.poll(() => root.querySelector('.copy-notice')!.textContent).toContain('did not work');
  });
});

describe('the options', () => {
  test('are searched: what is not found is not there, sections neither', () => {
    const root = showPage(optionsCss, theOptions());
    const visible = () =>
      [...root.querySelectorAll('.settings-section')]
        .filter((it) => it.checkVisibility())
        .map((it) => it.getAttribute('aria-labelledby'));
    expect(visible()).toHaveLength(9);
    type(root.querySelector('input[type=search]')!, 'DASHED');
    expect(visible()).toEqual(['marks']);
    expect(root.querySelectorAll('.setting')).toHaveLength(1);
    type(root.querySelector('input[type=search]')!, 'PRIVACY');
    expect(visible()).toEqual(['privacy']);
    type(root.querySelector('input[type=search]')!, 'zebra');
    expect(visible()).toEqual([]);
    expect(root.querySelector<HTMLElement>('.options-none')!.checkVisibility()).toBe(true);
  });

  test('quiet mode is chosen among the marks', () => {
    const onMarks = vi.fn();
    const root = showPage(optionsCss, theOptions({ onMarks }));
    const none = [...root.querySelectorAll('label')].find((it) => it.textContent.includes('quiet mode'))!;
    act(() => none.querySelector('input')!.click());
    expect(onMarks).toHaveBeenCalledWith({ style: 'none', which: 'every', limit: 'none' });
  });

  test('a kind and an entity are switched off, and on', () => {
    const onShown = vi.fn();
    const root = showPage(optionsCss, theOptions({ onShown }));
    act(() => switchOf(root, /^People/).click());
    expect(onShown).toHaveBeenLastCalledWith({ packsOff: [], kindsOff: ['person'], entitiesOff: ['meta'] });
    const chip = [...root.querySelectorAll('.entity-chip')].find((it) => it.textContent === 'Meta')!;
    act(() => chip.querySelector('input')!.click());
    expect(onShown).toHaveBeenLastCalledWith({ packsOff: [], kindsOff: [], entitiesOff: [] });
  });

  test('a correction is shown with its place and taken back', () => {
    const onUndo = vi.fn();
    const root = showPage(optionsCss, theOptions({ onUndo }));
    expect(root.querySelector('.correction-place')!.textContent).toBe('https://news.example/a');
    press(root, /Undo: .*mango/);
    expect(onUndo).toHaveBeenCalledWith(1);
  });

  test('a reset asks first', () => {
    const data = dataProps();
    const root = showPage(optionsCss, theOptions({ data }));
    press(root, /Reset settings/);
    expect(data.onReset).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Cancel');
    press(root, /^Cancel/);
    press(root, /Reset settings/);
    press(root, /^Reset$/);
    expect(data.onReset).toHaveBeenCalledTimes(1);
  });

  test('B12 protection that is refused is told', async () => {
    const root = showPage(optionsCss, theOptions());
    press(root, /^Protect/);
    await expect.poll(() => root.textContent).toContain('the browser refused');
  });

  test('the list of news sites is edited: problems with their lines, kept by a click', () => {
    const sites = sitesProps();
    const root = showPage(optionsCss, theOptions({ sites }));
    const list = root.querySelector('textarea')!;
    type(list, 'a.example\n!\n');
    expect(root.querySelector('.list-problems')!.textContent).toContain('Line 2, “!”');
    press(root, /Save the list/);
    expect(sites.onKeepList).toHaveBeenCalledWith('a.example\n!\n');
    press(root, /Back to the list/);
    expect(sites.onKeepList).toHaveBeenLastCalledWith(null);
  });

  test('a site is added by its name, and what is none is said', () => {
    const sites = sitesProps();
    const root = showPage(optionsCss, theOptions({ sites }));
    const form = root.querySelectorAll('form')[1]!;
    type(form.querySelector('input')!, 'nonsense');
    act(() => form.requestSubmit());
    expect(sites.onOff).not.toHaveBeenCalled();
    expect(root.textContent).toContain('not the name of a site');
    type(form.querySelector('input')!, 'https://news.example/a');
    act(() => form.requestSubmit());
    expect(sites.onOff).toHaveBeenCalledWith('https://news.example/a');
  });

  test('17 a document is shown as text, never as HTML', () => {
    const root = showPage(optionsCss, theOptions());
    expect(root.querySelector('.document code')!.textContent).toBe('code');
    expect(root.querySelectorAll('.document td')).toHaveLength(2);
    expect(root.querySelector('.document a')).toBeNull();
  });
});

describe('the repair view', () => {
  const bad = { isGood: false, text: 'Two entries are missing.' };

  test('B9 checks when it is asked to, and says what is in order and what is not', async () => {
    const root = showPage(optionsCss, theOptions());
    expect(root.querySelector('.findings')).toBeNull();
    press(root, /^Check$/);
    await expect.poll(() => root.querySelectorAll('.findings li')).toHaveLength(2);
    expect(root.querySelector('.findings [data-good=false]')!.textContent).toBe(bad.text);
  });

  test('B3 in trouble it says so, and checks at once', async () => {
    const onCheck = vi.fn(() => Promise.resolve([bad]));
    const root = showPage(optionsCss, theOptions({ data: { state: { is: 'blocked' }, onCheck } }));
    expect(root.querySelector('.repair-state')!.textContent).toContain('Close its other tabs');
    await expect.poll(() => root.querySelector('.findings')?.textContent).toBe(bad.text);
    expect(onCheck).toHaveBeenCalledTimes(1);
  });

  test('who came to repair begins there', () => {
    const root = showPage(optionsCss, theOptions({ data: { isWanted: true } }));
    expect(document.activeElement).toBe(root.querySelector('#repair'));
  });

  test('rebuilds, says what came of it, and looks again', async () => {
    const data = dataProps({ onCheck: vi.fn(() => Promise.resolve([bad])) });
    const root = showPage(optionsCss, theOptions({ data }));
    press(root, /^Rebuild/);
    await expect.poll(() => root.textContent).toContain('rebuilt');
    await expect.poll(() => root.querySelector('.findings')).not.toBeNull();
    expect(data.onCheck).toHaveBeenCalledTimes(1);
  });

  test('resets everything only when asked twice', async () => {
    const data = dataProps();
    const root = showPage(optionsCss, theOptions({ data }));
    press(root, /^Reset everything/);
    expect(data.onResetAll).not.toHaveBeenCalled();
    press(root, /^Delete all of it/);
    expect(data.onResetAll).toHaveBeenCalledTimes(1);
    await expect.poll(() => root.textContent).toContain('all gone');
  });
});

describe('the notice of the store', () => {
  const states: [StoreState, RegExp][] = [
    [{ is: 'blocked' }, /keeps the store from opening/],
    [{ is: 'silent' }, /does not answer/],
    [{ is: 'newer' }, /newer version/],
    [{ is: 'broken', why: 'UnknownError' }, /does not open/],
    [{ is: 'full', needed: 1_890_000 }, /about 1\.89 MB/],
    [{ is: 'damaged', rows: 3 }, /3 entries/],
  ];

  test.each(states)('B1, B2, B3, B7, B9 %o is one sentence, with the way to the repair', (state, words) => {
    const props = popupProps({ store: state });
    const root = showPage('', <Popup {...props} />);
    expect(root.querySelector('.store-notice')!.textContent).toMatch(words);
    press(root, /^Check and repair/);
    expect(props.onRepair).toHaveBeenCalled();
  });

  test('B11 that the store had been cleared is said until the reader has seen it', () => {
    const props = popupProps({ store: { is: 'cleared' } });
    const root = showPage('', <Popup {...props} />);
    expect(root.querySelector('.store-notice')!.textContent).toContain('had cleared the store');
    press(root, /^OK$/);
    expect(props.onSeenStore).toHaveBeenCalled();
  });

  test('is not there where there is nothing to say', () => {
    expect(showPage('', aPopup()).querySelector('.store-notice')).toBeNull();
  });
});
