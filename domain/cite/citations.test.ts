import { describe, expect, it } from 'vitest';
import { aChoice, aClaim, anEntity, aNote, aPack, aSource, only, publishedOn } from '../../test/builders';
import { discrepanciesOf } from '../compare/discrepancies';
import { createCitations } from './citations';
import type { CiteWords, LinkTo } from './cite-words';
import { toMarkdown } from './markdown';
import { toPlainText } from './plain-text';

const words: CiteWords = {
  hedges: { stated: 'stated', reported: 'reported', expected: 'expected', denied: 'denied' },
  relations: {
    differs: 'The sources differ',
    updates: 'Updated since',
    overlaps: 'They overlap',
    narrower: 'One is more exact',
    variant: 'Different renderings',
  },
  noteKinds: {
    'translation-error': 'Translation error',
    scope: 'Scope',
    wording: 'Wording',
    attribution: 'Attribution',
    timing: 'Timing',
  },
  machineTranslated: 'machine translation',
  quotation: ['“', '”'],
  comma: ', ',
  colon: ': ',
  formatDate: (date) => `on ${date}`,
  formatValue: (value) =>
    value.type === 'choice' ? value.option : value.type === 'entities' ? value.ids.join() : value.type,
  formatSpeaker: ({ who }) => who,
  formatPack: ({ title, licence }) => `${title.en}, ${licence}`,
};

const linkTo: LinkTo = ({ url }, phrase) => url && `${url}#:~:text=${encodeURIComponent(phrase?.text ?? '')}`;

const pack = aPack({
  entities: [anEntity({ name: { en: 'Avocado', 'zh-Hant': '酪梨' } }), anEntity({ id: 'silent' })],
  sources: [
    aSource({
      id: 's1',
      title: 'It is *closed*',
      publisher: 'CNBC',
      url: 'https://example.com/1',
      ...publishedOn('2025-12-09'),
    }),
    aSource({
      id: 's2',
      title: '轉向開源',
      publisher: undefined,
      published: undefined,
      machineTranslated: true,
    }),
  ],
  claims: [
    aClaim({
      id: 'closed',
      attribute: 'openness',
      value: aChoice('closed'),
      statement: { en: 'It is closed.', 'zh-Hant': '它是閉源。' },
      phrase: { text: 'a closed model' },
      saidBy: { kind: 'named', who: 'people at Meta' },
    }),
    aClaim({
      id: 'open',
      source: 's2',
      attribute: 'openness',
      value: aChoice('open-source'),
      statement: { en: 'It is open source.' },
      phrase: { text: '完全依賴開源模式' },
      hedge: 'stated',
      asOf: '2025-12',
    }),
    aClaim({ id: 'made', attribute: 'developer', value: only('meta'), statement: { en: 'Meta makes it.' } }),
  ],
  notes: [aNote({ claims: ['closed', 'open'], kind: 'translation-error', text: { en: 'A word is wrong.' } })],
});

const { citeClaim, citeDifference, citeEntity } = createCitations(pack, 'en', words, linkTo);

const closed =
  'It is closed. “a closed model” — reported, on 2025-12-09, people at Meta — [It is \\*closed\\*](https://example.com/1#:~:text=a%20closed%20model), CNBC, on 2025-12-09';
const open = 'It is open source. “完全依賴開源模式” — stated, on 2025-12 — 轉向開源, machine translation';
const made =
  'Meta makes it. “in the first quarter” — reported, on 2025-12-09 — [It is \\*closed\\*](https://example.com/1#:~:text=in%20the%20first%20quarter), CNBC, on 2025-12-09';

describe('a citation in Markdown', () => {
  it('of a claim has its phrase, hedge, date, speaker and source', () => {
    expect(toMarkdown(citeClaim('closed')!)).toBe(`${closed}\n`);
  });

  it('of a claim whose source has no address and no date leaves them out', () => {
    expect(toMarkdown(citeClaim('open')!)).toBe(`${open}\n`);
  });

  it('of a difference has every position, the relation and the notes in words', () => {
    expect(toMarkdown(citeDifference(discrepanciesOf(pack)[0]!))).toBe(
      [
        '# Avocado: Open or closed',
        'The sources differ',
        `- **closed**\n  - ${closed}\n- **open-source**\n  - ${open}`,
        'Translation error: A word is wrong.',
        'A test pack, CC-BY-4.0\n',
      ].join('\n\n'),
    );
  });

  it('of an entity has its summary, its differences and the rest', () => {
    expect(toMarkdown(citeEntity('avocado')!)).toBe(
      [
        '# Avocado',
        'A model in development.',
        '## Open or closed: The sources differ',
        `- **closed**\n  - ${closed}\n- **open-source**\n  - ${open}`,
        'Translation error: A word is wrong.',
        '## Developed by',
        `- **meta**\n  - ${made}`,
        'A test pack, CC-BY-4.0\n',
      ].join('\n\n'),
    );
  });

  it('of an entity of which nobody speaks has its summary', () => {
    expect(citeEntity('silent')).toHaveLength(3);
  });

  it('of what the pack does not hold is none', () => {
    expect([citeClaim('none'), citeEntity('none')]).toEqual([undefined, undefined]);
  });
});

describe('a citation as plain text', () => {
  it('shows the address beside the title', () => {
    expect(toPlainText(citeClaim('closed')!)).toContain(
      '— It is *closed* <https://example.com/1#:~:text=a%20closed%20model>, CNBC',
    );
  });
});

describe('a citation in Chinese', () => {
  it('speaks it where the pack does', () => {
    const chinese = createCitations(
      pack,
      'zh-Hant',
      { ...words, quotation: ['「', '」'], comma: '，' },
      linkTo,
    );
    expect(toPlainText(chinese.citeClaim('closed')!)).toMatch(
      /^它是閉源。 「a closed model」 — reported，on/,
    );
    expect(toPlainText(chinese.citeClaim('open')!)).toMatch(/^It is open source\./);
  });
});
