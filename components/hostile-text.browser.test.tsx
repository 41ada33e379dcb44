import { render } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { EntityCard } from '@/domain/cards/entity-card';
import { aCard, aCardDifference, aCardSource, aPosition, details } from '../test/card-fixture';
import { PanelEntity } from './PanelEntity';
import { PanelPage } from './PanelPage';
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

describe('17 whatever a page and a pack say is shown on the card as it is written', () => {
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
  const { card, texts } = hostileCard();
  const panelTexts = texts.filter((text) => text !== card.related[0]?.name);
  const summary = {
    mentions: [{ entity: hostile, name: hostile, count: 2, differences: 1 }],
  };

  test.each([
    ['in the panel', <PanelEntity card={details(card)} topics={[]} onBack={nothing} />, panelTexts],
    ['in the panel’s list', <PanelPage summary={summary} onSelect={nothing} />, [hostile]],
  ])('%s', (_, element, expected) => {
    const root = show(element);
    for (const text of expected) expect(root.textContent).toContain(text);
    expect(root.querySelectorAll('img, script, b, iframe, style, [onerror]')).toHaveLength(0);
    expect(ran).toEqual([]);
  });
});

test('D2 an address that is not http or https is no link', () => {
  const addresses = ['javascript:alert(1)', 'data:text/html,x', 'java\nscript:alert(1)', '//example.com'];
  const sources = addresses.map((url, i) => aCardSource(String(i), { url }));
  const root = show(<PanelEntity card={details(aCard({ sources }))} topics={[]} onBack={nothing} />);
  expect(root.querySelectorAll('q')).toHaveLength(addresses.length);
  expect(root.querySelectorAll('a, [href]')).toHaveLength(0);
});
