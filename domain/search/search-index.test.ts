import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAlias, aClaim, anEntity, aPack, aSource } from '../../test/builders';
import { packs } from '../../test/arbitraries';
import { localize } from '../pack/localize';
import { markMatches } from './mark-matches';
import { buildSearchIndex, loadSearchIndex, type Search } from './search-index';

const pack = aPack({
  entities: [
    anEntity({
      id: 'yann-lecun',
      kind: 'person',
      name: { en: 'Yann LeCun', 'zh-Hant': '楊立昆' },
      summary: { en: 'Chief AI scientist.' },
      aliases: [
        anAlias({ text: 'LeCun' }),
        anAlias({ text: '杨立昆', lang: 'zh-Hans' }),
        anAlias({ text: '顏樂存', lang: 'zh-Hant', kind: 'misrendering' }),
      ],
    }),
    // Many names make each of them count for less.
    anEntity({
      id: 'meta',
      name: { en: 'Meta' },
      summary: { en: 'A company.' },
      aliases: ['Facebook', 'Fakebook', '臉書', 'A firm of Menlo Park'].map((text) => anAlias({ text })),
    }),
    anEntity({
      id: 'msl',
      name: { en: 'Meta Superintelligence Labs' },
      summary: { en: 'Labs of Meta, for Meta and by Meta.' },
      aliases: [anAlias({ text: 'Meta MSL' })],
    }),
  ],
  sources: [
    aSource({ id: 'ejtech', title: 'Meta模型擬改閉源', publisher: '信報' }),
    aSource({ id: 'blog', title: 'Meta shifts to closed AI', publisher: 'A blog' }),
  ],
  claims: [
    aClaim({
      id: 'leaves',
      source: 'ejtech',
      entity: 'yann-lecun',
      attribute: 'departure',
      statement: { en: 'He is to leave.', 'zh-Hant': '他將離開公司。' },
      phrase: { text: '首席科學家將離職' },
    }),
    aClaim({
      id: 'closed',
      source: 'blog',
      entity: 'meta',
      attribute: 'openness',
      statement: { en: 'Meta turns to closed models.' },
      phrase: { text: 'closed AI model' },
    }),
  ],
});

const searchIn = async (...args: Parameters<typeof buildSearchIndex>): Promise<Search> =>
  loadSearchIndex(await buildSearchIndex(...args));

const search = await searchIn([pack]);

const found = (query: string, find = search) => {
  const { entities, claims, phrases, sources } = find(query);
  return [entities, claims, phrases, sources].map(({ hits }) => hits.map(({ id }) => id));
};

describe('a search', () => {
  it.each([
    ['a name, with all that is said of its bearer', 'LeCun', [['yann-lecun'], ['leaves'], ['leaves'], []]],
    ['it in the other script', '楊立昆', [['yann-lecun'], ['leaves'], ['leaves'], []]],
    ['and in the script of neither', '杨立昆', [['yann-lecun'], ['leaves'], ['leaves'], []]],
    ['a wrong rendering', '颜乐存', [['yann-lecun'], ['leaves'], ['leaves'], []]],
    ['a name that is not finished', 'lec', [['yann-lecun'], ['leaves'], ['leaves'], []]],
    ['a name and a word', 'lecun leave', [[], ['leaves'], [], []]],
    ['a name and a word without a space', '楊立昆離開', [[], ['leaves'], [], []]],
    ['a name and a label', 'lecun 去留', [[], ['leaves'], [], []]],
    ['words of a summary', 'chief scient', [['yann-lecun'], [], [], []]],
    ['words of a phrase, in the other script', '首席科学家', [[], [], ['leaves'], []]],
    ['a publisher', '信报', [[], [], [], ['ejtech']]],
    ['a title', 'shifts', [[], [], [], ['blog']]],
    ['one character', '閉', [[], ['closed'], [], ['ejtech']]],
    ['words that stand in no one thing', 'lecun closed', [[], [], [], []]],
    ['nothing', ' …', [[], [], [], []]],
    ['what an object has by itself', 'constructor __proto__', [[], [], [], []]],
  ])('finds %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('puts the entity first that is called exactly so', () => {
    expect(found('meta')[0]).toEqual(['meta', 'msl']);
    expect(found('META')[0]).toEqual(['meta', 'msl']);
  });

  it('says of whom a hit is, and whether its own words match', () => {
    const { claims, phrases } = search('meta');
    expect(claims.hits).toEqual([{ pack: 'test-pack', id: 'closed', entity: 'meta', by: 'words' }]);
    expect(phrases.hits).toEqual([{ pack: 'test-pack', id: 'closed', entity: 'meta', by: 'name' }]);
  });

  it('lists at most what is asked for and counts the rest', () => {
    const { entities } = search('meta', 1);
    expect([entities.hits.length, entities.total]).toEqual([1, 2]);
  });

  it('keeps two packs apart that use the same ids, and finds by the names of either', async () => {
    const other = aPack({
      id: 'other',
      entities: [
        anEntity({ id: 'yann-lecun', name: { en: 'Y. L.' }, aliases: [anAlias({ text: 'Y. L.' })] }),
      ],
      claims: [aClaim({ id: 'leaves', entity: 'yann-lecun' })],
    });
    const { hits } = (await searchIn([pack, other]))('楊立昆').claims;
    expect(hits.map((hit) => hit.pack).sort()).toEqual(['other', 'test-pack']);
  });

  it('in one language leaves out statements in others, but no names and phrases', async () => {
    const english = await searchIn([pack], 'en');
    expect(found('離開', english)[1]).toEqual([]);
    expect(found('楊立昆', english)[1]).toEqual(['leaves']);
    expect(found('離職', english)[2]).toEqual(['leaves']);
  });

  it('reads a pasted page only so far', () => {
    expect(found(`closed ${' '.repeat(300)} nowhere`)[1]).toEqual(['closed']);
  });
});

describe('a stored index', () => {
  it.each([
    ['JSON', <T>(value: T) => JSON.parse(JSON.stringify(value)) as T],
    ['structured clone', <T>(value: T) => structuredClone(value)],
  ])('finds the same after %s', async (_, copy) => {
    const restored = loadSearchIndex(copy(await buildSearchIndex([pack])));
    for (const query of ['m', 'lecun', '離開', 'closed meta']) expect(restored(query)).toEqual(search(query));
  });
});

describe('in any pack', () => {
  it('every claim is found by its statement, with marks in it', async () => {
    await fc.assert(
      fc.asyncProperty(packs, async (any) => {
        const find = await searchIn([any]);
        for (const { id, statement } of any.claims) {
          const text = localize(statement, 'en');
          expect(find(text, 100).claims.hits).toContainEqual(expect.objectContaining({ id, by: 'words' }));
          expect(markMatches(text, text)).not.toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('the order does not hang on that of the claims', async () => {
    const shuffled = packs.chain((any) =>
      fc
        .shuffledSubarray(any.claims, { minLength: any.claims.length })
        .map((claims) => [any, { ...any, claims }] as const),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([any, other]) => {
        const [there, here] = await Promise.all([searchIn([other]), searchIn([any])]);
        expect(there('first quarter')).toEqual(here('first quarter'));
      }),
      { numRuns: 30 },
    );
  });
});
