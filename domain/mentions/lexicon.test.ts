import { describe, expect, it } from 'vitest';
import { makeEntity, scannerFor } from '@/test/lexicon-builders';
import { buildLexicon } from './lexicon';

const lexiconOf = (...entities: ReturnType<typeof makeEntity>[]) => buildLexicon({ entities });
const typesAt = (lexicon: ReturnType<typeof buildLexicon>, key: string) =>
  lexicon.get(key)?.map(({ type, entity }) => `${type} of ${entity}`);

describe('the lexicon', () => {
  it('holds aliases, exceptions and cue words by their folded text', () => {
    const lexicon = lexiconOf(
      makeEntity('avocado', {
        aliases: [{ text: 'Avocado', not: ['Avocado Toast'] }],
        cues: { en: ['LLM'], 'zh-Hant': ['模型'] },
        counterCues: { 'zh-Hans': ['牛油果'] },
      }),
    );
    expect([...lexicon.keys()]).toEqual(['avocado', 'avocado toast', 'llm', '模型', '牛油果']);
    expect(typesAt(lexicon, 'avocado toast')).toEqual(['not of avocado']);
    expect(typesAt(lexicon, '模型')).toEqual(['cue of avocado']);
    expect(typesAt(lexicon, '牛油果')).toEqual(['counter-cue of avocado']);
  });

  it('D17 keeps all that entities mean by one text, in the order of the pack', () => {
    const lexicon = lexiconOf(
      makeEntity('fruit', { aliases: ['ＡＶＯＣＡＤＯ'], cues: { en: ['green'] } }),
      makeEntity('model', { aliases: ['Avocado'], counterCues: { en: ['Green'] } }),
    );
    expect(typesAt(lexicon, 'avocado')).toEqual(['alias of fruit', 'alias of model']);
    expect(typesAt(lexicon, 'green')).toEqual(['cue of fruit', 'counter-cue of model']);
  });

  it('remembers the place of each entity in the pack', () => {
    const lexicon = lexiconOf(makeEntity('a', { aliases: ['One'] }), makeEntity('b', { aliases: ['Two'] }));
    expect(lexicon.get('two')).toMatchObject([{ type: 'alias', order: 1, text: 'Two' }]);
  });

  it('merges what is said twice', () => {
    const lexicon = lexiconOf(
      makeEntity('meta', {
        aliases: ['Meta', 'Meta'],
        cues: { en: ['AI'], 'zh-Hant': ['AI'], 'zh-Hans': ['AI'] },
      }),
    );
    expect(typesAt(lexicon, 'meta')).toEqual(['alias of meta']);
    expect(typesAt(lexicon, 'ai')).toEqual(['cue of meta']);
  });

  it('leaves out texts that fold to nothing', () => {
    const lexicon = lexiconOf(
      makeEntity('it', {
        aliases: ['\u200B', { text: 'Meta', not: ['\u00AD'] }],
        cues: { en: [' · ', '\uFEFF'] },
      }),
    );
    expect([...lexicon.keys()]).toEqual(['meta']);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length'])(
    'D3 takes "%s" for ordinary text',
    (name) => {
      expect(scannerFor('Meta')(`the ${name} of Meta`)).toHaveLength(1);
      const hits = scannerFor(name)(`the ${name} of Meta`);
      expect(hits.map(({ start, end, term }) => [start, end, term.text])).toEqual([
        [4, 4 + name.length, name],
      ]);
    },
  );
});
