import { describe, expect, it } from 'vitest';
import { hanVariants } from './han-variants';

describe('a name in both Chinese scripts', () => {
  it.each([
    ['楊立昆', '杨立昆'],
    ['趙晟佳', '赵晟佳'],
    ['超級智能實驗室', '超级智能实验室'],
    ['TBD實驗室', 'TBD实验室'],
  ])('%s and %s stand for each other', (traditional, simplified) => {
    expect(hanVariants(traditional)).toContain(simplified);
    expect(hanVariants(simplified)).toContain(traditional);
  });

  it.each(['芒果', 'Meta', ''])('%s is the same in both', (text) => {
    expect(hanVariants(text)).toEqual([text]);
  });

  it('begins with the name as it was given', () => {
    expect(hanVariants('谷歌')[0]).toBe('谷歌');
  });
});
