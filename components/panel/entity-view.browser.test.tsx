import { beforeAll, describe, expect, test, vi } from 'vitest';
import { packAbout } from '@/domain/panel/about';
import { entityPlace, type Section } from '@/domain/panel/place';
import type { Pack } from '@/domain/pack/schema';
import { aChoice, aClaim, aPack, aSource } from '@/test/builders';
import { press, textsOf } from '@/test/show-card';
import { drawn, loadBuiltInPack, showView, unfold } from '@/test/show-panel';
import { EntityView } from './EntityView';
import { Names } from './Names';

let pack: Pack;
beforeAll(async () => {
  pack = packAbout(await loadBuiltInPack(), 'avocado')!;
});

const show = (
  section: Section = 'about',
  more: { asOf?: string; claim?: string } = {},
  width = 400,
  of = pack,
) => {
  const calls = { copy: vi.fn(() => Promise.resolve(true)), open: vi.fn(), onAsOf: vi.fn() };
  const root = showView(
    <EntityView
      place={{ ...entityPlace('avocado'), section, ...more }}
      pack={of}
      copyFrom={() => calls.copy}
      open={calls.open}
      onAsOf={calls.onAsOf}
    />,
    width,
  );
  return { root, ...calls };
};

describe('an entity', () => {
  test('has its differences first, then names, relations, and all statements with their words', async () => {
    const { root } = show();
    expect(textsOf(root, '.statement q').length).toBeLessThan(pack.claims.length);
    await unfold(root);
    expect(textsOf(root, 'h2')).toEqual([
      'Where the sources differ',
      'Other names',
      'Related',
      'All statements',
    ]);
    expect(textsOf(root, '.statement q')).toHaveLength(pack.claims.length);
    expect(root.querySelector('.facts a[href^="#entity="]')).not.toBeNull();
  });

  test('says of each statement who made it, when and how surely', () => {
    const { root } = show();
    for (const line of textsOf(root, '.statement-meta')) expect(line.split(' · ').length).toBe(4);
  });

  test('copies a claim, a difference and all of it, in the chosen format', async () => {
    const { root, copy } = show();
    const choose = async (label: RegExp, format: RegExp) => {
      press(root, label);
      await drawn();
      press(root, format);
      await drawn();
    };
    await choose(/^Copy: Avocado$/, /BibTeX/);
    await choose(/^Copy: Schedule$/, /Plain text/);
    await choose(/^Copy: Meta has not said/, /CSL-JSON/);
    expect(copy.mock.calls).toEqual([
      [{ what: 'entity', id: 'avocado' }, 'bibtex'],
      [{ what: 'difference', entity: 'avocado', attribute: 'schedule-status' }, 'text'],
      [{ what: 'claim', id: 'avocado-openness-weather' }, 'csl'],
    ]);
    await expect.poll(() => textsOf(root, '.copy-said')).toContain('Copied');
  });

  test('goes to the statement that it was asked for', async () => {
    const { root } = show('about', { claim: pack.claims.at(-1)!.id });
    await drawn();
    expect(document.activeElement?.classList).toContain('statement');
    expect(root.querySelectorAll('[data-meant=true]')).toHaveLength(1);
  });

  test('as it was on a day leaves out what came later, and folds that away', () => {
    const { root, onAsOf } = show('about', { asOf: '2025-12-12' });
    expect(textsOf(root, '.difference .value')).not.toContain('Not disclosed');
    const since = root.querySelector<HTMLDetailsElement>('.since-then');
    expect(since?.open).toBe(false);
    expect(since?.querySelectorAll('li')).toHaveLength(24);
    press(root, /Back to today/);
    expect(onAsOf.mock.calls).toEqual([[undefined]]);
  });

  test('looks back by slider and by date; the end of the slider is now', () => {
    const { root, onAsOf } = show();
    const slider = root.querySelector<HTMLInputElement>('input[type=range]')!;
    expect(slider.value).toBe(slider.max);
    slider.value = '0';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onAsOf.mock.lastCall?.[0]).toMatch(/^2025-/);
    slider.value = slider.max;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onAsOf.mock.lastCall).toEqual([undefined]);
  });

  test('keeps its day and its section in the addresses of its parts', () => {
    const { root } = show('timeline', { asOf: '2025-12-12' });
    const tabs = [...root.querySelectorAll('.tabs a')];
    expect(tabs.map((it) => it.getAttribute('aria-current'))).toEqual([null, null, 'page', null]);
    for (const tab of tabs) expect(tab.getAttribute('href')).toContain('as-of=2025-12-12');
  });
});

