import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { find } from '@/test/page-builders';
import type { EntityCard } from '@/domain/cards/entity-card';
import { aCard, aCardDifference, aCardSource } from '../test/card-fixture';
import { clearCard, renderCard } from './render-card';

/** Renders a card as a page's host does, behind a shadow root. */
const show = (parts: Partial<EntityCard> = {}, surface = 'Avocado') => {
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => host.remove());
  const root = host.attachShadow({ mode: 'open' });
  const calls = { onOpenPanel: vi.fn(), onClose: vi.fn() };
  renderCard(root, { card: aCard(parts), surface, ...calls });
  return { root, ...calls };
};

const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

const click = (root: ShadowRoot, text: RegExp) => {
  const buttons = [...root.querySelectorAll('button')];
  const button = buttons.find((it) => text.test(it.ariaLabel ?? it.textContent));
  expect(button).toBeDefined();
  button?.click();
};

describe('a misrendering', () => {
  const misrenderings = [{ text: '人類 (外在)', note: 'Taken for a common noun.' }];

  test('is explained where it stands on the page, in any width', () => {
    const { root } = show({ misrenderings }, '人類（外在）');
    expect(textsOf(root, '.card-scroll > .note')).toEqual(['Taken for a common noun.']);
  });

  test('is not spoken of on other names', () => {
    const { root } = show({ misrenderings }, 'Anthropic');
    expect(textsOf(root, '.card-scroll > .note')).toEqual([]);
  });
});

describe('what the card says', () => {
  test('it is a dialog with the name of what it is about', () => {
    const { root } = show();
    const dialog = find(root, '[role=dialog]');
    const heading = root.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
    expect(heading?.matches('h2')).toBe(true);
    expect(heading?.textContent).toBe('Avocado');
    expect(dialog.lang).toBe('en');
  });

  test('G11 it runs from left to right in a page that does not', () => {
    document.documentElement.dir = 'rtl';
    onTestFinished(() => document.documentElement.removeAttribute('dir'));
    expect(getComputedStyle(find(show().root, '.entity-summary')).direction).toBe('ltr');
  });

  test('the kind, other names and the summary follow', () => {
    const { root } = show();
    expect(textsOf(root, '.entity-kind, .entity-summary')).toEqual([
      'Model · 酪梨 · Project Avocado',
      'A model in development.',
    ]);
  });

  test('differences come first, then what all agree on, then the sources, then what it does not say', () => {
    const text = show({
      agreements: [
        { attribute: 'size', label: 'The size', value: { type: 'words', text: 'big' }, sources: ['a', 'b'] },
      ],
    }).root.textContent;
    const order = [
      'Avocado',
      'Where the sources differ',
      'The release',
      'All agree The size: big',
      'the words of a',
      '2 sources, 2 origins · Pack of Feb 5, 2026',
      'Shows who said what, not who is right.',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('each answer stands with those who give it and the date', () => {
    const { root } = show();
    expect(textsOf(root, 'dt')).toEqual(['The releaseSources differ']);
    expect(textsOf(root, '.position')).toEqual(['soonThe a Times Dec 10, 2025', 'lateThe b Times Nov 2025']);
    const dates = [...root.querySelectorAll<HTMLTimeElement>('.position time')];
    expect(dates.map(({ dateTime }) => dateTime)).toEqual(['2025-12-10', '2025-11']);
  });

  test('a source that says the same twice is named once for it, with its latest date', () => {
    const claim = (id: string, date: string) => ({
      id,
      source: 'a',
      date,
      hedge: 'stated' as const,
      statement: 'x',
    });
    const positions = [
      {
        value: { type: 'words' as const, text: 'soon' },
        claims: [claim('2', '2025-12'), claim('1', '2025-11')],
      },
    ];
    const { root } = show({ differences: [aCardDifference('release', { positions })] });
    expect(textsOf(root, '.chip')).toEqual(['The a Times Dec 2025']);
  });

  test('notes stand with the difference that they are about', () => {
    const { root } = show({ differences: [aCardDifference('x', { notes: ['They count differently.'] })] });
    expect(textsOf(root, '.difference .note')).toEqual(['They count differently.']);
  });

  test('where nothing differs nothing is said of differences', () => {
    const { root } = show({ differences: [] });
    expect(root.textContent).not.toContain('differ');
    expect(root.textContent).toContain('The a Times');
  });
});

describe('what does not fit is one click away', () => {
  const many = {
    differences: ['one', 'two', 'three', 'four'].map((attribute) => aCardDifference(attribute)),
    sources: ['a', 'b', 'c', 'd'].map((id) => aCardSource(id)),
  };

  test('two differences and three sources are shown, and how many more there are', () => {
    const { root } = show(many);
    expect(textsOf(root, '.attribute')).toEqual(['The one', 'The two']);
    expect(textsOf(root, '.publisher')).toEqual(['The a Times', 'The b Times', 'The c Times']);
    expect(textsOf(root, '.more')).toEqual(['2 more differences', '1 more source']);
  });

  test('more opens the side panel, and so does its own button', () => {
    const { root, onOpenPanel } = show(many);
    for (const text of [/more differences/, /more source/, /Side panel/]) click(root, text);
    expect(onOpenPanel).toHaveBeenCalledTimes(3);
  });

  test('what fits needs no more', () => {
    expect(textsOf(show().root, '.more')).toEqual([]);
  });
});

test('the cross closes the card', () => {
  const { root, onClose, onOpenPanel } = show();
  click(root, /Close/);
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(onOpenPanel).not.toHaveBeenCalled();
});

test('a card takes the place of the one before it, and cleared it leaves nothing', () => {
  const { root, onClose, onOpenPanel } = show();
  renderCard(root, { card: aCard({ name: 'Mango' }), surface: 'Mango', onClose, onOpenPanel });
  expect(textsOf(root, 'h2')).toEqual(['Mango']);
  clearCard(root);
  expect(root.childNodes).toHaveLength(0);
});
