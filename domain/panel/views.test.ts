import { describe, expect, it } from 'vitest';
import { aChoice, aClaim, anAlias, anEntity, aNote, aPack, aSource, publishedOn } from '../../test/builders';
import { packAbout, packFrom } from './about';
import { entityViewOf, laterStatements, lookBack } from './entity-view';
import { matrixViewOf } from './matrix-view';
import { allNamesOf } from './names';
import { relationsOf } from './relations';
import { sourceViewOf } from './source-view';
import { sourcesViewOf } from './sources-view';
import { timelineViewOf } from './timeline-view';

const says = (id: string, source: string, option: string, asOf?: string) =>
  aClaim({
    id,
    source,
    attribute: 'openness',
    value: aChoice(option),
    statement: { en: `${source} says ${option}` },
    phrase: { text: `words of ${id}` },
    ...(asOf !== undefined && { asOf }),
  });

const whole = aPack({
  entities: [
    anEntity({
      aliases: [
        anAlias(),
        anAlias({ text: '酪梨', lang: 'zh-Hant', kind: 'translation' }),
        anAlias({ text: 'Avo', kind: 'short' }),
        anAlias({ text: 'Avo', kind: 'nickname' }),
        anAlias({ text: 'AVO', kind: 'ticker' }),
        anAlias({ text: '酪 梨', lang: 'zh-Hant', kind: 'translation' }),
        anAlias({ text: 'Fruit', kind: 'misrendering' }),
      ],
      related: [{ to: 'meta', as: 'made-by' }],
    }),
    anEntity({ id: 'meta', name: { en: 'Meta' }, related: [{ to: 'avocado', as: 'about' }] }),
    anEntity({ id: 'mango', name: { en: 'Mango' }, related: [{ to: 'avocado', as: 'competes-with' }] }),
  ],
  sources: [
    aSource({ id: 's1', ...publishedOn('2025-12-01') }),
    aSource({ id: 's2', ...publishedOn('2025-12-20'), basedOn: [{ publisher: 'CNBC' }] }),
    aSource({ id: 's3', published: undefined, basedOn: [{ publisher: 'CNBC' }] }),
  ],
  claims: [
    says('c1', 's1', 'open'),
    says('c2', 's2', 'closed'),
    says('c3', 's3', 'closed', '2025-12-18'),
    aClaim({ id: 'other', entity: 'mango' }),
  ],
  notes: [aNote({ claims: ['c1', 'c2'] }), aNote({ id: 'n2', claims: ['other', 'other'] })],
});

const about = packAbout(whole, 'avocado')!;

describe('a pack cut down to what a view shows', () => {
  it('has the sources of its claims, with the origins that they have in the whole pack', () => {
    const sources = [
      aSource({ id: 's1', basedOn: [{ publisher: 'CNBC' }] }),
      aSource({ id: 'between', basedOn: [{ publisher: 'CNBC' }, { publisher: 'Reuters' }] }),
      aSource({ id: 's3', basedOn: [{ publisher: 'Reuters' }] }),
    ];
    const claims = [says('c1', 's1', 'open'), says('c3', 's3', 'closed')];
    const cut = packAbout({ ...whole, sources, claims, notes: [] }, 'avocado')!;
    expect(cut.sources.map(({ id }) => id)).toEqual(['s1', 's3']);
    expect(sourcesViewOf(cut, 'en').origins).toBe(1);
    expect(sourcesViewOf({ ...cut, sources: [...cut.sources] }, 'en').origins).toBe(2);
  });

  it('has the claims of the entity and the notes about them', () => {
    expect(about.claims.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(about.notes.map(({ id }) => id)).toEqual(['n1']);
    expect(packAbout(whole, 'nobody')).toBeUndefined();
  });

  it('has the claims of the source', () => {
    expect(packFrom(whole, 's1')?.claims.map(({ id }) => id)).toEqual(['c1', 'other']);
    expect(packFrom(whole, 'none')).toBeUndefined();
  });

  it('gives the same view as the whole pack', () => {
    expect(entityViewOf(about, 'avocado', 'en')).toEqual(entityViewOf(whole, 'avocado', 'en'));
  });
});

describe('the names of an entity', () => {
  it('stand by kind, each once however it is spelt, without wrong ones and the one it is shown by', () => {
    expect(allNamesOf(whole.entities[0]!, 'en')).toEqual([
      { kind: 'translation', names: [{ text: '酪梨', lang: 'zh-Hant' }] },
      { kind: 'short', names: [{ text: 'Avo' }] },
    ]);
  });
});

describe('relations', () => {
  it('are told from the entity’s side, then from the other side where it has not been told', () => {
    expect(relationsOf(whole, 'avocado', 'en')).toEqual({
      own: [{ id: 'meta', as: 'made-by', name: 'Meta' }],
      others: [{ id: 'mango', as: 'competes-with', name: 'Mango' }],
    });
  });
});

describe('the matrix', () => {
  it('has a column for each source and a cell with value, position and statement', () => {
    const { columns, rows } = matrixViewOf(about, 'avocado', 'en');
    expect(columns.map(({ id }) => id)).toEqual(['s2', 's1', 's3']);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.notes).toEqual(['The two word it differently.']);
    const cells = rows[0]?.cells.map(([claim]) => [claim?.value, claim?.statement.id]);
    expect(cells).toEqual([
      [{ type: 'words', text: 'Closed' }, 'c2'],
      [{ type: 'words', text: 'Open' }, 'c1'],
      [{ type: 'words', text: 'Closed' }, 'c3'],
    ]);
    const positions = rows[0]?.cells.map(([claim]) => claim?.position);
    expect(positions?.[0]).toBe(positions?.[2]);
  });
});

describe('the timeline', () => {
  it('groups by origin, names whose report it is, and dates what has replaced a statement', () => {
    const [first, second, ...others] = timelineViewOf(about, 'en');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ sources: ['s1'], reports: [] });
    expect(first?.statements.map(({ id, supersededBy, label }) => [id, supersededBy, label])).toEqual([
      ['c1', '2025-12-20', 'Open or closed'],
    ]);
    expect(second).toMatchObject({ sources: ['s2', 's3'], reports: [{ publisher: 'CNBC' }] });
  });
});

describe('the sources', () => {
  it('stand newest first, undated last, with their phrases and origins', () => {
    const { sources, origins } = sourcesViewOf(about, 'en');
    expect(sources.map(({ id, phrases }) => [id, phrases[0]?.text])).toEqual([
      ['s2', 'words of c2'],
      ['s1', 'words of c1'],
      ['s3', 'words of c3'],
    ]);
    expect(origins).toBe(2);
  });

  it('one by itself has all that was taken from it, by whom it is about', () => {
    const view = sourceViewOf(packFrom(whole, 's1')!, 's1', 'en');
    expect(view?.about.map(({ entity, statements }) => [entity.name, statements.length])).toEqual([
      ['Avocado', 1],
      ['Mango', 1],
    ]);
    expect(sourceViewOf(whole, 'none', 'en')).toBeUndefined();
  });
});

describe('looking back', () => {
  it('leaves out what was said later, and lists it by itself', () => {
    const { pack, later } = lookBack(about, '2025-12-10');
    expect(pack.claims.map(({ id }) => id)).toEqual(['c1']);
    expect(laterStatements(about, later, 'en').map(({ id, label }) => [id, label])).toEqual([
      ['c2', 'Open or closed'],
      ['c3', 'Open or closed'],
    ]);
  });

  it('from now is the pack as it is', () => {
    expect(lookBack(about, undefined)).toEqual({ pack: about, later: [] });
  });
});
