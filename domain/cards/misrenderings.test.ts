import { describe, expect, it } from 'vitest';
import { aClaim, anAlias, anEntity, aNote, aPack, aRendering } from '../../test/builders';
import { misrenderingsOf } from './misrenderings';

const misrendering = (text: string) => anAlias({ text, kind: 'misrendering', gate: 'context' });
const naming = (id: string, text: string) =>
  aClaim({ id, attribute: 'name', value: aRendering(text, 'Hant') });

describe('the misrenderings of an entity', () => {
  const entity = anEntity({
    aliases: [anAlias(), misrendering('人類（外在）'), misrendering('人类（外在）'), misrendering('鱷梨')],
  });
  const pack = aPack({
    entities: [entity],
    claims: [naming('c1', 'Avocado'), naming('c2', '人類'), naming('c3', '鱷梨')],
    notes: [
      aNote({
        id: 'n1',
        kind: 'translation-error',
        text: { en: 'Taken for a common noun.', 'zh-Hans': '当成普通名词。' },
      }),
      aNote({
        id: 'n2',
        claims: ['c1', 'c3'],
        kind: 'translation-error',
        text: { en: 'Taken for a fruit.' },
      }),
    ],
  });

  it('come each with the note about that rendering, else with the first on the name', () => {
    expect(misrenderingsOf(entity, pack, 'en')).toEqual([
      { text: '人類（外在）', note: 'Taken for a common noun.' },
      { text: '人类（外在）', note: 'Taken for a common noun.' },
      { text: '鱷梨', note: 'Taken for a fruit.' },
    ]);
  });

  it('are explained in the reader’s language', () => {
    expect(misrenderingsOf(entity, pack, 'zh-Hans')[0]!.note).toBe('当成普通名词。');
  });

  it('are left out where no note explains them, and other names are none', () => {
    expect(misrenderingsOf(entity, { ...pack, notes: [aNote({ kind: 'wording' })] }, 'en')).toEqual([]);
    expect(misrenderingsOf(anEntity(), pack, 'en')).toEqual([]);
  });
});
