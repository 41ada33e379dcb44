import { render } from 'preact';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PageSummary } from '@/domain/mentions/page-summary';
import type { StatementTopic } from '@/domain/cards/statements';
import { aCard, aCardDifference, aCardSource, details } from '../test/card-fixture';
import { PanelEntity } from './PanelEntity';
import { PanelPage } from './PanelPage';

const show = (element: Parameters<typeof render>[0]) => {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => root.remove());
  render(element, root);
  return root;
};

describe('the panel on a page', () => {
  const open = (summary: PageSummary | null) => {
    const onSelect = vi.fn();
    return { root: show(<PanelPage summary={summary} onSelect={onSelect} />), onSelect };
  };

  test('says that the page is not read, and what to do', () => {
    const { root } = open(null);
    expect(root.textContent).toContain('This page is not being read.');
    expect(root.textContent).toContain('Click the Variorum button');
    expect(root.textContent).not.toContain('No name on this page');
  });

  test('says that a page names nothing', () => {
    const { root } = open({ mentions: [] });
    expect(root.textContent).toContain('No name on this page is covered');
    expect(root.textContent).not.toContain('not being read');
  });

  test('lists the names with their counts, and opens the one that is clicked', () => {
    const { root, onSelect } = open({
      mentions: [
        { entity: 'avocado', name: 'Avocado', count: 3, differences: 2 },
        { entity: 'mango', name: 'Mango', count: 1, differences: 0 },
      ],
    });
    const rows = [...root.querySelectorAll('button')];
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Avocado3 mentions · 2 differences',
      'Mango1 mention',
    ]);
    rows[1]?.click();
    expect(onSelect.mock.calls).toEqual([['mango']]);
  });
});

describe('the panel on a name', () => {
  const many = details(
    aCard({
      differences: ['one', 'two', 'three'].map((attribute) => aCardDifference(attribute)),
      sources: ['a', 'b', 'c', 'd', 'e'].map((id) =>
        aCardSource(id, {
          phrases: [1, 2].map((n) => ({ text: `words ${n} of ${id}` })),
        }),
      ),
    }),
  );

  const topics: StatementTopic[] = ['release-window', 'focus'].map((attribute) => ({
    attribute,
    label: `The ${attribute}`,
    statements: ['a', 'b'].map((source) => ({
      id: `${source}-${attribute}`,
      text: `What ${source} says of the ${attribute}.`,
      source,
      date: '2025-12-09',
      hedge: 'denied',
      saidBy: source === 'a' ? { kind: 'named', who: 'A spokesman' } : { kind: 'anonymous' },
      phrase: { text: `the very words of ${source}` },
    })),
  }));

  test('shows every difference, every source and every statement, with its words', () => {
    const root = show(<PanelEntity card={many} topics={topics} onBack={() => undefined} />);
    expect(root.querySelector('h1')?.textContent).toBe('Avocado');
    expect(root.querySelectorAll('.difference')).toHaveLength(3);
    expect(root.querySelectorAll('.source')).toHaveLength(5);
    const statements = [...root.querySelectorAll('.statement')];
    expect(statements.map((it) => it.querySelector('q')?.textContent)).toEqual([
      'the very words of a',
      'the very words of b',
      'the very words of a',
      'the very words of b',
    ]);
    expect(statements[0]?.textContent).toContain('What a says of the release-window.');
  });

  test('says of each statement who made it, when and how surely', () => {
    const root = show(<PanelEntity card={many} topics={topics} onBack={() => undefined} />);
    const [named, anonymous] = [...root.querySelectorAll('.statement-meta')].map((it) => it.textContent);
    expect(named).toBe('The a Times · Dec 9, 2025 · denied · A spokesman');
    expect(anonymous).toBe('The b Times · Dec 9, 2025 · denied · unnamed sources');
  });

  test('keeps who said it in the language of the pack, and each statement at hand', () => {
    const root = show(<PanelEntity card={many} topics={topics} onBack={() => undefined} />);
    expect(root.querySelector('.statement-meta [lang=en]')?.textContent).toBe('A spokesman');
    expect(root.querySelector<HTMLElement>('.chip')?.title).toBe('What a says.');
  });

  test('goes back to the page', () => {
    const onBack = vi.fn();
    show(<PanelEntity card={many} topics={[]} onBack={onBack} />)
      .querySelector('button')
      ?.click();
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  test('names each of its parts by its heading', () => {
    const root = show(<PanelEntity card={many} topics={[]} onBack={() => undefined} />);
    const labels = [...root.querySelectorAll('section[aria-labelledby]')].map(
      (it) => document.getElementById(it.getAttribute('aria-labelledby') ?? '')?.textContent,
    );
    expect(labels).toEqual(['Where the sources differ', 'Sources']);
  });
});
