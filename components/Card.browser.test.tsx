import { describe, expect, onTestFinished, test } from 'vitest';
import { find } from '@/test/page-builders';
import { aCard, aCardDifference, aCardSource, aPosition } from '../test/card-fixture';
import { buttonOf, press, showCard, textsOf } from '../test/show-card';
import { clearCard, renderCard } from './render-card';

describe('a misrendering', () => {
  const misrenderings = [{ text: '人類 (外在)', note: 'Taken for a common noun.' }];

  test('14 is explained where it stands on the page, in any width', () => {
    const { root } = showCard({ name: 'Anthropic', misrenderings }, { surface: '人類（外在）' });
    expect(textsOf(root, '.misrendering')).toEqual([
      'Here, “人類（外在）” is Anthropic. Taken for a common noun.',
    ]);
  });

  test('is not spoken of on other names', () => {
    const { root } = showCard({ misrenderings }, { surface: 'Anthropic' });
    expect(textsOf(root, '.misrendering')).toEqual([]);
  });
});

describe('what the card says', () => {
  test('7 it is a dialog with the name of what it is about', () => {
    const { root } = showCard();
    const dialog = find(root, '[role=dialog]');
    const heading = root.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
    expect(heading?.matches('h2')).toBe(true);
    expect(heading?.textContent).toBe('Avocado');
    expect(dialog.lang).toBe('en');
    expect(dialog.ariaModal).toBeNull();
  });

  test('7 its announcement counts the sources and the differences', () => {
    expect(showCard().handle.announcement).toBe('Avocado: 2 sources, 1 difference');
  });

  test('7 the focus can be put on its heading, and is not taken there', () => {
    const { root, handle } = showCard();
    expect(root.activeElement).toBeNull();
    handle.focus();
    expect(root.activeElement?.textContent).toBe('Avocado');
  });

  test('G11 it runs from left to right in a page that does not', () => {
    document.documentElement.dir = 'rtl';
    onTestFinished(() => document.documentElement.removeAttribute('dir'));
    expect(getComputedStyle(find(showCard().root, '.entity-summary')).direction).toBe('ltr');
  });

  test('14 name, kind, other names in brackets, then the sentence', () => {
    const { root } = showCard();
    expect(textsOf(root, '.entity-name, .entity-kind, .entity-summary')).toEqual([
      'Avocado',
      'Model (酪梨\u00A0· Project Avocado)',
      'A model in development.',
    ]);
    expect(textsOf(showCard({ otherNames: [] }).root, '.entity-kind')).toEqual(['Model']);
  });

  test('14 differences first, what all agree on, the sources, the counts, then what can be done', () => {
    const { root } = showCard(
      {
        agreements: [
          { attribute: 'size', label: 'The size', value: { type: 'words', text: 'big' }, sources: 2 },
        ],
      },
      { why: [{ rule: 'open-name', weight: 4, evidence: 'Avocado' }] },
    );
    const said = [
      'Avocado',
      'A model in development.',
      'The release',
      'All agree The size: big',
      'the words of a',
      '2 sources, 2 origins\u{A0}· Pack of Feb 5, 2026',
      'Shows who said what, not who is right.',
    ].map((part) => root.textContent.indexOf(part));
    expect(said).not.toContain(-1);
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    const actions = [...root.querySelectorAll('.actions button')].map((it) => it.ariaLabel ?? it.textContent);
    expect(actions).toEqual(['Side panel', 'Pin', 'Copy', 'Why here?', 'Not this', 'Off on this site']);
  });

  test('14 each answer stands with those who give it and the date, one date once', () => {
    const { root } = showCard({
      sources: ['a', 'b', 'c'].map((id) => aCardSource(id)),
      differences: [
        aCardDifference('release', {
          positions: [
            aPosition({ type: 'words', text: 'soon' }, 'a 2025-12-10'),
            aPosition({ type: 'words', text: 'late' }, 'b 2025-11', 'c 2025-11'),
          ],
        }),
      ],
    });
    expect(textsOf(root, 'dt')).toEqual(['The release Sources differ']);
    expect(textsOf(root, '.value')).toEqual(['soon', 'late']);
    expect(textsOf(root, '.chip-group')).toEqual([
      'The a Times Dec 10, 2025',
      'The b TimesThe c Times Nov 2025',
    ]);
    const dates = [...root.querySelectorAll<HTMLTimeElement>('.position time')];
    expect(dates.map(({ dateTime }) => dateTime)).toEqual(['2025-12-10', '2025-11']);
  });

  test('a source that says the same twice is named once for it, with its latest date', () => {
    const positions = [aPosition({ type: 'words', text: 'soon' }, 'a 2025-12', 'a 2025-11')];
    const { root } = showCard({ differences: [aCardDifference('release', { positions })] });
    expect(textsOf(root, '.chip-group')).toEqual(['The a Times Dec 2025']);
  });

  test('14 what all agree on has a dot for each source, and its number in words', () => {
    const value = { type: 'words', text: 'big' } as const;
    const { root } = showCard({ agreements: [{ attribute: 'size', label: 'Size', value, sources: 4 }] });
    const dots = find(root, '.dots');
    expect([dots.role, dots.ariaLabel]).toEqual(['img', '4 sources']);
    expect(dots.querySelectorAll('circle')).toHaveLength(4);
  });

  test('where nothing differs nothing is said of differences', () => {
    const { root } = showCard({ differences: [] });
    expect(root.textContent).not.toContain('differ');
    expect(root.textContent).toContain('The a Times');
  });

  test('13 names and phrases are marked with their language', () => {
    const { root } = showCard({
      name: '酪梨',
      sources: [aCardSource('a', { publisher: '信報', lang: 'zh-Hant', phrases: [{ text: '明年' }] })],
    });
    const lang = (selector: string) => root.querySelector<HTMLElement>(selector)?.lang;
    expect(['.entity-name', '.entity-kind bdi', '.publisher', 'q'].map(lang)).toEqual([
      'zh',
      'zh-Hant',
      'zh-Hant',
      'zh-Hant',
    ]);
  });
});