describe('the names', () => {
  test('that are wrong renderings stand by themselves, with how they came about', () => {
    const root = showView(
      <Names
        names={[{ kind: 'translation', names: [{ text: '酪梨', lang: 'zh-Hant' }] }]}
        misrenderings={['待定實驗室', '待定实验室'].map((text) => ({
          text,
          note: 'TBD was taken for “to be determined”.',
        }))}
      />,
    );
    expect(textsOf(root, 'dt')).toEqual(['In other languages', 'Wrong renderings']);
    expect(textsOf(root, 'dd')[1]).toBe('待定實驗室, 待定实验室TBD was taken for “to be determined”.');
  });
});

describe('the timeline', () => {
  test('is drawn and written: a lane and a table for each origin, superseded labelled', async () => {
    const { root } = show('timeline');
    await unfold(root);
    expect(root.querySelectorAll('.timeline-lane')).toHaveLength(3);
    expect(root.querySelectorAll('.timeline-table')).toHaveLength(3);
    expect(root.querySelectorAll('.timeline-statement').length).toBe(pack.claims.length);
    expect(textsOf(root, '.superseded').length).toBeGreaterThan(0);
    expect(root.querySelectorAll('.dot-hollow').length).toBeGreaterThan(0);
  });
});

describe('the sources', () => {
  test('say what they are, what they retell, and each phrase with the link that lands on it', async () => {
    const { root } = show('sources');
    expect(root.textContent).toContain('5 sources, 3 origins');
    const machine = [...root.querySelectorAll('.panel-source')].find((it) =>
      it.textContent.includes('hunxia'),
    );
    expect(machine?.textContent).toContain(
      'undated · Translation · Traditional Chinese · translated by machine',
    );
    expect(machine?.textContent).toContain('Retells CNBC (Dec 9, 2025)');
    expect(machine?.querySelector('.phrase a')?.getAttribute('href')).toContain('#:~:text=');
    await unfold(root);
    expect(root.querySelectorAll('.panel-source q').length).toBe(pack.claims.length);
  });
});

describe('F10 of 5,000 sources', () => {
  const sources = Array.from({ length: 5000 }, (_, i) => aSource({ id: `s${i}` }));
  const options = ['open', 'closed', 'proprietary'];
  const large = aPack({
    sources,
    claims: sources.map(({ id }, i) =>
      aClaim({ id: `c${i}`, source: id, attribute: 'openness', value: aChoice(options[i % 3]!) }),
    ),
  });

  test.each([
    ['about', '.chip, .statement'],
    ['differences', 'td.cell'],
    ['timeline', '.timeline-lane, .timeline-statement'],
    ['sources', '.panel-source'],
  ] as const)('%s shows some at first and more on demand, and counts all', async (section, items) => {
    const { root } = show(section, {}, 900, large);
    const atFirst = root.querySelectorAll(items).length;
    expect(atFirst).toBeGreaterThan(10);
    expect(atFirst).toBeLessThan(200);
    expect(textsOf(root, '.tabs a').at(-1)).toBe('Sources 5000');
    root.querySelector<HTMLElement>('.more')?.click();
    await expect.poll(() => root.querySelectorAll(items).length).toBeGreaterThan(atFirst);
  });
});

describe('what can be drawn', () => {
  test('stands as a table with a bar for each source on one axis', () => {
    const { root } = show('differences');
    const release = [...root.querySelectorAll('.picture')].find((it) => it.textContent.startsWith('Release'));
    const rows = release?.querySelectorAll('tbody tr') ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(release?.querySelectorAll('.lane').length).toBe(rows.length);
    expect(release?.querySelectorAll('.axis')).toHaveLength(1);
  });
});
