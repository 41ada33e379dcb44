import { describe, expect, it } from 'vitest';
import { indexTerms, wantedTerms, wordsOf } from './words';

const textsOf = (text: string) => wordsOf(text).map(({ text: word }) => word);

describe('the words of a folded text', () => {
  it.each([
    ['open-source models', ['open', 'source', 'models']],
    ["meta's llama4", ['meta', 's', 'llama', '4']],
    ['14.3 billion, 2026.', ['14.3', 'billion', '2026']],
    ['meta模型4号', ['meta', '模型', '4', '号']],
    ['扬 勒昆', ['扬', '勒昆']],
    ['한국어 модель', ['한국어', 'модель']],
    ['ทดสอบ', ['ทดสอบ']],
    [' … ,.', []],
  ])('of %j are %j', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('have their bounds', () => {
    const text = 'meta模型 4';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['meta', '模型', '4']);
  });
});

describe('a run', () => {
  const [run] = wordsOf('杨立昆');
  const [single] = wordsOf('杨');

  it('is indexed under its pairs and its last character', () => {
    expect(indexTerms(run!)).toEqual(['杨立', '立昆', '昆']);
    expect(indexTerms(single!)).toEqual(['杨']);
  });

  it('is looked for by its pairs, a single character as the beginning of one', () => {
    expect(wantedTerms(run!)).toEqual({ terms: ['杨立', '立昆'], isPrefix: false });
    expect(wantedTerms(single!)).toEqual({ terms: ['杨'], isPrefix: true });
  });

  it('parts between characters, not between their halves', () => {
    expect(indexTerms(wordsOf('𠮷野家')[0]!)).toEqual(['𠮷野', '野家', '家']);
  });
});
