import { describe, expect, it } from 'vitest';
import { listedAtMost, summarise } from './page-summary';

const mention = (entity: string) => ({
  entity,
  block: 0,
  start: 0,
  end: 4,
  surface: 'Meta',
  alias: 'Meta',
  why: [],
});
const card = (name: string, differences: number) => ({
  name,
  differences: Array.from({ length: differences }),
});

describe('the summary of a page', () => {
  const known = new Map([
    ['meta', card('Meta', 3)],
    ['llama', card('Llama', 0)],
  ]);
  const cards = (entity: string) => known.get(entity);

  it('counts the mentions of each entity, in the order of the first', () => {
    const mentions = ['llama', 'meta', 'llama', 'meta', 'llama'].map(mention);
    expect(summarise(mentions, cards)).toMatchObject({
      mentions: [
        { entity: 'llama', name: 'Llama', count: 3, differences: 0 },
        { entity: 'meta', name: 'Meta', count: 2, differences: 3 },
      ],
    });
  });

  it('leaves out entities without a card', () => {
    expect(summarise([mention('qwen'), mention('meta')], cards).mentions.map(({ entity }) => entity)).toEqual(
      ['meta'],
    );
  });

  it('takes an entity called like a property of every object for an entity', () => {
    const oddCards = new Map([['constructor', card('Constructor', 1)]]);
    const odd = (entity: string) => oddCards.get(entity);
    expect(summarise([mention('constructor')], odd).mentions).toHaveLength(1);
    expect(summarise([mention('__proto__')], odd).mentions).toEqual([]);
  });

  it('is empty for a page without mentions', () => {
    expect(summarise([], cards)).toEqual({ mentions: [], inOrder: [] });
  });

  it('lists the mentions one by one, as the page writes them, and not more than anybody goes through', () => {
    const first = { ...mention('llama'), surface: 'Llama\n 4' };
    expect(summarise([first, mention('meta')], cards).inOrder).toEqual([
      { entity: 'llama', surface: 'Llama 4' },
      { entity: 'meta', surface: 'Meta' },
    ]);
    const many = Array.from({ length: listedAtMost + 1 }, () => mention('meta'));
    expect(summarise(many, cards).inOrder).toHaveLength(listedAtMost);
    expect(summarise(many, cards).mentions[0]?.count).toBe(listedAtMost + 1);
  });

  it('holds no words of the page but the names', () => {
    expect(Object.keys(summarise([mention('meta')], cards).mentions[0]!)).toEqual([
      'entity',
      'name',
      'count',
      'differences',
    ]);
    expect(Object.keys(summarise([mention('meta')], cards).inOrder[0]!)).toEqual(['entity', 'surface']);
  });
});
