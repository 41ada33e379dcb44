import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanVariants } from './han-variants';
import { sharedHan } from './shared-han';

const shared = (text: string) => Array.from(text, sharedHan).join('');

describe('the shared form of a Chinese text', () => {
  it.each([
    ['楊立昆', '杨立昆'],
    ['超級智能實驗室', '超级智能实验室'],
    ['發布', '发布'],
    ['頭髮', '头发'],
    ['裡面', '里面'],
    ['裏面', '里面'],
    ['餘額', '馀额'],
    ['延後', '延后'],
  ])('is one for %s and %s', (traditional, simplified) => {
    expect(shared(traditional)).toBe(shared(simplified));
  });

  it.each(['芒果', 'Meta 4', '', '👩🏽\u200D💻'])('of %j is itself', (text) => {
    expect(shared(text)).toBe(text);
  });

  it('is found in one step', () => {
    const common = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(common, (character) => {
        expect(sharedHan(sharedHan(character))).toBe(sharedHan(character));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for both scripts of every character but one pair, where the tables go in a circle', () => {
    const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const split = all.filter((character) => new Set(hanVariants(character).map(shared)).size > 1);
    expect(split).toEqual(['苎', '苧']);
  });
});
