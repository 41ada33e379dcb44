import { expect, test } from 'vitest';
import { sayReason } from './say-reason';

test.each([
  [{ rule: 'open-name', weight: 4, evidence: 'OpenAI' }, 'this name is rarely used for anything else'],
  [{ rule: 'cue-in-sentence', weight: 2, evidence: 'model' }, 'model stands in the same sentence'],
  [{ rule: 'another-person', weight: -5, evidence: 'Vera Wang' }, 'Vera Wang is another person'],
] as const)('$0.rule is said in words', (reason, words) => {
  expect(sayReason(reason)).toBe(words);
});
