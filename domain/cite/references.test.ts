import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClaim, aPack, aSource } from '../../test/builders';
import { escapeTex, toBibtex } from './bibtex';
import { citedSources, toCslJson } from './csl-json';

const report = aSource({
  id: 'cnbc-2025-12',
  title: 'Meta’s {AI} at 50% & $14.3B',
  publisher: 'CNBC',
  url: 'https://example.com/a_b?c=%20&d={e}',
});

const page = aSource({
  id: 'page',
  title: '轉向「開源」',
  lang: 'zh-Hant',
  publisher: undefined,
  published: undefined,
  kind: 'translation',
});

describe('a source as CSL-JSON', () => {
  it('has what is known of it', () => {
    expect(toCslJson([report])).toEqual([
      {
        id: 'cnbc-2025-12',
        type: 'article-newspaper',
        title: 'Meta’s {AI} at 50% & $14.3B',
        'container-title': 'CNBC',
        issued: { 'date-parts': [[2025, 12, 10]] },
        URL: 'https://example.com/a_b?c=%20&d={e}',
        language: 'en',
      },
    ]);
  });

  it('has no fields for what is not known', () => {
    expect(toCslJson([page])).toEqual([
      { id: 'page', type: 'webpage', title: '轉向「開源」', language: 'zh-Hant' },
    ]);
  });

  it.each([
    ['report', 'article-newspaper'],
    ['commentary', 'article-newspaper'],
    ['aggregation', 'webpage'],
    ['translation', 'webpage'],
  ] as const)('that is of the kind %s is an item of the type %s', (kind, type) => {
    expect(toCslJson([aSource({ kind })])[0]!.type).toBe(type);
  });

  it.each([
    ['2025-12-09', 'day', [2025, 12, 9]],
    ['2025-12', 'month', [2025, 12]],
    ['2025', 'year', [2025]],
  ] as const)('has the date %s as exactly as it is known', (date, precision, parts) => {
    expect(toCslJson([aSource({ published: { date, precision } })])[0]!.issued).toEqual({
      'date-parts': [parts],
    });
  });

  it('has no address that is not http or https', () => {
    expect(toCslJson([aSource({ url: 'javascript:alert(1)' })])[0]).not.toHaveProperty('URL');
  });
});

describe('a source as BibTeX', () => {
  it('has what is known of it, escaped for TeX', () => {
    expect(toBibtex([report])).toBe(`@article{cnbc-2025-12,
  title = {{Meta’s {\\textbraceleft}AI{\\textbraceright} at 50\\% \\& \\$14.3B}},
  journaltitle = {{CNBC}},
  date = {2025-12-10},
  url = {https://example.com/a_b?c=%20&d=%7Be%7D},
  language = {en},
}
`);
  });

  it('has no fields for what is not known, and keeps UTF-8', () => {
    expect(toBibtex([page])).toBe(`@online{page,
  title = {{轉向「開源」}},
  language = {zh-Hant},
}
`);
  });

  it('stands apart from the next one', () => {
    expect(toBibtex([page, { ...page, id: 'other' }])).toMatch(/\n}\n\n@online{other,/);
  });

  it.each([
    ['\\', '{\\textbackslash}'],
    ['~^', '{\\textasciitilde}{\\textasciicircum}'],
    ['#1_a', '\\#1\\_a'],
    ['<"|>', '{\\textless}{\\textquotedbl}{\\textbar}{\\textgreater}'],
    ['é 酪梨 “q”', 'é 酪梨 “q”'],
  ])('writes %j as %s', (text, written) => {
    expect(escapeTex(text)).toBe(written);
  });

  it('always closes the braces that it opens', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...Array.from('{}\\%#~^&$_"@,=a 字\n')) });
    fc.assert(
      fc.property(hostile, (text) => {
        let depth = 0;
        for (const character of toBibtex([
          aSource({ title: `x${text}`, publisher: `y${text}`, url: `https://e.org/${text}` }),
        ])) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('the sources that are cited', () => {
  it('stand once each, in the order of the pack', () => {
    const pack = aPack({ sources: ['s1', 's2', 's3'].map((id) => aSource({ id })) });
    const claims = ['s3', 's1', 's3'].map((source) => aClaim({ source }));
    expect(citedSources(pack, claims).map(({ id }) => id)).toEqual(['s1', 's3']);
  });
});