describe('14 differences are drawn as what they are', () => {
  const windows = aCardDifference('window', {
    positions: [
      aPosition({ type: 'interval', from: '2026-01-01', to: '2026-03-31' }, 'a 2025-12-09', 'b 2025-12-12'),
      aPosition({ type: 'interval', from: '2026-01-01', to: '2026-06-30' }, 'c 2025-12-18'),
      aPosition({ type: 'absent' }, 'd 2026-02-04'),
    ],
  });

  test('times as bars on one axis, one a source, with a tick at its date', () => {
    const { root } = showCard({ differences: [windows] });
    const lanes = [...root.querySelectorAll('.lane')];
    const countIn = (selector: string) => lanes.map((lane) => lane.querySelectorAll(selector).length);
    expect(countIn('.lane-bar')).toEqual([2, 1, 0]);
    expect(countIn('.lane-tick')).toEqual([2, 1, 1]);
    expect(textsOf(root, '.axis span')).toEqual(['Dec 2025', 'Tick: date of the source', 'Jun 2026']);
  });

  test('amounts as dots and bars on one scale, with the unit at its ends', () => {
    const count = (min: number, max?: number) => ({ type: 'count', unit: 'people', min, max }) as const;
    const positions = [aPosition(count(20, 20), 'a 2025'), aPosition(count(50), 'b 2025')];
    const { root } = showCard({ differences: [aCardDifference('team', { positions })] });
    expect(root.querySelectorAll('.lane-dot')).toHaveLength(2);
    expect(root.querySelectorAll('.lane-arrow')).toHaveLength(1);
    expect(textsOf(root, '.axis span')).toEqual(['0 people', '80 people']);
    expect(textsOf(root, '.value')).toEqual(['20 people', 'at least 50 people']);
  });

  test('with their words beside them, for who cannot see them', () => {
    const { root } = showCard({ differences: [windows] });
    expect(textsOf(root, '.value')).toEqual(['Q1 2026', 'H1 2026', 'Not disclosed']);
    expect([...root.querySelectorAll('.lane')].every((lane) => lane.ariaHidden === 'true')).toBe(true);
    expect(find(root, '.axis').ariaLabel).toBe('Dec 2025 to Jun 2026');
  });

  test('words are not drawn', () => {
    expect(showCard().root.querySelector('.lane, .axis')).toBeNull();
  });
});

