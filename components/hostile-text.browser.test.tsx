import { render } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { EntityCard } from '@/domain/cards/entity-card';
import { Card } from './Card';
import { aCard, aCardDifference, aCardSource } from '../test/card-fixture';
import { PanelEntity } from './PanelEntity';
import { PanelPage } from './PanelPage';

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
    otherNames: [say(), say()],
    misrenderings: [{ text: 'Avocado', note: say() }],
    summary: say(),
    differences: [
      aCardDifference('x', {
        label: say(),
        notes: [say()],
        positions: [
          {
            value: words(),
            claims: [{ id: '1', source: 'a', date: '2025', hedge: 'stated', statement: hostile }],
          },
          { value: { type: 'names', names: [say(), say()], complete: true }, claims: [] },
          { value: { type: 'name', text: say(), script: 'Latn' }, claims: [] },
        ],
      }),
    ],
    agreements: [{ attribute: 'y', label: say(), value: words(), sources: [] }],
    sources: [
      aCardSource('a', {
        publisher: say(),
        basedOn: [{ publisher: say(), date: '2025' }],
        lang: '"><img src=x>',
        phrases: [{ claim: '1', attribute: 'x', text: say(), prefix: hostile, suffix: hostile }],
      }),
      aCardSource('b', { publisher: undefined, title: say() }),
    ],
    pack: { id: 'p', title: hostile, updated: '2026-02-05' },
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

describe('D1 whatever a pack says is shown as it is written', () => {
  const { card, texts } = hostileCard();
  const summary = {
    mentions: [{ entity: hostile, name: hostile, count: 2, differences: 1 }],
  };

  test.each([
    ['on the card', <Card surface="Avocado" card={card} onOpenPanel={nothing} onClose={nothing} />, texts],
    ['in the panel', <PanelEntity card={card} topics={[]} onBack={nothing} />, texts],
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
  const root = show(<PanelEntity card={aCard({ sources })} topics={[]} onBack={nothing} />);
  expect(root.querySelectorAll('q')).toHaveLength(addresses.length);
  expect(root.querySelectorAll('a, [href]')).toHaveLength(0);
});
