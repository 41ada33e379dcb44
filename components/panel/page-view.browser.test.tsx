import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import type { PageSummary } from '@/domain/mentions/page-summary';
import type { PageView as Page, UnreadWhy } from '@/domain/panel/page-view';
import { buttonOf, press, textsOf } from '@/test/show-card';
import { drawn, showView } from '@/test/show-panel';
import { pagePlace, type Place } from '@/domain/panel/place';
import { PageView } from './PageView';

type PagePlace = Extract<Place, { at: 'page' }>;

/** The view as it stands in the panel, which keeps its place. */
const Held = ({
  from,
  ...props
}: { from: PagePlace } & Omit<Parameters<typeof PageView>[0], 'place' | 'onPlace'>) => {
  const [place, setPlace] = useState(from);
  return <PageView place={place} onPlace={setPlace} {...props} />;
};

const summary: PageSummary = {
  mentions: [
    { entity: 'avocado', name: 'Avocado', count: 2, differences: 2 },
    { entity: 'mango', name: 'Mango', count: 1, differences: 0 },
  ],
  inOrder: [
    { entity: 'avocado', surface: 'Avocado' },
    { entity: 'mango', surface: 'Mango' },
    { entity: 'avocado', surface: '酪梨' },
  ],
};

type Answer = 'shown' | 'hidden' | 'gone';

const show = (
  page: Page,
  pointing: { number: number; entity: string } | null = null,
  answer: Answer = 'shown',
  from: PagePlace = pagePlace,
) => {
  const calls = {
    show: vi.fn(() => Promise.resolve(answer)),
    light: vi.fn(),
    read: vi.fn(),
    reload: vi.fn(),
    switchOn: vi.fn(),
  };
  return { root: showView(<Held from={from} page={page} pointing={pointing} {...calls} />), ...calls };
};

describe('a page that is not read', () => {
  const unread = (why: UnreadWhy, host?: string) => show({ is: 'unread', why, host });

  test('says how to have it read where the browser tells us nothing of it', () => {
    const { root } = unread('not-granted');
    expect(root.textContent).toContain('This page is not being read.');
    expect(root.textContent).toContain('Click the Variorum button in the toolbar');
    expect(root.querySelector('button')).toBeNull();
  });

  test.each(['not-granted', 'not-an-article', 'uninvited'] as const)(
    '%s has a button that reads it',
    (why) => {
      const { root, read } = unread(why, 'news.example');
      press(root, /Read this page/);
      expect(read).toHaveBeenCalledOnce();
    },
  );

  test('of a site that is off has the button that switches it on', () => {
    const { root, switchOn } = unread('off', 'news.example');
    expect(root.textContent).toContain('You have switched this site off.');
    press(root, /Switch on for news\.example/);
    expect(switchOn.mock.calls).toEqual([['news.example']]);
  });

  test('that does not answer can be loaded again; one that the browser keeps cannot be helped', () => {
    const { root, reload } = unread('no-answer', 'news.example');
    press(root, /Reload/);
    expect(reload).toHaveBeenCalledOnce();
    expect(unread('restricted').root.querySelector('button')).toBeNull();
  });

  test('is not said of one that is still looked at, nor of one that names nothing', () => {
    expect(show({ is: 'looking' }).root.textContent).toContain('Looking at this page');
    const { root } = show({ is: 'read', summary: { mentions: [], inOrder: [] } });
    expect(root.textContent).toContain('No name on this page is covered');
  });
});

describe('a page that is read', () => {
  test('lists its names with their counts, those that sources differ on by shape, and leads to each', () => {
    const { root } = show({ is: 'read', summary });
    expect(textsOf(root, '.row-link')).toEqual(['Avocado 2 mentions · 2 differences', 'Mango 1 mention']);
    expect(textsOf(root, '.name-differs')).toEqual(['Avocado']);
    expect([...root.querySelectorAll('a')].map((it) => it.getAttribute('href'))).toEqual([
      '#entity=avocado',
      '#entity=mango',
    ]);
  });

  test('lists them in order, as the page writes them, and shows the one that is clicked', async () => {
    const { root, show: shown } = show({ is: 'read', summary });
    press(root, /In order/);
    await drawn();
    expect(textsOf(root, '.row-link .name')).toEqual(['Avocado', 'Mango', '酪梨']);
    root.querySelectorAll<HTMLElement>('button.row-link')[2]?.click();
    await drawn();
    expect(shown.mock.calls).toEqual([[{ number: 2, entity: 'avocado' }]]);
    expect(textsOf(root, '.steps-said')).toEqual(['3 of 3']);
    expect(textsOf(root, '[aria-current="true"] .name')).toEqual(['酪梨']);
  });

  test('reopens where it was, as long as the page still has that mention', () => {
    const at = (number: number, entity: string) =>
      show({ is: 'read', summary }, null, 'shown', {
        at: 'page',
        order: 'in-order',
        mention: { number, entity },
      }).root;
    const root = at(1, 'mango');
    expect(textsOf(root, '[aria-current="true"] .name')).toEqual(['Mango']);
    expect(textsOf(root, '.steps-said')).toEqual(['2 of 3']);
    expect(textsOf(at(1, 'avocado'), '.steps-said')).toEqual(['3 mentions']);
    expect(textsOf(at(7, 'avocado'), '.steps-said')).toEqual(['3 mentions']);
  });

  test('goes on to the next mention of a name each time', async () => {
    const { root, show: shown } = show({ is: 'read', summary });
    for (const _ of [1, 2, 3]) {
      press(root, /next mention of Avocado/);
      await drawn();
    }
    expect(shown.mock.calls.map(([mention]: unknown[]) => (mention as { number: number }).number)).toEqual([
      0, 2, 0,
    ]);
  });

  test.each([
    ['hidden', 'not visible'],
    ['gone', 'has changed'],
  ] as const)('says so where a mention is %s', async (answer, words) => {
    const { root } = show({ is: 'read', summary }, null, answer);
    press(root, /^Next mention/);
    await drawn();
    expect(root.querySelector('[role=status]')?.textContent).toContain(words);
  });

  test('lights the row of the mention that the pointer is on, and asks for the light of a row', async () => {
    const { root, light } = show({ is: 'read', summary }, { number: 2, entity: 'avocado' });
    expect(textsOf(root, '[data-lit=true] .name')).toEqual(['Avocado']);
    const row = root.querySelectorAll('.name-row')[1]!;
    row.dispatchEvent(new PointerEvent('pointerenter'));
    row.dispatchEvent(new PointerEvent('pointerleave'));
    expect(light.mock.calls).toEqual([[{ number: 1, entity: 'mango' }], [null]]);
    press(root, /In order/);
    await drawn();
    expect(textsOf(root, '[data-lit=true] .name')).toEqual(['酪梨']);
  });

  test('of thousands of mentions lists some and more on demand', async () => {
    const inOrder = Array.from({ length: 1000 }, (_, i) => ({ entity: 'avocado', surface: `Avocado ${i}` }));
    const { root } = show({ is: 'read', summary: { mentions: summary.mentions, inOrder } });
    press(root, /In order/);
    await drawn();
    const before = root.querySelectorAll('.name-row').length;
    expect(before).toBeLessThan(1000);
    buttonOf(root, /more$/)?.click();
    await expect.poll(() => root.querySelectorAll('.name-row').length).toBeGreaterThan(before);
  });
});
