import { describe, expect, test } from 'vitest';
import type { Reason } from '@/domain/mentions/gate';
import { weighReasons } from './reasons';

const reason = (rule: Reason['rule'], weight: number, evidence: string): Reason => ({
  rule,
  weight,
  evidence,
});

describe('15 why here', () => {
  test('says rules of one place in one breath, the nearest first', () => {
    const { because, although } = weighReasons([
      reason('related-on-page', 1, 'Llama'),
      reason('cue-in-sentence', 2, 'model'),
      reason('related-in-sentence', 2, 'Meta'),
    ]);
    expect(because).toEqual([
      { words: 'inSentence', names: ['model', 'Meta'] },
      { words: 'onPage', names: ['Llama'] },
    ]);
    expect(although).toEqual([]);
  });

  test('does not say again of the page what stands in the sentence', () => {
    const { because } = weighReasons([
      reason('related-on-page', 1, 'Meta'),
      reason('page-about-it', 1, 'Llama'),
      reason('related-in-sentence', 2, 'Meta'),
    ]);
    expect(because).toEqual([
      { words: 'inSentence', names: ['Meta'] },
      { words: 'onPage', names: ['Llama'] },
    ]);
  });

  test('keeps apart what speaks against it', () => {
    const { because, although } = weighReasons([
      reason('full-name-on-page', 2, 'Scale AI'),
      reason('starts-sentence', -1, 'Scale'),
      reason('counter-cue-near-by', -2, 'toast'),
      reason('very-short', -1, 'TBD'),
    ]);
    expect(because).toEqual([{ words: 'fullName', names: ['Scale AI'] }]);
    expect(although).toEqual([
      { words: 'startsSentence', names: ['Scale'] },
      { words: 'veryShort', names: ['TBD'] },
      { words: 'nearBy', names: ['toast'] },
    ]);
  });
});
