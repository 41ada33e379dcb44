import { render, type VNode } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { EntityCard } from '@/domain/cards/entity-card';
import { entityPlace, pagePlace, sections, type Section } from '@/domain/panel/place';
import { sourceViewOf } from '@/domain/panel/source-view';
import { aCard, aCardDifference, aCardSource, aPosition } from '../test/card-fixture';
import { aHostilePack } from '../test/hostile-pack';
import { EntityView } from './panel/EntityView';
import { PageView } from './panel/PageView';
import { SearchView } from './panel/SearchView';
import { SourceView } from './panel/SourceView';
import { SourcesList } from './panel/SourcesList';
import { renderCard } from './render-card';

const ran: string[] = [];
const listen = () => ran.push('an error of an image');

const hostile = '<img src=x onerror="dispatchEvent(new Event(`hostile`))"><script>x</script><b>&lt;b&gt;</b>';

/** A card in which every text is hostile and numbered, so that each can be looked for. */
const hostileCard = () => {
  let count = 0;
  const texts: string[] = [];
  const say = () => {
    const text = `${++count} ${hostile}`;
    texts.push(text);
    return text;
  };
  const words = () => ({ type: 'words' as const, text: say() });
  const card: EntityCard = aCard({
    name: say(),
    otherNames: [{ text: say(), lang: hostile }, { text: say() }],
    misrenderings: [{ text: 'Avocado', note: say() }],
    summary: say(),
    differences: [
      aCardDifference('x', {
        label: say(),
        notes: [say()],
        positions: [
          { value: words(), claims: [{ source: 'a', date: '2025', statement: hostile }] },
          aPosition({
            type: 'names',
            names: [{ id: hostile, name: say() }, { name: say() }],
            complete: true,
          }),
          aPosition({ type: 'name', text: say(), script: 'Latn' }),
        ],
      }),
    ],
    agreements: [{ attribute: 'y', label: say(), value: words(), sources: 2 }],
    sources: [
      aCardSource('a', {
        publisher: say(),
        basedOn: [{ publisher: say(), date: '2025' }],
        lang: '"><img src=x>',
        phrases: [{ text: say(), prefix: hostile, suffix: hostile }],
      }),
      aCardSource('b', { publisher: undefined, title: say() }),
    ],
    related: [{ id: hostile, name: say(), as: 'about' }],
    pack: { id: hostile, updated: '2026-02-05' },
  });
  return { card, texts };
};

const show = (element: Parameters<typeof render>[0]) => {
  const root = document.createElement('div');
  document.body.append(root);
  addEventListener('hostile', listen);
  onTestFinished(() => {
    root.remove();
    removeEventListener('hostile', listen);
  });
  render(element, root);
  return root;
};

const nothing = () => undefined;

describe('17 D1 whatever a page and a pack say is shown on the card as it is written', () => {
  const { card, texts } = hostileCard();
  const why = [{ rule: 'related-in-sentence' as const, weight: 2, evidence: hostile }];

  const showCard = () => {
    const host = document.createElement('div');
    document.body.append(host);
    addEventListener('hostile', listen);
    onTestFinished(() => {
      host.remove();
      removeEventListener('hostile', listen);
    });
    const root = host.attachShadow({ mode: 'open' });
    renderCard(root, {
      card,
      surface: 'Avocado',
      why,
      onOpenPanel: nothing,
      onClose: nothing,
      onNotThis: () => Promise.resolve(undefined),
      loadCard: () => Promise.resolve(aCard({ id: 'other', name: hostile })),
    });
    return root;
  };

  const expectNoMarkup = (root: ParentNode) => {
    expect(root.querySelectorAll('img, script, b, iframe, style, [onerror]')).toHaveLength(0);
    expect(ran).toEqual([]);
  };

  test('the whole card, its reasons and its menu', () => {
    const root = showCard();
    for (const text of texts) expect(root.textContent).toContain(text);
    for (const button of root.querySelectorAll<HTMLElement>('[aria-expanded]')) {
      button.click();
      expect(root.textContent).toContain(hostile);
      expectNoMarkup(root);
    }
  });

  test('a card that is opened from it, and the way back', async () => {
    const root = showCard();
    root.querySelector<HTMLElement>('.entity-link')?.click();
    await expect.poll(() => root.querySelector('h2')?.textContent).toBe(hostile);
    expect(root.querySelector('.card-back')?.textContent).toContain(card.name);
    expectNoMarkup(root);
  });
});

describe('D1 whatever a pack says is shown as it is written', () => {
  const pack = aHostilePack(hostile);
  const calls = {
    show: () => Promise.resolve('shown' as const),
    light: nothing,
    read: nothing,
    reload: nothing,
    switchOn: nothing,
    place: pagePlace,
    onPlace: nothing,
  };
  const copy = () => Promise.resolve(true);
  const summary = {
    mentions: [{ entity: hostile, name: hostile, count: 2, differences: 1 }],
    inOrder: [{ entity: hostile, surface: hostile }],
  };
  const entity = (section: Section) => (
    <EntityView
      place={{ ...entityPlace('avocado'), section, asOf: '2025-12-31' }}
      pack={pack}
      copyFrom={() => copy}
      open={nothing}
      onAsOf={nothing}
    />
  );
  const found = {
    rows: [{ pack: 'p', id: 'a', entity: 'b', by: 'words' as const, text: hostile, label: hostile }],
    total: 1,
  };

  const views: [string, () => VNode][] = [
    ['in the panel’s list', () => <PageView page={{ is: 'read', summary }} pointing={null} {...calls} />],
    [
      'where a site is off',
      () => <PageView page={{ is: 'unread', why: 'off', host: hostile }} pointing={null} {...calls} />,
    ],
    ...sections.map((section): [string, () => VNode] => [`in the panel’s ${section}`, () => entity(section)]),
    ['of a source', () => <SourceView view={sourceViewOf(pack, 's1', 'en')!} pack={pack.id} copy={copy} />],
    [
      'in the search',
      () => (
        <SearchView
          query="img"
          found={{
            query: 'img',
            view: { entities: found, claims: found, phrases: found, sources: found },
            names: [],
          }}
        />
      ),
    ],
  ];

  test.each(views)('%s', (_, view) => {
    const root = show(view());
    expect(root.textContent).toContain(hostile);
    expect(root.querySelectorAll('img, script, b, iframe, style, [onerror]')).toHaveLength(0);
    expect(ran).toEqual([]);
  });
});

test('D2 an address that is not http or https is no link', () => {
  const addresses = ['javascript:alert(1)', 'data:text/html,x', 'java\nscript:alert(1)', '//example.com'];
  const sources = addresses.map((url, i) => aCardSource(String(i), { url }));
  const panelSources = sources.map((source) => ({ ...source, kind: 'report' as const, origin: 0 }));
  const root = show(
    <SourcesList view={{ sources: panelSources, origins: 1 }} pack="p" copy={() => Promise.resolve(true)} />,
  );
  expect(root.querySelectorAll('q')).toHaveLength(addresses.length);
  expect(root.querySelectorAll('a:not([href^="#"])')).toHaveLength(0);
});
