import { describe, expect, it } from 'vitest';
import { aClaim, aPack, aSource, publishedOn } from '../../test/builders';
import { createStatementsBuilder } from './statements';

describe('the statements of an entity', () => {
  const pack = aPack({
    sources: [aSource(publishedOn('2025-12-12')), aSource({ id: 's2', ...publishedOn('2026-02-05') })],
    claims: [
      aClaim({
        statement: { en: 'It comes in spring.', 'zh-Hans': '春天发布。' },
        saidBy: { kind: 'company', who: { en: 'Nvidia', 'zh-Hans': '英伟达' } },
      }),
      aClaim({ id: 'c2', source: 's2', value: { type: 'absent' }, hedge: 'denied' }),
      aClaim({ id: 'c3', attribute: 'focus', value: { type: 'text', text: { en: 'Code' } } }),
    ],
  });

  it('are all there, by attribute, newest first, with who said it and how surely', () => {
    const topics = createStatementsBuilder(pack, 'en')('avocado');
    expect(topics.map(({ label, statements }) => [label, ...statements.map(({ id }) => id)])).toEqual([
      ['Release', 'c2', 'c1'],
      ['Focus', 'c3'],
    ]);
    expect(topics[0]!.statements).toMatchObject([
      { date: '2026-02-05', hedge: 'denied', saidBy: { kind: 'outlet' } },
      { date: '2025-12-12', hedge: 'reported', saidBy: { kind: 'company', who: 'Nvidia' } },
    ]);
  });

  it('speak the reader’s language, and English where they cannot', () => {
    const [topic] = createStatementsBuilder(pack, 'zh-Hans')('avocado');
    expect(topic!.statements.map(({ text }) => text)).toEqual([
      'It comes in the first quarter.',
      '春天发布。',
    ]);
    expect(topic!.label).toBe('发布时间');
    expect(topic!.statements[1]!.saidBy.who).toBe('英伟达');
  });

  it('are none for an entity that the pack does not hold', () => {
    expect(createStatementsBuilder(pack, 'en')('nobody')).toEqual([]);
  });
});
