import { describe, expect, it } from 'vitest';
import { makeAlias } from '../../test/lexicon-builders';
import { formsOf } from './alias-forms';

const textsOf = (...it: Parameters<typeof makeAlias>) => formsOf(makeAlias(...it)).map(({ text }) => text);

describe('the forms of an alias', () => {
  it.each([
    ['Avocado', ['Avocado', 'Avocados', 'Avocadoes']],
    ['Llama', ['Llama', 'Llamas']],
    ['酪梨', ['酪梨']],
  ])('of the code name %s: its plural', (text, forms) => {
    expect(textsOf({ text, kind: 'codename' })).toEqual(forms);
  });

  it.each([
    ['Llama 4', ['Llama 4', 'Llama-4', 'Llama4']],
    ['GPT-5', ['GPT-5', 'GPT 5', 'GPT5']],
    ['DeepSeek R1', ['DeepSeek R1', 'DeepSeek-R1', 'DeepSeekR1']],
    ['Claude Opus 4.5', ['Claude Opus 4.5', 'Claude Opus-4.5', 'Claude Opus4.5']],
    ['Gemini 3 Pro', ['Gemini 3 Pro', 'Gemini-3 Pro', 'Gemini3 Pro']],
  ])('of the version %s: a blank, a hyphen or nothing before it', (text, forms) => {
    expect(textsOf(text)).toEqual(forms);
  });

  it.each(['Scale AI', 'gpt-oss', 'GPT5', '羊駝 4', '09988'])('of %s: none but itself', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  it('G7 of a Chinese name whose script is not named: both scripts; of one that is named: that one', () => {
    expect(textsOf({ text: '楊立昆', lang: 'zh' })).toEqual(['楊立昆', '杨立昆']);
    expect(textsOf({ text: '楊立昆', lang: 'zh-Hant' })).toEqual(['楊立昆']);
  });

  it('in capitals, as headlines are set: one word only with the page’s evidence', () => {
    const not = ['Scale model'];
    const [, capitals] = formsOf(makeAlias({ text: 'Scale', caseSensitive: true, not }));
    expect(capitals).toMatchObject({ text: 'SCALE', gate: 'context', not: ['SCALE MODEL'] });
    expect(formsOf(makeAlias({ text: 'Scale AI', caseSensitive: true }))[1]).toMatchObject({
      text: 'SCALE AI',
      gate: 'open',
    });
  });

  it.each([
    ['whose capitals do not matter', { text: 'Scale' }],
    ['that is in capitals', { text: 'FAIR', caseSensitive: true }],
    ['without capitals', { text: '谷歌', caseSensitive: true }],
  ])('of a name %s: no other', (_, alias) => {
    expect(textsOf(alias)).toEqual([alias.text]);
  });
});