describe('14 what does not fit is one click away', () => {
  const answers = ['one', 'two', 'three', 'four'].map((text) => aPosition({ type: 'words', text }, 'a 2025'));
  const many = {
    differences: ['one', 'two', 'three'].map((attribute) =>
      aCardDifference(attribute, { positions: answers, notes: ['A note.', 'Another note.'] }),
    ),
    sources: ['a', 'b', 'c', 'd'].map((id) => aCardSource(id, { basedOn: [{ publisher: 'CNBC' }] })),
  };

  test('at first there are one difference with three answers and two sources, and how much more there is', () => {
    const { root } = showCard(many);
    expect(textsOf(root, '.attribute')).toEqual(['The one']);
    expect(textsOf(root, '.value')).toEqual(['one', 'two', 'three']);
    expect(textsOf(root, '.note')).toEqual(['A note.']);
    expect(textsOf(root, '.publisher')).toEqual(['The a Times', 'The b Times']);
    expect(textsOf(root, '.more')).toEqual(['1 more answer · 2 more differences · 2 more sources']);
  });

  test('more shows all of it inside the card, and less folds it again', () => {
    const { root, onOpenPanel } = showCard(many);
    press(root, /more answer/);
    expect(root.querySelectorAll('.difference')).toHaveLength(3);
    expect(root.querySelectorAll('.value')).toHaveLength(12);
    expect(root.querySelectorAll('.note')).toHaveLength(6);
    expect(root.querySelectorAll('.source, .origin')).toHaveLength(8);
    press(root, /less/);
    expect(root.querySelectorAll('.difference')).toHaveLength(1);
    expect(onOpenPanel).not.toHaveBeenCalled();
  });

  test('the panel is one click further', () => {
    const { root, onOpenPanel } = showCard(many);
    press(root, /Side panel/);
    expect(onOpenPanel.mock.calls).toEqual([['avocado']]);
  });

  test('what fits needs no more', () => {
    expect(textsOf(showCard().root, '.more')).toEqual([]);
  });
});

test('the cross closes the card', () => {
  const { root, onClose, onOpenPanel } = showCard();
  press(root, /Close/);
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(onOpenPanel).not.toHaveBeenCalled();
});

test('6 the pin says whether it is set, and sets it', () => {
  const { root, again, onTogglePin } = showCard();
  press(root, /Pin/);
  expect(onTogglePin).toHaveBeenCalledTimes(1);
  expect(buttonOf(root, /Pin/)?.ariaPressed).toBe('false');
  again({ isPinned: true });
  expect(buttonOf(root, /Pin/)?.ariaPressed).toBe('true');
});

test('6 a pin keeps what is unfolded', () => {
  const { root, again } = showCard();
  press(root, /Not this/);
  again({ isPinned: true });
  expect(root.querySelector('.not-this')).not.toBeNull();
});

test('8 a sheet has no pin', () => {
  expect(buttonOf(showCard({}, { how: 'touch' }).root, /Pin/)).toBeUndefined();
});

test('what a card cannot do it does not offer', () => {
  const nothing = { onTogglePin: undefined, onNotThis: undefined, onOffHere: undefined, why: [] };
  const { root } = showCard({ related: [{ id: 'meta', name: 'Meta', as: 'made-by' }] }, nothing);
  expect(textsOf(root, '.actions')).toEqual(['']);
  expect(root.querySelectorAll('.actions button')).toHaveLength(2);
  expect(root.querySelector('.entity-link')).toBeNull();
});

test('a card takes the place of the one before it, and cleared it leaves nothing', () => {
  const { root, onClose, onOpenPanel } = showCard();
  renderCard(root, { card: aCard({ id: 'mango', name: 'Mango' }), surface: 'Mango', onClose, onOpenPanel });
  expect(textsOf(root, 'h2')).toEqual(['Mango']);
  clearCard(root);
  expect(root.childNodes).toHaveLength(0);
});
