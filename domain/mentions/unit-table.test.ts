import { describe, expect, it } from 'vitest';
import { makeEntity } from '@/test/lexicon-builders';
import { buildLexicon } from './lexicon';
import { classIn, compileUnits, expandUnits, storeUnits, unitFlag } from './unit-table';

const lexicon = buildLexicon({
  entities: [makeEntity('it', { aliases: [{ text: 'Meta', caseSensitive: true }, 'llama 4', '北京'] })],
});
const units = compileUnits(lexicon);
const may = (character: string, flag: number) => (units[character.charCodeAt(0)]! & flag) !== 0;

describe('what is known of units', () => {
  it('is the same after it was stored', () => {
    expect(expandUnits(storeUnits(units))).toEqual(units);
  });

  it('gives letters one class in every case and width', () => {
    const classes = Array.from('MmＭｍ').map((letter) => classIn(units[letter.charCodeAt(0)]!));
    expect(new Set(classes).size).toBe(1);
  });

  it('lets a term that keeps its capitals begin with them only', () => {
    expect(Array.from('MmLl北4').filter((letter) => may(letter, unitFlag.begins))).toEqual([
      'M',
      'L',
      'l',
      '北',
    ]);
  });

  it('knows which units do not fold by themselves', () => {
    expect(Array.from('aﬁ…é\u0301').filter((letter) => may(letter, unitFlag.complex))).toEqual([
      'ﬁ',
      '…',
      '\u0301',
    ]);
  });
});
